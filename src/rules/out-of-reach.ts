import { found, type LineRule } from './line';

/** Times the baseline from which a target is worth a second look. The last cycles' course is not known to a draft. */
const FAR = 3;

/** A target far beyond the baseline. */
export const outOfReach: LineRule = (line) => {
  const { measure } = line;
  if (!measure || measure.baseline === undefined || measure.baseline <= 0 || measure.target <= 0) return undefined;
  const ratio = measure.target / measure.baseline;
  const times = measure.type === 'at-most' ? 1 / ratio : ratio;
  return times > FAR ? found(line, 'out-of-reach', 'hint', { facts: { times: Number(times.toFixed(1)) } }) : undefined;
};
