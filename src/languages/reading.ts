import type { Unit } from '../domain/measure';

export type Comparison = '>=' | '<=' | '=' | 'from-to' | 'between' | 'done';
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';
export type Direction = 'increase' | 'decrease' | 'maintain';
/** [from, to) in characters of the statement as it was given. */
export type Span = [from: number, to: number];

/** What a key result says, taken apart. Numbers are as people write them: 40 for 40 %. */
export type Reading = {
  /** What is measured, in the statement's own words. */
  measure: string;
  /** `from-to` without start and target is a course between frequencies: "from monthly to weekly". */
  comparison?: Comparison;
  start?: number;
  /** Absent where the statement has no number by which attainment can be computed. */
  target?: number;
  upper?: number;
  unit?: Unit;
  /** The unit's word as written: "bài", "phút". */
  unitText?: string;
  period?: Period;
  direction?: Direction;
  /** The target is the size of a change ("tăng 30%"), not a level to reach. */
  relative?: true;
  /** Rated on a scale by a person. */
  rated?: true;
  /** What the target can mean where its separator can be read two ways; the first is the one taken. */
  readings?: number[];
  /** The comparison as written, where it contradicts the direction ("giảm … ≥ 30%"). */
  literal?: '>=' | '<=';
  spans: { target?: Span; start?: Span; unit?: Span; period?: Span };
};
