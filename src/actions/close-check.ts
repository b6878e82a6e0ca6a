import { cardHolders } from '../domain/card-holders';
import { functionWords } from '../languages/function-words';
import { sheetWords } from '../languages/sheet-words';
import type { Actions, CloseCheck } from './actions';
import { closedMonths } from './close-month';
import { cycleSheets } from './cycle-sheets';
import { confusionOf, damageOf } from './damage';
import { keyResultsOf, needsReview } from './finish-close';
import { readForClose, sheetsToClose } from './frozen-scores';
import { logEntries } from './log';
import { isRefusal } from './refuse';
import { type CycleReading, cardRowsNow, monthAt } from './results';
import type { Table } from './table';
import { typedOver } from './typed-over';
import type { Workbook } from './workbook';

type Missing = CloseCheck['missing'][number];

/**
 * Lines of a card that are its holder's own, or linked to a key result that is not there, and have no number; of a monthly
 * KPI the months, where some have one.
 */
function missingOnCard(
  table: Table,
  rows: ReturnType<typeof cardRowsNow>,
  holder: string,
  { okr, reader }: CycleReading,
): Missing[] {
  const { keyResults, kpis, present } = rows;
  const ids = new Set(okr.tags.map((_, row) => okr.text(row, 'id').toUpperCase()));
  const isOwn = (row: number) =>
    table.text(row, 'target') !== '' || !ids.has(table.text(row, 'link').toUpperCase()) || !table.text(row, 'link');
  const own = keyResults.filter(({ row, score }) => score === undefined && isOwn(row));
  const isBlank = (row: number, month: number) => monthAt(table, row, month, reader.language) === undefined;
  return [...own, ...kpis].flatMap(({ row, line: { id, statement }, score, months }): Missing[] => {
    const due = (months ?? []).flatMap((_, at) => (present.months[at]! > 0 ? at + 1 : []));
    const blank = due.filter((month) => isBlank(row, month));
    if (score === undefined || (due.length && blank.length === due.length)) return [{ id, statement, holder }];
    return blank.map((month) => ({ id: `${id}.M${month}`, statement, holder }));
  });
}

/** Who is asked for a key result: its owner, else those who carry it. */
function holderOf(id: string, { okr, frozen }: CycleReading): string {
  const row = okr.tags.findIndex((_, at) => at > 2 && okr.text(at, 'id') === id);
  const carriers = cardHolders(frozen.cascade).filter(({ position }) =>
    position.keyResults.some(({ keyResult, allocated }) => keyResult === id && !allocated),
  );
  const names = carriers.map(({ person, position }) => person?.name ?? position.name);
  return okr.text(row, 'owner') || names.join(', ');
}

export function closeCheck(workbook: Workbook): Actions['closeCheck'] {
  return (buildId) => {
    const reading = readForClose(workbook, buildId);
    if (isRefusal(reading)) return reading;
    const { build, frozen, reader } = reading;
    const { statuses } = functionWords(frozen.language);
    const keyResults = keyResultsOf(reading);
    const missing = keyResults.flatMap(({ id, statement, score }): Missing[] =>
      score === undefined ? [{ id, statement, holder: holderOf(id, reading) }] : [],
    );
    const sheets = cycleSheets(workbook, reading);
    for (const holder of cardHolders(frozen.cascade)) {
      const key = `card:${holder.id}`;
      const sheet = sheets.sheet(key);
      if (isRefusal(sheet)) return sheet;
      const { table } = sheet;
      const damage = damageOf(key, sheet.name, table, reader.months.length) ?? confusionOf(key, sheet.name, table);
      if (damage) return damage;
      const name = holder.person?.name ?? holder.position.name;
      missing.push(...missingOnCard(table, cardRowsNow(reading, table, holder), name, reading));
    }
    const overtyped = typedOver(workbook, reading, sheets);
    if (overtyped) return overtyped;
    const log = build.built.find(({ key }) => key === 'log');
    const closed = closedMonths(logEntries((log && workbook.read(log.sheetId)) ?? [], frozen.language) ?? []);
    const words = sheetWords(frozen.language).months;
    return {
      missing,
      keyResults: keyResults.map((line) => ({
        id: line.id,
        statement: line.statement,
        ambition: line.ambition,
        score: line.score ?? null,
        status: statuses[line.status],
        needsReview: needsReview(line),
      })),
      sheets: sheetsToClose(build).map(({ key, name }) => ({ key, name })),
      months: reader.months.map(({ end }, at) => ({
        month: at + 1,
        label: words[Number(end.slice(5, 7)) - 1]!,
        closed: closed.has(at + 1),
      })),
    };
  };
}
