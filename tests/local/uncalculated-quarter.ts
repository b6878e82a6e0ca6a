import type { Build } from '../../src/actions/actions';
import { logEntries } from '../../src/actions/log';
import type { Cascade } from '../../src/domain/cascade';
import type { LogEntry } from '../../src/domain/log-entry';
import { type NodeHost, openHost, type PlainCell } from '../../src/local/node-host';
import { marketingQuarter } from '../sheets/marketing-quarter';
import { draftOf, MID_QUARTER, sheetOf } from './built-quarter';
import { plainCode } from './plain-code';

/** The marketing quarter built by the bundle's code, without results of formulas: for what is written, and what fails. */
export async function uncalculatedQuarter(changes: Partial<Cascade> = {}): Promise<{ host: NodeHost; build: Build }> {
  const host = await openHost({ today: MID_QUARTER, calculate: false, code: await plainCode() });
  const build = await host.serve<Build>('startBuild', draftOf('vi', marketingQuarter('vi', changes)));
  for (const { key } of build.planned) await host.serve('buildSheet', build.id, key);
  const end = await host.serve<{ build: Build }>('finishBuild', build.id);
  if (end.build?.state !== 'built') throw new Error(JSON.stringify(end));
  return { host, build: end.build };
}

/** A day of the host as a script reads it. */
const asRead = (cell: PlainCell) => (/^\d{4}-\d\d-\d\d$/.test(String(cell)) ? new Date(`${cell}T00:00`) : cell);

export function logOf(quarter: { host: NodeHost; build: Build }): LogEntry[] {
  const cells = quarter.host.values(sheetOf(quarter, 'log')).map((row) => row.map(asRead));
  return logEntries(cells, 'vi')!;
}

/**
 * Every cell of the workbook that is no formula's result, by sheet, row tag or row, and column key; the log's rows by their
 * place.
 */
export function cellsOf({ host }: { host: NodeHost }, names = host.sheetNames()): Map<string, string> {
  const cells = new Map<string, string>();
  for (const name of names) {
    const [values, formulas] = [host.values(name), host.formulas(name)];
    const anchors = values.flatMap((row, at) => (String(row[0]).startsWith('anchor') ? [formulas[at]!] : []));
    // One formula fills two columns: the worst status and the id that causes it.
    const spills = values[0]!.map((key, column) => key === 'because' || anchors.some((anchor) => anchor[column]));
    values.forEach((row, at) => {
      row.forEach((cell, column) => {
        const formula = formulas[at]?.[column] ?? '';
        if (spills[column] && !formula) return;
        if (cell !== '' || formula) cells.set(`${name} ${row[0] || at} ${values[0]![column]}`, formula || String(cell));
      });
    });
  }
  return cells;
}

export const changedCells = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((place) => before.get(place) !== after.get(place));
