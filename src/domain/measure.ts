import type { Language } from './language';

/** How an actual is held against its target. The words users write for each are in the lexicons. */
export type MeasureType =
  | 'at-least'
  | 'at-most'
  | 'exactly'
  | 'stay-above'
  | 'stay-below'
  | 'stay-between'
  | 'done'
  | 'rated';

/**
 * A key result that *accumulates* grows over the cycle and, once reached, is reached (traffic, orders, posts);
 * a *level* can be good in week two and bad at the end (a rate, a cost, an average).
 */
export type Nature = 'accumulates' | 'level';

/** What a number counts. `%` values are kept as people write them in statements (40) only in readings; in cells and measures 40 % is 0.4. */
export type Unit = '%' | 'VND' | 'USD' | 'count' | 'day' | 'hour' | 'point' | 'x' | 'other';

/** What is measured of a key result or KPI and when it counts as reached. Shares are decimals: 40 % is 0.4. */
export type Measure = {
  type: MeasureType;
  nature: Nature;
  unit: Unit;
  /** Words for the unit when `unit` is `count` or `other`: "bài", "video". */
  unitText?: string;
  /** Value at the start of the cycle; absent while nobody has given it. */
  baseline?: number;
  /** Value to reach; for `done` it is 1, for `stay-between` the lower end. */
  target: number;
  /** Upper end of a band; only with `stay-between`, or a KPI's range that counts from its lower end. */
  upper?: number;
  /** What a person corrected by hand: a later reading of the statement leaves it alone. */
  corrected?: MeasureField[];
};

export type MeasureField = 'type' | 'nature' | 'unit' | 'unitText' | 'baseline' | 'target' | 'upper';

/** What several months of a KPI come to. */
export type MonthlyTotal = 'sum' | 'mean' | 'last' | 'capped-mean' | 'months-met';

/** Where a number's meaning depends on who wrote it ("308.000"), this language decides. */
export type NumberLanguage = Language;
