import { type CardHolder, lineOnCard } from '../domain/card-holders';
import type { Day } from '../domain/day';
import type { Language } from '../domain/language';
import { sheetWords } from '../languages/sheet-words';
import { monthEnds } from '../sheets/card';
import type { Actions, Refusal, UpdateForm, UpdateLine } from './actions';
import { cycleOf, cycleSheets } from './cycle-sheets';
import { findHolder, holderOf } from './holders';
import { measureOnSheet } from './line-measure';
import { measureOf, placeOf, rowsOfLine } from './line-place';
import { dayAt, logEntries } from './log';
import { isRefusal } from './refuse';
import { showValue } from './show-value';
import { numberOf, type Table } from './table';
import { isMonthClosed } from './update';
import type { Workbook } from './workbook';

type Form = {
  language: Language;
  today: Day;
  frozen: Parameters<typeof measureOnSheet>[3];
  /** Last days of the cycle's months. */
  ends: readonly Day[];
};

/** A cell as it is shown: a number as people write it, a word as it is. */
function shownCell(id: string, table: Table, row: number, column: string, { language, frozen }: Form): string {
  const cell = table.cell(row, column);
  const measure = measureOf(id, frozen);
  if (typeof cell !== 'number') return table.text(row, column);
  if (measure?.type === 'done' && (cell === 0 || cell === 1)) return sheetWords(language).done[1 - cell]!;
  return measure ? showValue(cell, measure, language) : showNumber(cell, table.text(row, 'unit'), language);
}

/** A value of a line that users added: its unit stands beside it. */
const showNumber = (value: number, unit: string, language: Language) =>
  unit === '%'
    ? showValue(value, undefined, language)
    : showValue(value, { type: 'at-least', nature: 'level', unit: 'other', target: 0, unitText: unit }, language);

/** A status as its sheet shows it; blank while it is still worked out. */
const statusAt = (table: Table, row: number) => table.text(row, 'status').replace(/^(Loading|#).*$/, '');

function lineAt(
  id: string,
  table: Table,
  row: number,
  kind: UpdateLine['kind'],
  column: string,
  form: Form,
): UpdateLine {
  const { language } = form;
  const value = numberOf(table.cell(row, column), language);
  const confidence = numberOf(table.cell(row, 'confidence'), language);
  const lastUpdate = dayAt(table.cell(row, 'updated'));
  return {
    id,
    statement: table.text(row, 'statement'),
    kind,
    ...pickMeasure(measureOnSheet(id, table, row, form.frozen)),
    ...(value !== undefined && { value }),
    shown: shownCell(id, table, row, column, form),
    target: shownCell(id, table, row, 'target', form),
    ...(confidence !== undefined && { confidence }),
    ...(lastUpdate && { lastUpdate }),
    status: statusAt(table, row),
  };
}

const pickMeasure = ({ type, unit, unitText }: ReturnType<typeof measureOnSheet>) => ({
  type,
  unit,
  ...(unitText && { unitText }),
});

/** A monthly KPI: the month that runs is asked for, the others can be chosen. */
function monthlyLine(id: string, table: Table, row: number, form: Form): UpdateLine {
  const { ends, today, language } = form;
  const running = ends.findIndex((end) => today <= end) + 1 || ends.length;
  const months = ends.map((end, at) => ({
    id: `${id}.M${at + 1}`,
    label: sheetWords(language).months[Number(end.slice(5, 7)) - 1]!,
    shown: shownCell(id, table, row, `m${at + 1}`, form),
    closed: isMonthClosed(table, at + 1),
  }));
  const asked = months[running - 1]!;
  return {
    ...lineAt(id, table, row, 'kpi', `m${running}`, form),
    id: asked.id,
    month: asked.label,
    ...(asked.closed && { closed: true }),
    months: months.filter((month) => month !== asked),
  };
}

/** Key results a holder updates on the OKR sheet: those a card's line is linked to, and those they are named for as owner. */
function keyResultsOf({ position, person }: CardHolder, okr: Table, linked: readonly string[]): string[] {
  const names = [person?.name, position.name].flatMap((name) => (name?.trim() ? name.trim().toLowerCase() : []));
  const owned = okr.tags.flatMap((_, row) => {
    const id = row > 2 ? okr.text(row, 'id') : '';
    return placeOf(id) && names.includes(okr.text(row, 'owner').toLowerCase()) ? id : [];
  });
  return [...new Set([...linked, ...owned])];
}

/** What the holders of rated lines gave themselves; it stands in the log alone. */
function selfRatings(cells: Parameters<typeof logEntries>[0], language: Language): Map<string, number> {
  const entries = logEntries(cells, language) ?? [];
  return new Map(
    entries.flatMap(({ id, kind, value }) =>
      kind === 'self-rating' && typeof value === 'number' ? [[id, value]] : [],
    ),
  );
}

export function updateForm(workbook: Workbook): Actions['updateForm'] {
  return (buildId, holderId): UpdateForm | Refusal => {
    const cycle = cycleOf(workbook, buildId);
    if (isRefusal(cycle)) return cycle;
    const holder = findHolder(cycle, holderId);
    if (isRefusal(holder)) return holder;
    const { build, frozen } = cycle;
    const sheets = cycleSheets(workbook, cycle);
    const card = sheets.sheet(`card:${holderId}`);
    const okr = sheets.sheet('okr');
    if (isRefusal(card)) return card;
    if (isRefusal(okr)) return okr;
    const { language } = frozen;
    const form: Form = { language, today: workbook.today(), frozen, ends: monthEnds(frozen.cascade.cycle) };
    const rowOf = (table: Table, id: string) => rowsOfLine(table, placeOf(id)!)[0];
    const lines: UpdateLine[] = [];
    const linked: string[] = [];
    for (const carried of holder.position.keyResults) {
      const id = lineOnCard(holderId, carried.id);
      const row = rowOf(card.table, id);
      if (row === undefined) continue;
      if (card.table.text(row, 'target') === '') linked.push(card.table.text(row, 'link') || carried.keyResult);
      else lines.push(lineAt(id, card.table, row, 'key-result', 'actual', form));
    }
    const ofOkr = keyResultsOf(holder, okr.table, linked).flatMap((id) => {
      const row = placeOf(id) && rowOf(okr.table, id);
      return row === undefined ? [] : lineAt(id, okr.table, row, 'key-result', 'current', form);
    });
    for (const kpi of holder.position.kpis) {
      const id = lineOnCard(holderId, kpi.id);
      const row = rowOf(card.table, id);
      if (row === undefined) continue;
      const monthly = card.table.text(row, 'method') !== '';
      lines.push(monthly ? monthlyLine(id, card.table, row, form) : lineAt(id, card.table, row, 'kpi', 'actual', form));
    }
    const log = build.built.find(({ key }) => key === 'log');
    if (log && lines.some(({ type }) => type === 'rated')) {
      const given = selfRatings(workbook.read(log.sheetId) ?? [], language);
      for (const line of lines) {
        const rating = given.get(line.id);
        if (line.type === 'rated' && rating !== undefined) line.selfRating = rating;
      }
    }
    return { holder: holderOf(holder), today: form.today, lines: [...ofOkr, ...lines] };
  };
}
