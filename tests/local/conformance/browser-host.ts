/** Runs in a page of its own: the browser's host, with grid, worker and page realm, opened anew for each case. */
import { LifecycleService, LifecycleStages, type Univer } from '@univerjs/core';
import { readBlock } from '../../../src/local/a1-notation';
import { Host, type HostSettings } from '../../../src/local/host';
import { Executions } from '../../../src/local/page/executions';
import { openGrid } from '../../../src/local/page/grid';
import { makePageRealm } from '../../../src/local/page/page-realm';
import type { AuthMode, Trigger } from '../../../src/local/services/context';
import type { Step } from './cases';

type Hand = Exclude<Step, { call: string } | { type: string; text: string } | { cell: string }>;

let univer: Univer | undefined;
let host: Host;
let executions: Executions;

const first = (): number => host.engine.sheetNumbers()[0]!;
const area = (a1: string) => ({ sheet: first(), ...readBlock(a1, host.engine.size(first()))! });

const conformance = {
  async open(settings: HostSettings): Promise<void> {
    univer?.dispose();
    const container = document.createElement('div');
    Object.assign(container, { id: `grid-${crypto.randomUUID()}` });
    container.style.cssText = 'position:fixed;inset:0';
    document.body.replaceChildren(container);
    const grid = openGrid(container.id, settings.locale === 'vi_VN' ? 'vi' : 'en');
    univer = grid.univer;
    host = new Host(grid.univer, grid.api, settings, makePageRealm);
    executions = new Executions(host, () => {});
    await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  },
  /** `args` and the result are JSON. */
  run: (name: string, args: string, trigger: Trigger, auth: AuthMode): Promise<string> =>
    executions.run(name, args, trigger, auth),
  type(a1: string, text: string): void {
    host.engine.writeValues(area(a1), [[text]]);
  },
  async cell(a1: string) {
    await host.engine.settle();
    const at = area(a1);
    const value = host.engine.readValues(at)[0]![0]!;
    return {
      value: typeof value === 'object' ? new Date((value.day - 25_569) * 86_400_000).toISOString().slice(0, 10) : value,
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
