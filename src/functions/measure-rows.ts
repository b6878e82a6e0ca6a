import { attainment } from '../domain/attainment';
import type { MeasureType } from '../domain/measure';
import { type ProgressMeasure, progress } from '../domain/progress';
import { readNumber } from '../languages/read-number';
import { readTarget } from '../languages/read-target';
import { readType, readYesNo } from '../languages/read-type';
import type { Rows } from './rows';

const typeChoices = (rows: Rows) => ({ choices: Object.values(rows.words().types).join(', ') });

/** The type in a row; blank where the cell is. */
function typeAt(rows: Rows): MeasureType | undefined {
  const cell = rows.cell('type');
  if (cell === '') return undefined;
  return readType(`${cell}`) ?? rows.refuseCell('not-a-type', 'type', cell, typeChoices(rows));
}

/** What a row's actual is held against: type and target, the latter a number, a text such as "≤ 120.000" or "4–5", or two columns. */
export function measureAt(rows: Rows): ProgressMeasure {
  const given = typeAt(rows);
  // Whether something is done needs no target.
  if (given === 'done' || given === 'rated') return { type: given };
  const cell = rows.cell('target');
  let { target, upper, type }: Partial<ProgressMeasure> = { target: typeof cell === 'number' ? cell : undefined };
  if (cell !== '' && target === undefined) {
    const text = typeof cell === 'string' ? readTarget(cell, () => rows.context.language()) : undefined;
    ({ target, upper, type } = text ?? rows.refuseCell('not-a-number', 'target', cell));
  }
  if (rows.width === 1) {
    const second = rows.cell('target', 1);
    if (second !== '') {
      upper = typeof second === 'number' ? second : readNumber(String(second), () => rows.context.language());
      if (upper === undefined) rows.refuseCell('not-a-number', 'target', second);
    }
  }
  return withType(given ?? type ?? (upper === undefined ? 'at-least' : 'stay-between'), target, upper);
}

/** A band with a one-sided type counts from the end that type looks at: "at least 3–5" is at least 3. */
function withType(type: MeasureType, target: number | undefined, upper: number | undefined): ProgressMeasure {
  if (upper === undefined) return { type, target };
  if (type === 'at-most' || type === 'stay-below') return { type, target: upper };
  if (type === 'exactly') return { type: 'stay-between', target, upper };
  return { type, target, upper };
}

/** The current value of a row: a number, or for what is done or not 1, 0 or a share. Undefined where it is blank. */
export function actualAt(rows: Rows, name: string, type: MeasureType): number | undefined {
  if (type !== 'done') return rows.number(name);
  const cell = rows.cell(name);
  if (cell === '') return undefined;
  const done = typeof cell === 'boolean' ? cell : typeof cell === 'string' ? readYesNo(cell) : undefined;
  if (done !== undefined) return done ? 1 : 0;
  const share = typeof cell === 'number' ? cell : readNumber(String(cell), () => rows.context.language());
  return share !== undefined && share >= 0 && share <= 1 ? share : rows.refuseCell('not-done-or-not', name, cell);
}

/**
 * Raw progress of the key result in a row, from the arguments current, target, start and type; undefined without a current
 * value. With `targetNeeded` a row that has no target is refused even then.
 */
export function progressAt(rows: Rows, targetNeeded = false): number | undefined {
  const noData = rows.cell('current') === '';
  if (noData && !targetNeeded) return undefined;
  const measure = measureAt(rows);
  if (noData && (measure.type === 'done' || measure.target !== undefined)) return undefined;
  const current = noData ? 0 : actualAt(rows, 'current', measure.type);
  if (measure.type === 'at-least' || measure.type === 'at-most') measure.baseline = rows.number('start');
  const result = progress(measure, current);
  if (typeof result !== 'string') return result;
  throw rows.refused(result, result === 'rated-key-result' ? 'type' : 'target', { target: measure.target ?? '' });
}

/** Attainment of the KPI in a row before cap and floor, from the arguments actual, target and type; undefined without an actual. */
export function attainmentAt(rows: Rows): number | undefined {
  if (rows.cell('actual') === '') return undefined;
  const measure = measureAt(rows);
  const actual = actualAt(rows, 'actual', measure.type);
  const result = attainment(measure, actual);
  if (typeof result !== 'string') return result;
  throw rows.refused(result, result === 'out-of-range' ? 'actual' : 'target', { value: actual ?? '', low: 1, high: 5 });
}
