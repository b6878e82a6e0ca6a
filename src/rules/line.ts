import type { Language } from '../domain/language';
import type { Measure } from '../domain/measure';
import type { ReadStatement } from '../languages/read-statement';
import type { Finding, FindingCode, Repair, Severity } from './finding';

export type LineKind = 'objective' | 'keyResult' | 'carried' | 'kpi';

/** A line as the rules see it: its statement read, and what is known of it beside the statement. */
export type Line = {
  kind: LineKind;
  /** Absent for a lone statement. */
  where?: string;
  statement: string;
  read: ReadStatement;
  /** The language repairs are worded in. */
  language: Language;
  measure?: Measure;
  /** A card's line that takes its number from a key result. */
  linked?: boolean;
  /** A line of a cascade, where a missing baseline can be given. */
  inCascade?: boolean;
};

export type LineRule = (line: Line) => Finding | undefined;

/** A finding of a line, its place filled in. */
export function found(
  line: Line,
  code: FindingCode,
  severity: Severity,
  more: { span?: [number, number]; facts?: Finding['facts']; repairs?: Repair[] } = {},
): Finding {
  const { span, facts = {}, repairs } = more;
  return {
    code,
    severity,
    ...(line.where !== undefined && { where: line.where }),
    ...(span && { span }),
    facts,
    ...(repairs && repairs.length > 0 && { repairs }),
  };
}

/** Whether attainment of the line can be computed: its statement has a number, it is linked to one, or it is done or rated by a person. */
export const isMeasured = ({ read, linked, measure }: Line): boolean =>
  read.reading.target !== undefined || linked === true || measure?.type === 'done' || measure?.type === 'rated';
