import type { Cascade, KeyResult } from '../domain/cascade';
import type { Language } from '../domain/language';
import { allRunOrAllGrow, noRevenueLink } from './balance-of-objectives';
import { bySeverity, checkLine, lineOf } from './check-statement';
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

function checkKeyResult(keyResult: KeyResult, line: Line, cascade: Cascade, add: Sink): void {
  const findings = checkLine(line);
  const missing = findings.find((finding) => finding.code === 'no-number');
  const summed = missing && sumOfMonthlyCounts(keyResult, line, cascade);
  if (missing && summed) missing.repairs = [summed, ...(missing.repairs ?? [])];
  add(...findings, noOwner(keyResult, cascade), coverage(keyResult, line, cascade));
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
      const line = lineOf(carried.statement, {
        kind: 'carried',
        where: carried.id,
        measure: carried.allocated,
        linked: measured,
        inCascade: true,
        language,
      });
      add(...checkLine(line));
      const target = lines.get(carried.keyResult);
      if (linked && target) add(metricMismatch(line, keyResult, target));
    }
    for (const kpi of position.kpis) {
      if (isBlank(kpi.statement)) continue;
      add(
        ...checkLine(
          lineOf(kpi.statement, { kind: 'kpi', where: kpi.id, measure: kpi.measure, inCascade: true, language }),
        ),
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
      add(...checkLine(lineOf(objective.statement, { kind: 'objective', where: objective.id, language })));
    add(tooManyKeyResults(objective.keyResults.length, limits, objective.id));
    add(
      weightsNot100(
        objective.keyResults.map((one) => one.weight),
        objective.id,
      ),
    );
    for (const keyResult of objective.keyResults) {
      if (isBlank(keyResult.statement)) continue;
      const line = lineOf(keyResult.statement, {
        kind: 'keyResult',
        where: keyResult.id,
        measure: keyResult.measure,
        inCascade: true,
        language,
      });
      lines.set(keyResult.id, line);
      keyResults.set(keyResult.id, keyResult);
      checkKeyResult(keyResult, line, cascade, add);
    }
  }
  checkPositions(cascade, lines, keyResults, language, add);
  return findings.sort(bySeverity);
}
