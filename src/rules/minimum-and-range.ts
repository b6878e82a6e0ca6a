import { found, type LineRule } from './line';

/** "tối thiểu 3–5": a minimum and a range at once. Scored as at least the lower end. */
export const minimumAndRange: LineRule = (line) => {
  const { comparison, target, upper, spans } = line.read.reading;
  if (comparison !== 'between' || upper === undefined || !spans.target) return undefined;
  const bound = line.read.tokens.some(
    (token) =>
      token.kinds.has('atLeast') &&
      !token.kinds.has('at') &&
      line.read.span(token.from, token.to)[1] <= spans.target![0],
  );
  return bound
    ? found(line, 'minimum-and-range', 'hint', { span: spans.target, facts: { low: target!, high: upper } })
    : undefined;
};
