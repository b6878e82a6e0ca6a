import type { Language } from '../../src/domain/language';
import { readStatement } from '../../src/languages/read-statement';

const DIRECTIONS: Record<string, string> = { '↑': 'increase', '↓': 'decrease', '=': 'maintain', '-': '' };

/** A statement and what its label says: "statement => comparison numbers… unit period direction". */
export function labelled(block: string): [statement: string, label: string][] {
  return block.split('\n').map((line) => line.split(' => ') as [string, string]);
}

/** What a label says, as a reading would. A direction left open is not compared. */
export function meant(label: string) {
  const parts = label.split(' ');
  const direction = DIRECTIONS[parts.pop()!]!;
  const period = parts.pop()!;
  const unit = parts.pop()!;
  const comparison = parts.shift()!;
  const numbers = parts.filter((part) => part !== '-').map(Number);
  return {
    comparison: comparison === '-' ? undefined : comparison,
    start: comparison === 'from-to' ? numbers[0] : undefined,
    target: comparison === 'from-to' ? numbers[1] : numbers[0],
    upper: comparison === 'between' ? numbers[1] : undefined,
    unit: unit === '-' ? undefined : unit,
    period: period === '-' ? undefined : period,
    ...(direction && { direction }),
  };
}

/** The part of a reading that labels speak of. */
export function readAsLabelled(statement: string, language: Language, withDirection = true) {
  const { comparison, start, target, upper, unit, period, direction } = readStatement(
    statement,
    () => language,
  ).reading;
  return { comparison, start, target, upper, unit, period, ...(withDirection && direction && { direction }) };
}
