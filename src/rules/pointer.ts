import type { Token } from '../languages/split-statement';
import { writeBlank } from '../languages/write-statement';
import { found, isMeasured, type Line, type LineRule } from './line';

export const pointersOf = (line: Line): Token[] => line.read.tokens.filter((token) => token.kinds.has('pointer'));

/** "đạt mục tiêu", "mức cho phép": the number stands elsewhere, and no link says where. */
export const pointer: LineRule = (line) => {
  const [first] = pointersOf(line);
  if (!first || line.kind === 'objective' || isMeasured(line)) return undefined;
  return found(line, 'pointer', 'error', {
    span: line.read.span(first.from, first.to),
    facts: { words: line.read.text.slice(first.from, first.to) },
    repairs: [{ code: 'fill-in', facts: {}, statement: writeBlank(line.read, line.language) }],
  });
};
