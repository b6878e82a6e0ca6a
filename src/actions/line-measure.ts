import type { Measure, Unit } from '../domain/measure';
import { readType } from '../languages/read-type';
import type { FrozenBuild } from './builds';
import { measureOf } from './line-place';
import type { Table } from './table';

/** What a line's values are and how they are held against its target: as its row says today, else as it was built. */
export type LineMeasure = Pick<Measure, 'type' | 'unit' | 'unitText'>;

export function measureOnSheet(
  id: string,
  table: Table,
  row: number,
  frozen: Pick<FrozenBuild, 'cascade'>,
): LineMeasure {
  const planned = measureOf(id, frozen);
  const type = readType(table.text(row, 'type')) ?? planned?.type ?? 'at-least';
  if (planned) return { ...planned, type };
  const unitText = table.text(row, 'unit');
  const unit: Unit = unitText === '%' ? '%' : 'other';
  return unitText ? { type, unit, unitText } : { type, unit };
}
