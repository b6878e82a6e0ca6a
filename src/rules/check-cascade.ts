import type { Cascade, KeyResult } from '../domain/cascade';
import type { Language } from '../domain/language';
import { allRunOrAllGrow, noRevenueLink } from './balance-of-objectives';
import { bySeverity, checkLine, lineOf, type StatementContext } from './check-statement';
import { coverage } from './coverage';
import type { Finding } from './finding';
import type { Line } from './line';
import { metricMismatch } from './metric-mismatch';
import { sumOfMonthlyCounts } from './monthly-counts';
import { noDeadline } from './no-deadline';
import { noFinalGoal } from './no-final-goal';
import { noOwner } from './no-owner';
import { DEFAULT_LIMITS, type Limits, tooManyKeyResults, tooManyObjectives } from './too-many';
import { unbalancedCard } from './unbalanced-card';
import { weightsNot100 } from './weights-not-100';

const isBlank = (statement: string) => !/[\p{L}\d]/u.test(statement);

type Sink = (...findings: (Finding | undefined)[]) => void;

/** A line and what its own words and numbers are found to lack. */
type Checked = { line: Line; findings: readonly Finding[] };
/** While somebody types, all is checked at each letter and one line is new: the others are not read again. */
const checked = new WeakMap<object, Checked>();

function check(one: { statement: string }, context: StatementContext): Checked {
  const before = checked.get(one);
  const isAsBefore = (key: keyof StatementContext & keyof Line) => before?.line[key] === context[key];
  if (before?.line.statement === one.statement && KNOWN.every(isAsBefore)) return before;
  const line = lineOf(one.statement, context);
  const now = { line, findings: checkLine(line) };
  checked.set(one, now);
  return now;
}
/** What of a line's context can become another one. */
const KNOWN = ['where', 'measure', 'linked', 'language'] as const;

function checkKeyResult(keyResult: KeyResult, { line, findings }: Checked, cascade: Cascade, add: Sink): void {
  const missing = findings.find((finding) => finding.code === 'no-number');
  const summed = missing && sumOfMonthlyCounts(keyResult, line, cascade);
  const withSum = (finding: Finding) =>
    summed && finding === missing ? { ...finding, repairs: [summed, ...(finding.repairs ?? [])] } : finding;
  add(...findings.map(withSum), noOwner(keyResult, cascade), coverage(keyResult, line, cascade));
}

function checkPositions(
  cascade: Cascade,
  lines: ReadonlyMap<string, Line>,
  keyResults: ReadonlyMap<string, KeyResult>,
  language: Language,
  add: Sink,
): void {
  for (const position of cascade.positions) {
    for (const carried of position.keyResults) {
      if (isBlank(carried.statement)) continue;
      const keyResult = keyResults.get(carried.keyResult);
      const linked = keyResult !== undefined && !carried.allocated;
      // An allocated line has its own target, written in the statement or filled in beside it.
      const measured = linked || carried.allocated?.corrected?.includes('target') === true;
      const { line, findings } = check(carried, {
        kind: 'carried',
        where: carried.id,
        measure: carried.allocated,
        linked: measured,
        inCascade: true,
        language,
      });
      add(...findings);
      const target = lines.get(carried.keyResult);
      if (linked && target) add(metricMismatch(line, keyResult, target));
    }
    for (const kpi of position.kpis) {
      if (isBlank(kpi.statement)) continue;
      add(
        ...check(kpi, { kind: 'kpi', where: kpi.id, measure: kpi.measure, inCascade: true, language }).findings,
        noFinalGoal(kpi),
      );
    }
    add(
      weightsNot100(
        position.keyResults.map((one) => one.weight),
        position.id,
      ),
      weightsNot100(
        position.kpis.map((one) => one.weight),
        position.id,
      ),
      unbalancedCard(position),
    );
  }
}

/**
 * Every finding of a whole cascade, errors first, each with the id of its line. Lines still blank have none.
 * What a draft cannot tell is not guessed: confidences at drafting and the course of earlier cycles.
 */
export function checkCascade(cascade: Cascade, language: Language, limits: Limits = DEFAULT_LIMITS): Finding[] {
  const findings: Finding[] = [];
  const add: Sink = (...more) => {
    for (const finding of more) if (finding) findings.push(finding);
  };
  const lines = new Map<string, Line>();
  const keyResults = new Map<string, KeyResult>();
  add(
    tooManyObjectives(cascade.objectives.length, limits),
    noDeadline(cascade),
    noRevenueLink(cascade),
    allRunOrAllGrow(cascade),
  );
  add(weightsNot100(cascade.objectives.map((one) => one.weight)));
  for (const objective of cascade.objectives) {
    if (!isBlank(objective.statement))
      add(...check(objective, { kind: 'objective', where: objective.id, language }).findings);
    add(tooManyKeyResults(objective.keyResults.length, limits, objective.id));
    add(
      weightsNot100(
        objective.keyResults.map((one) => one.weight),
        objective.id,
      ),
    );
    for (const keyResult of objective.keyResults) {
      if (isBlank(keyResult.statement)) continue;
      const now = check(keyResult, {
        kind: 'keyResult',
        where: keyResult.id,
        measure: keyResult.measure,
        inCascade: true,
        language,
      });
      lines.set(keyResult.id, now.line);
      keyResults.set(keyResult.id, keyResult);
      checkKeyResult(keyResult, now, cascade, add);
    }
  }
  checkPositions(cascade, lines, keyResults, language, add);
  return findings.sort(bySeverity);
}
