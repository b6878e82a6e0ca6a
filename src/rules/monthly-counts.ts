import type { Cascade, KeyResult } from '../domain/cascade';
import { daysBetween } from '../domain/day';
import { writeNumber } from '../languages/write-number';
import { holderFor } from './coverage';
import type { Repair } from './finding';
import type { Line } from './line';

/** Whole months of a cycle, at least one. */
function monthsOf({ cycle }: Cascade): number {
  return cycle.start && cycle.end ? Math.max(1, Math.round(daysBetween(cycle.start, cycle.end) / 30.4)) : 3;
}

/**
 * For a key result without a number beside KPIs that count by the month: what the months come to. "Content đủ sản lượng"
 * beside 30 bài and 20 video a month: "≥ 150 nội dung/quý (90 bài + 60 video)".
 */
export function sumOfMonthlyCounts(_keyResult: KeyResult, line: Line, cascade: Cascade): Repair | undefined {
  const holder = holderFor(line, cascade.positions);
  const counts =
    holder?.kpis.filter(
      ({ measure, monthly }) =>
        monthly &&
        measure.unit === 'count' &&
        measure.unitText &&
        measure.type === 'at-least' &&
        measure.upper === undefined &&
        measure.target > 1 &&
        !/lần|times/.test(measure.unitText),
    ) ?? [];
  if (!holder || counts.length === 0) return undefined;
  const months = monthsOf(cascade);
  const { language } = line;
  const write = (value: number) => writeNumber(value, language);
  const total = counts.reduce((sum, { measure }) => sum + measure.target * months, 0);
  const parts = counts.map(({ measure }) => `${write(measure.target * months)} ${measure.unitText}`).join(' + ');
  const subject = line.read.text.split(/[ ,]/)[0]!;
  const noun = language === 'vi' && /^content$/i.test(subject) ? 'nội dung' : subject.toLowerCase();
  const frame = months === 3 ? (language === 'vi' ? '/quý' : ' per quarter') : '';
  return {
    code: 'sum-of-months',
    facts: { total, parts },
    statement: `≥ ${write(total)} ${noun}${frame} (${parts})`,
    carriedBy: holder.id,
  };
}
