import { found, type LineRule } from './line';

/** A course that begins where it ends has no progress to measure. */
export const fromEqualsTo: LineRule = (line) => {
  const { start, target, comparison, spans } = line.read.reading;
  const { measure } = line;
  const stated = comparison === 'from-to' && start !== undefined && start === target;
  const given =
    measure?.baseline !== undefined &&
    measure.baseline === measure.target &&
    !/^(?:stay|exactly|rated)/.test(measure.type);
  if (!stated && !given) return undefined;
  return found(line, 'from-equals-to', 'error', {
    span: spans.target,
    facts: { number: stated ? target! : measure!.target },
  });
};
