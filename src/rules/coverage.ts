import type { Cascade, KeyResult, Position } from '../domain/cascade';
import type { Finding } from './finding';
import type { Line } from './line';
import { contentWords, sharedCount, wordsOf } from './shared-words';

/** The position whose name, role and KPIs share the most words with a key result; else the one that carries the fewest. */
export function holderFor(line: Line, positions: readonly Position[]): Position | undefined {
  const words = contentWords(line);
  // A repaired line ("nội dung") and its first wording ("Content …") may name different people's words.
  const rank = (position: Position) =>
    sharedCount(words, wordsOf(position.name)) * 3 +
    sharedCount(words, wordsOf(position.role)) * 2 +
    position.kpis.filter((kpi) => sharedCount(words, wordsOf(kpi.statement)) > 0).length;
  const sorted = [...positions].sort((a, b) => rank(b) - rank(a) || a.keyResults.length - b.keyResults.length);
  return sorted[0];
}

/** A key result nobody carries (offering a holder), or one that several carry as a whole. An allocated line has its own part. */
export function coverage(keyResult: KeyResult, line: Line, cascade: Cascade): Finding | undefined {
  const { positions } = cascade;
  if (positions.length === 0) return undefined;
  const carriers = positions.filter((one) => one.keyResults.some((carried) => carried.keyResult === keyResult.id));
  if (carriers.length === 0) {
    const holder = holderFor(line, positions);
    const repairs = holder ? [{ code: 'carry', facts: { name: holder.name }, carriedBy: holder.id }] : [];
    return { code: 'uncovered', severity: 'warning', where: keyResult.id, facts: {}, repairs };
  }
  const whole = carriers.filter((one) =>
    one.keyResults.some((carried) => carried.keyResult === keyResult.id && !carried.allocated),
  );
  if (whole.length < 2) return undefined;
  const names = whole.map((one) => one.name).join(', ');
  return { code: 'shared', severity: 'warning', where: keyResult.id, facts: { count: whole.length, names } };
}
