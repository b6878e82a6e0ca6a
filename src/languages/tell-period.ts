import type { Figure } from './find-figures';
import type { Period } from './reading';
import { has, reads, type Token } from './split-statement';

const FREQUENCY = { day: 'daily', week: 'weekly', month: 'monthly', quarter: 'quarterly', year: 'yearly' } as const;
const CALENDAR_WORD = {
  day: 'dayWord',
  week: 'weekWord',
  month: 'monthWord',
  quarter: 'quarterWord',
  year: 'yearWord',
} as const;
const PERIODS = Object.keys(FREQUENCY) as Period[];

/** The period a statement names, the one nearest to its rate, and the token that says it. */
export function periodOf(
  tokens: readonly Token[],
  figure: Figure | undefined,
  others: readonly Figure[] = [],
): { period?: Period; at: number } {
  let best: { period?: Period; at: number; rank: number } = { at: -1, rank: 0 };
  const offer = (period: Period | undefined, at: number, rank: number) => {
    const near = figure && at >= figure.at ? 0.5 : 0;
    if (period && rank + near > best.rank) best = { period, at, rank: rank + near };
  };
  for (const [i, token] of tokens.entries()) {
    if (token.is === 'word' ? token.kinds.size === 0 : token.is === 'mark' || token.is === 'name') continue;
    const previous = tokens[i - 1];
    if (
      has(previous, 'than') ||
      has(tokens[i - 2], 'than') ||
      (has(token, 'than') && !PERIODS.some((one) => has(token, FREQUENCY[one])))
    )
      continue;
    if (token.is === 'date') {
      if (has(previous, 'from')) continue;
      offer(/q[1-4]/.test(token.text) ? 'quarter' : /^fy/.test(token.text) ? 'year' : undefined, i, 2);
      continue;
    }
    if (token.is === 'number') {
      if (!/^20[1-4]\d$/.test(token.text) || i === figure?.at) continue;
      if (has(previous, 'yearWord') || reads(previous, /^(?:in|by|of|trong|vào|fy|cuối|for|during|hết)$/))
        offer('year', i, 1);
      continue;
    }
    if (token.is !== 'word') continue;
    if (has(token, 'now') || has(token, 'pointer')) {
      const word = /(?:quý|quarterly)/.test(token.text)
        ? 'quarter'
        : /tháng/.test(token.text)
          ? 'month'
          : /năm|annual/.test(token.text)
            ? 'year'
            : undefined;
      if (has(token, 'pointer')) offer(word, i, 1);
      continue;
    }
    // "60 % of users log in 3 times a week": the rate is the other figure's.
    if (figure && others.length > 0) {
      const rated = previous && (previous.text === '/' || has(previous, 'each')) ? i - 1 : i;
      const listed = (one: Figure) =>
        one.unit === figure.unit &&
        tokens.slice(figure.end, one.first).some((each) => has(each, 'and') || each.text === ',');
      if (others.some((one) => one.end === rated && !listed(one))) continue;
    }
    const frequency = PERIODS.find((period) => has(token, FREQUENCY[period]));
    if (frequency) {
      offer(frequency, i, 3);
      continue;
    }
    const calendar = PERIODS.find((period) => has(token, CALENDAR_WORD[period]));
    if (!calendar) continue;
    // "within a week" is a time limit.
    if (has(previous, 'each') && has(tokens[i - 2], 'within') && /^(?:a|an|một)$/.test(previous!.text)) continue;
    if (previous && (previous.text === '/' || has(previous, 'each'))) {
      offer(calendar, i, 4);
      continue;
    }
    // "90 ngày", "90-day", "days of inventory" are spans of time.
    const spanned = previous?.is === 'number' || (previous?.text === '-' && tokens[i - 2]?.is === 'number');
    if (spanned || /^[a-z]+s$/.test(token.text)) continue;
    const next = tokens[i + 1];
    // "the first month", "month-end books" name no rate; "by month end" does.
    if (reads(previous, /^(?:first|second|third|last|final)$/) || reads(next, /^(?:dầu tiên|thứ)$/)) continue;
    if (reads(next, /^end$/) && !reads(previous, /^(?:by|before|at|until)$/)) continue;
    if (calendar === 'quarter' || (calendar === 'year' && reads(next, /^20\d\d$/))) {
      offer(calendar, i, 2);
      continue;
    }
    if (next?.is !== 'number' && next?.is !== 'date') offer(calendar, i, 1);
  }
  return best;
}
