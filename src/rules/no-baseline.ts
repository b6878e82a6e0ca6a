import { found, type LineRule } from './line';

/** A key result whose value at the start nobody has given: progress counts from nothing. */
export const noBaseline: LineRule = (line) => {
  const { measure, read } = line;
  if (line.kind !== 'keyResult' || !measure || !line.inCascade || read.reading.target === undefined) return undefined;
  if (measure.baseline !== undefined || /^(?:stay|exactly|rated|done)/.test(measure.type)) return undefined;
  return read.reading.start !== undefined || read.reading.relative ? undefined : found(line, 'no-baseline', 'warning');
};
