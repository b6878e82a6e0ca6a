import { writeBlank } from '../languages/write-statement';
import { found, isMeasured, type LineRule } from './line';
import { pointersOf } from './pointer';

/** A key result or KPI without a number. Offers the wording with blanks to fill in. */
export const noNumber: LineRule = (line) => {
  if (line.kind === 'objective' || isMeasured(line) || pointersOf(line).length > 0) return undefined;
  const statement = writeBlank(line.read, line.language);
  return found(line, 'no-number', 'error', { repairs: [{ code: 'fill-in', facts: {}, statement }] });
};
