import type { Day } from './day';

/** What a row of the log tells. A wrong entry is put right by a later correction; rows are never rewritten. */
export type LogKind =
  | 'update'
  | 'correction'
  | 'self-rating'
  | 'target-change'
  | 'baseline-change'
  | 'weight-change'
  | 'owner-change'
  | 'proposal'
  | 'agreement'
  | 'rating'
  | 'month-close'
  | 'close'
  | 'decision'
  | 'reopen';

/** One row of the log ("Cập nhật"). */
export type LogEntry = {
  /** Day it was written, in the spreadsheet's time zone. Rows stand in the order they were written. */
  day: Day;
  /** Who says so: a name from the people list; no identity is claimed. */
  who: string;
  /** The line (`O1.KR1`, `P2.O1.KR2`, `P2.KPI1`, `P2.KPI1.M2`), a card (`P2`), an objective, or blank for the whole cycle. */
  id: string;
  kind: LogKind;
  value?: number | string;
  /** The value it had before, where it changed. */
  before?: number | string;
  /** 1…10, of key results. */
  confidence?: number;
  note?: string;
  /** Who approved a change. */
  approvedBy?: string;
};
