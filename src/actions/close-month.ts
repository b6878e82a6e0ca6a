import { cardHolders } from '../domain/card-holders';
import type { LogEntry } from '../domain/log-entry';
import { sheetWords } from '../languages/sheet-words';
import type { Actions } from './actions';
import { recordOnce } from './close-record';
import { cycleSheets } from './cycle-sheets';
import { damageOf } from './damage';
import { isClosed, readForClose } from './frozen-scores';
import { isRefusal, refuse } from './refuse';
import { cardRowsNow } from './results';
import type { Workbook } from './workbook';

/** Months of a cycle that are closed, 1 = its first. */
export const closedMonths = (entries: readonly LogEntry[]): Set<number> =>
  new Set(entries.flatMap(({ kind, value }) => (kind === 'month-close' && typeof value === 'number' ? value : [])));

/**
 * Closes one month of every card. A total that a close has frozen stays as it is, so that asking again only adds the cards
 * that have come since.
 */
export function closeMonth(workbook: Workbook): Actions['closeMonth'] {
  return (buildId, month, who) =>
    workbook.alone(() => {
      const reading = readForClose(workbook, buildId);
      if (isRefusal(reading)) return reading;
      const { build, frozen, reader } = reading;
      if (isClosed(reading)) return refuse('cycle-closed');
      const last = reader.months.filter(({ start }) => start <= workbook.today()).length;
      if (!Number.isInteger(month) || month < 1 || month > last) return refuse('out-of-range', { from: 1, to: last });
      if (!who.trim()) return refuse('reason-missing', { field: 'who' });
      const sheets = cycleSheets(workbook, reading);
      const column = `m${month}`;
      const holders = cardHolders(frozen.cascade);
      for (const holder of holders) {
        const key = `card:${holder.id}`;
        const sheet = sheets.sheet(key);
        if (isRefusal(sheet)) return sheet;
        const damage = damageOf(key, sheet.name, sheet.table, reading.reader.months.length);
        if (damage) return damage;
        const row = sheet.table.row('months:final')!;
        if (sheet.table.column(column) === undefined) return refuse('sheet-damaged', { name: sheet.name });
        const total = cardRowsNow(reading, sheet.table, holder).months[month - 1];
        if (sheet.table.text(row, column) === '' && typeof total === 'number') sheets.change(key, row, column, total);
      }
      sheets.write();
      const label = sheetWords(frozen.language).months[Number(reader.months[month - 1]!.end.slice(5, 7)) - 1]!;
      const said = { day: workbook.today(), who: who.trim(), id: '', kind: 'month-close', value: month } as const;
      const refused = recordOnce(workbook, reading, [{ ...said, line: `${build.team} ${label}` }], (all) =>
        all
          .filter(({ kind, value }) => kind === 'month-close' && value === month)
          .map((one) => ({ ...one, who: who.trim() })),
      );
      return refused ?? { cards: holders.length };
    }) ?? refuse('busy');
}
