import { found, type LineRule } from './line';

/** A target that the baseline already reaches. (That every confidence is 9 or 10 cannot be seen in a draft: none is asked for.) */
export const sandbagging: LineRule = (line) => {
  const { measure } = line;
  if (line.kind !== 'keyResult' || measure?.baseline === undefined) return undefined;
  const { baseline, target, type } = measure;
  // A stated course decides its own direction: 100 → 20 is no target reached.
  const rises =
    line.read.reading.direction !== 'decrease' && type === 'at-least' && line.read.reading.start === undefined;
  const falls = type === 'at-most' && line.read.reading.start === undefined;
  const reached = (rises && baseline > target) || (falls && baseline < target);
  return reached ? found(line, 'sandbagging', 'warning', { facts: { baseline, target } }) : undefined;
};
