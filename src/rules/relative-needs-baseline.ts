import { writeLine } from '../languages/write-statement';
import { found, type LineRule } from './line';

/** "Tăng 30%" says a change: of what? In a cascade the baseline must be given; once it is, the level is offered. */
export const relativeNeedsBaseline: LineRule = (line) => {
  const { reading } = line.read;
  if (!reading.relative || reading.literal || line.kind === 'objective') return undefined;
  if (reading.unit !== '%' && reading.unit !== 'x') return undefined;
  const baseline = line.measure?.baseline;
  const change = reading.unit === 'x' ? reading.target! - 1 : reading.target! / 100;
  const level =
    baseline === undefined ? undefined : baseline * (1 + (reading.direction === 'decrease' ? -change : change));
  const repairs = [];
  if (level !== undefined) {
    const { unit } = line.measure!;
    const shown = Number((unit === '%' ? level * 100 : level).toPrecision(12));
    const statement = writeLine(
      {
        ...reading,
        comparison: 'from-to',
        relative: undefined,
        unit,
        start: unit === '%' ? baseline! * 100 : baseline!,
        target: shown,
      },
      line.language,
    );
    repairs.push({ code: 'as-level', facts: { number: shown }, statement });
  }
  return found(line, 'relative-needs-baseline', line.inCascade ? 'error' : 'warning', {
    span: reading.spans.target,
    facts: {},
    repairs,
  });
};
