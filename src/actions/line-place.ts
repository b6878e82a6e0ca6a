import { lineOfPosition } from '../domain/card-holders';
import type { Measure } from '../domain/measure';
import type { FrozenBuild } from './builds';
import type { Table } from './table';

/** `O1.KR1` of the OKR sheet; `P2.O1.KR2`, `P2-3.KPI1`, `P2.KPI1.M2` of a card. */
const LINE_ID = /^(?:(P\d+(?:-\d+)?)\.)?(O\d+\.KR\d+|KPI\d+)(?:\.M(\d+))?$/;

/** Where a line's actual stands. */
export type LinePlace = {
  /** The line's own id, without the month. */
  id: string;
  sheetKey: string;
  tag: string;
  column: string;
  month?: number;
};

/** Undefined for what is no line's id. */
export function placeOf(given: string): LinePlace | undefined {
  const [, holder, line = '', monthText] = LINE_ID.exec(given) ?? [];
  const isKpi = line.startsWith('KPI');
  if (!line || (isKpi && !holder) || (!isKpi && monthText)) return undefined;
  if (!holder) return { id: line, sheetKey: 'okr', tag: `kr:${line}`, column: 'current' };
  const id = `${holder}.${line}`;
  const sheetKey = `card:${holder}`;
  if (!isKpi) return { id, sheetKey, tag: `kr:${id}`, column: 'actual' };
  if (!monthText) return { id, sheetKey, tag: `kpi:${id}`, column: 'actual' };
  const month = Number(monthText);
  return { id, sheetKey, tag: `kpi:${id}`, column: `m${month}`, month };
}

/**
 * Rows of a line, of which there should be one. On the OKR sheet the id that users see decides, as it does for the
 * formulas: a copied row takes the hidden tag along.
 */
export function rowsOfLine(table: Table, { id, tag }: Pick<LinePlace, 'id' | 'tag'>): number[] {
  const rows = table.tags.map((_, row) => row).slice(1);
  const tagged = rows.filter((row) => table.tags[row] === tag);
  const named = rows.filter((row) => row > 2 && table.text(row, 'id') === id);
  const both = named.filter((row) => tagged.includes(row));
  return both.length ? both : named.length ? named : tagged;
}

/** Whether a line takes its number there: a linked line takes its key result's, a monthly KPI its months'. */
export function takesActual(table: Table, row: number, { tag, column }: LinePlace): boolean {
  if (column === 'current') return true;
  if (tag.startsWith('kr:')) return table.text(row, 'target') !== '';
  return (table.text(row, 'method') === '') === (column === 'actual');
}

/** How a line is measured; undefined for one that users added. */
export function measureOf(id: string, { cascade }: Pick<FrozenBuild, 'cascade'>): Measure | undefined {
  const line = lineOfPosition(id.replace(/\.M\d+$/, ''));
  for (const { keyResults } of cascade.objectives)
    for (const keyResult of keyResults) if (keyResult.id === line) return keyResult.measure;
  for (const { keyResults, kpis } of cascade.positions) {
    for (const carried of keyResults) if (carried.id === line) return carried.allocated;
    for (const kpi of kpis) if (kpi.id === line) return kpi.measure;
  }
  return undefined;
}
