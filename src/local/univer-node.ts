/** The engine without a grid, and the host on it; bundled once for Node, where the engine's own modules do not load as ESM. */
import { LocaleService, LocaleType, LogLevel, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { Host, type HostSettings } from './host';
import { makeNodeRealm } from './node-realm';

type Registered = PluginCtor<Plugin> | [PluginCtor<Plugin>, object | undefined];

const NO_WORDS = { [LocaleType.EN_US]: {} };

export function openEngineHost(settings: HostSettings): { host: Host; dispose: () => void } {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: NO_WORDS,
  });
  for (const plugin of [...UniverSheetsNodeCorePreset().plugins, UniverSheetsNumfmtPlugin] as Registered[])
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1] as never);
    else univer.registerPlugin(plugin);
  const host = new Host(univer, FUniver.newAPI(univer), settings, makeNodeRealm);
  const words = univer.__getInjector().get(LocaleService);
  const dispose = () => {
    univer.dispose();
    // A timer of the engine outlives it by up to a second and asks for a word.
    words.load(NO_WORDS);
  };
  return { host, dispose };
}
