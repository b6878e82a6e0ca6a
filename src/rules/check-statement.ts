import type { Language } from '../domain/language';
import type { Measure } from '../domain/measure';
import { readStatement } from '../languages/read-statement';
import { ambiguousNumber } from './ambiguous-number';
import { compound } from './compound';
import { contradictoryDirection } from './contradictory-direction';
import type { Finding } from './finding';
import { fromEqualsTo } from './from-equals-to';
import type { Line, LineKind, LineRule } from './line';
import { minimumAndRange } from './minimum-and-range';
import { noBaseline } from './no-baseline';
import { noNumber } from './no-number';
import { outOfReach } from './out-of-reach';
import { outputNotOutcome } from './output-not-outcome';
import { pointer } from './pointer';
import { relativeNeedsBaseline } from './relative-needs-baseline';
import { sandbagging } from './sandbagging';
import { vagueWord } from './vague-word';

/** The rules on one line, in the order in which their findings are shown within a severity. */
const LINE_RULES: readonly LineRule[] = [
  noNumber,
  pointer,
  vagueWord,
  ambiguousNumber,
  fromEqualsTo,
  contradictoryDirection,
  relativeNeedsBaseline,
  sandbagging,
  compound,
  noBaseline,
  minimumAndRange,
  outputNotOutcome,
  outOfReach,
];

const OBJECTIVE_RULES: readonly LineRule[] = [vagueWord];

const ORDER = { error: 0, warning: 1, hint: 2 } as const;

export const bySeverity = (a: Finding, b: Finding): number => ORDER[a.severity] - ORDER[b.severity];

/** What is known of a statement beside its words. */
export type StatementContext = {
  /** A key result where nothing is said. */
  kind?: LineKind;
  where?: string;
  measure?: Measure;
  linked?: boolean;
  inCascade?: boolean;
  /** The language of repairs; numbers are read by it where the text does not show its own. */
  language: Language;
};

export function lineOf(statement: string, context: StatementContext): Line {
  const { kind = 'keyResult', ...known } = context;
  return { kind, statement, read: readStatement(statement, () => context.language), ...known };
}

export function checkLine(line: Line): Finding[] {
  const rules = line.kind === 'objective' ? OBJECTIVE_RULES : LINE_RULES;
  return rules.flatMap((rule) => rule(line) ?? []).sort(bySeverity);
}

/** Findings of one line, errors first. A blank line, as while one types, has none. */
export function checkStatement(statement: string, context: StatementContext): Finding[] {
  return /[\p{L}\d]/u.test(statement) ? checkLine(lineOf(statement, context)) : [];
}
