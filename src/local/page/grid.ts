/// <reference path="./style-sheets.d.ts" />
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-hyper-link/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import { LocaleType, LogLevel, mergeLocales, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formatsEN from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import formatsVI from '@univerjs/preset-sheets-conditional-formatting/locales/vi-VN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEN from '@univerjs/preset-sheets-core/locales/en-US';
import coreVI from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEN from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationVI from '@univerjs/preset-sheets-data-validation/locales/vi-VN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEN from '@univerjs/preset-sheets-filter/locales/en-US';
import filterVI from '@univerjs/preset-sheets-filter/locales/vi-VN';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import linkEN from '@univerjs/preset-sheets-hyper-link/locales/en-US';
import linkVI from '@univerjs/preset-sheets-hyper-link/locales/vi-VN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteEN from '@univerjs/preset-sheets-note/locales/en-US';
import noteVI from '@univerjs/preset-sheets-note/locales/vi-VN';
import type { PageLanguage } from './words';

const LOCALES = {
  [LocaleType.VI_VN]: mergeLocales(coreVI, formatsVI, validationVI, filterVI, linkVI, noteVI),
  [LocaleType.EN_US]: mergeLocales(coreEN, formatsEN, validationEN, filterEN, linkEN, noteEN),
};

/** Univer with everything that a user of the grid sees, in the workbook's language; the workbook itself comes later. */
export function openGrid(container: string, language: PageLanguage): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    locale: language === 'vi' ? LocaleType.VI_VN : LocaleType.EN_US,
    locales: LOCALES,
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      footer: { zoomSlider: false, statisticBar: false },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const [plugin, options] of withoutTwins(presets)) univer.registerPlugin(plugin, options);
  return { univer, api: FUniver.newAPI(univer) };
}

type Registered = [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]];

/** Presets name some plugins twice; the last naming counts, with its options. */
function withoutTwins(presets: { plugins: unknown[] }[]): Registered[] {
  const byName = new Map<string, Registered>();
  for (const named of presets.flatMap(({ plugins }) => plugins)) {
    if (!named) continue;
    const [plugin, options] = (Array.isArray(named) ? named : [named, undefined]) as Registered;
    byName.delete(plugin.pluginName);
    byName.set(plugin.pluginName, [plugin, options]);
  }
  return [...byName.values()];
}
