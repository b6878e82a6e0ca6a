import { found, type LineRule } from './line';

/** "Ra mắt website mới" is work done, not what comes of it. */
export const outputNotOutcome: LineRule = (line) => {
  const verb = line.read.tokens.find((token) => token.is === 'word');
  const { comparison, unit } = line.read.reading;
  const counted = comparison !== 'done' && unit !== 'count' && comparison !== undefined;
  if (line.kind !== 'keyResult' || !verb?.kinds.has('output') || counted) return undefined;
  return found(line, 'output-not-outcome', 'hint', {
    span: line.read.span(verb.from, verb.to),
    facts: { words: line.read.text.slice(verb.from, verb.to) },
  });
};
