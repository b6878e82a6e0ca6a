/** Runs in a page of its own: the browser's host, with workers and page realms, opened anew for each case; without a grid. */
import {
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  type Plugin,
  type PluginCtor,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { readBlock } from '../../../src/local/a1-notation';
import { Host, type HostSettings } from '../../../src/local/host';
import { Executions } from '../../../src/local/page/executions';
import { plainCell } from '../../../src/local/page/okr-host';
import { makePageRealm } from '../../../src/local/page/page-realm';
import type { AuthMode, Trigger } from '../../../src/local/services/context';
import type { Step } from './cases';

type Hand = Exclude<Step, { call: string } | { type: string; text: string } | { cell: string }>;

let univer: Univer | undefined;
let host: Host;
let executions: Executions | undefined;

/** What calculates, without what draws: the grid is tested by tests/local/page.test.ts. */
const ENGINE: PluginCtor<Plugin>[] = [
  UniverFormulaEnginePlugin,
  UniverDocsPlugin,
  UniverSheetsPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNumfmtPlugin,
];

const first = (): number => host.engine.sheetNumbers()[0]!;
const area = (a1: string) => ({ sheet: first(), ...readBlock(a1, host.engine.size(first()))! });

const conformance = {
  open(settings: HostSettings): void {
    univer?.dispose();
    executions?.close();
    univer = new Univer({ logLevel: LogLevel.ERROR, locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
    for (const plugin of ENGINE) univer.registerPlugin(plugin);
    host = new Host(univer, FUniver.newAPI(univer), settings, makePageRealm);
    executions = new Executions(host, () => {});
    // Without a grid nobody else says that it is drawn, and nothing is calculated before it is.
    const lifecycle = univer.__getInjector().get(LifecycleService);
    lifecycle.stage = LifecycleStages.Rendered;
    lifecycle.stage = LifecycleStages.Steady;
  },
  /** `args` and the result are JSON. */
  run: (name: string, args: string, trigger: Trigger, auth: AuthMode): Promise<string> =>
    executions!.run(name, args, trigger, auth),
  type(a1: string, text: string): void {
    host.engine.writeValues(area(a1), [[text]]);
  },
  async cell(a1: string) {
    await host.engine.settle();
    const at = area(a1);
    const value = host.engine.readValues(at)[0]![0]!;
    return {
      value: plainCell(value),
      display: host.engine.readDisplays(at)[0]![0]!,
      formula: host.engine.readFormulas(at)[0]![0]!,
      error: host.engine.errorAt(at.sheet, at.row, at.column),
    };
  },
  hand(step: Hand): void {
    if ('insertRowBefore' in step) host.engine.insert(first(), 'rows', step.insertRowBefore - 1, 1);
    else if ('moveColumn' in step) host.engine.move(first(), 'columns', step.moveColumn - 1, 1, step.to - 1);
    else if ('sortRange' in step)
      host.engine.sort(area(step.sortRange), [{ column: step.by - 1, ascending: !step.descending }]);
    else if ('today' in step) host.setToday(step.today);
    else if ('loading' in step) host.engine.loading = step.loading;
    else host.engine.refuseToday(step.refuseToday);
  },
};

declare global {
  interface Window {
    conformance: typeof conformance;
  }
}
window.conformance = conformance;
