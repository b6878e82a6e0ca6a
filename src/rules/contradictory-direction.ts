import { writeLine } from '../languages/write-statement';
import { found, type LineRule } from './line';

/** "Giảm chi phí ≥ 30%": by at least 30 %, or down to 30 %? Offers both. */
export const contradictoryDirection: LineRule = (line) => {
  const { reading } = line.read;
  const { literal, direction, comparison, start, target } = reading;
  if (comparison === 'from-to' && start !== undefined && target !== undefined) {
    const verb = line.read.tokens.find((token) => token.kinds.has('increase') || token.kinds.has('decrease'));
    const rises = target > start;
    const says = !verb || verb.kinds.has('better') ? undefined : verb.kinds.has('increase');
    // Start and target in different units ("4h to 45 minutes") cannot be compared by size.
    if (says === undefined || says === rises || start === target || (rises ? 'increase' : 'decrease') !== direction)
      return undefined;
    return found(line, 'contradictory-direction', 'error', {
      span: reading.spans.target,
      facts: { words: line.read.text.slice(verb!.from, verb!.to) },
    });
  }
  if (!literal) return undefined;
  const level = { ...reading, comparison: direction === 'decrease' ? '<=' : '>=' } as const;
  const repairs = [
    { code: 'means-level', facts: {}, statement: writeLine({ ...level, relative: undefined }, line.language) },
    { code: 'means-change', facts: {}, statement: writeLine({ ...level, relative: true }, line.language) },
  ];
  return found(line, 'contradictory-direction', 'error', {
    span: reading.spans.target,
    facts: { words: literal === '>=' ? '≥' : '≤' },
    repairs,
  });
};
