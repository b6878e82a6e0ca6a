import { BEFORE, type Figure, QUANTITY } from './find-figures';
import type { WordKind } from './lexicon';
import { any, has, type Token } from './split-statement';
import { METRICS } from './tell-unit';

/** What is left of "Content đủ sản lượng" or "CPA ≤ mức cho phép" once the words that say no measure are gone. */
function withoutEmptyWords(tokens: readonly Token[], text: string): string {
  const empty = (token: Token) =>
    has(token, 'vague', 'pointer', 'timely') || (token.is === 'mark' && has(token, 'atLeast', 'atMost'));
  const end = (token: Token | undefined) =>
    !!token &&
    (empty(token) ||
      (token.is === 'mark' && !/^[%"]$/.test(token.text)) ||
      has(token, 'increase', 'decrease', 'maintain') ||
      (has(token, 'complete') && token === tokens[0]));
  let from = 0;
  let to = tokens.length;
  while (from < to && end(tokens[from])) from += 1;
  while (to > from && end(tokens[to - 1])) to -= 1;
  let said = '';
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]!;
    if (!empty(token)) said += text.slice(token.from, tokens[i + 1]?.from ?? token.to);
  }
  return said.trim().replace(/[ (:,&–-]+$/, '') || text;
}

/** Words at either end of a measure that are none of it; at its beginning "tỷ lệ" and "average" are. */
const VERBS: readonly WordKind[] = [
  'increase',
  'decrease',
  'maintain',
  'complete',
  'at',
  'reach',
  'by',
  'orMore',
  'orLess',
];
const TRAILING: readonly WordKind[] = [...BEFORE, ...VERBS];

/** The words between two tokens, without what is no part of a measure at their ends. */
function measureWords(tokens: readonly Token[], text: string, from: number, to: number): string {
  const loose = (token: Token, kinds: readonly WordKind[]) =>
    token.is === 'mark'
      ? !/^[%"']$/.test(token.text)
      : has(token, ...kinds) && !has(token, ...METRICS) && !QUANTITY.test(token.text);
  let a = from;
  let b = to;
  while (a < b && loose(tokens[a]!, VERBS)) a += 1;
  while (b > a && loose(tokens[b - 1]!, TRAILING)) b -= 1;
  // A bracket opened in the measure is closed in it.
  const open = tokens.slice(a, b).filter((token) => /^[([]$/.test(token.text)).length;
  if (open > 0 && b > a && tokens[b - 1]!.depth > 0 && /^[)\]]$/.test(tokens[b]?.text ?? '')) b += 1;
  return a < b ? text.slice(tokens[a]!.from, tokens[b - 1]!.to) : '';
}

/** What is measured: the words before the figure without verbs of change, else those after it. */
export function measureOf(
  tokens: readonly Token[],
  text: string,
  figure: Figure | undefined,
  last: Figure | undefined,
  period: number,
): string {
  if (!figure) return withoutEmptyWords(tokens, text);
  const head = measureWords(tokens, text, 0, figure.first);
  // "Process 130 claims", "Ký mới 25 hợp đồng": the verb alone does not say what.
  const works =
    !figure.symbol &&
    (has(tokens[0], 'deliver', 'handle')
      ? !tokens[0]!.text.endsWith('ing') && (figure.first === 1 || figure.unit === 'count')
      : figure.unit === 'count' &&
        figure.before.size === 0 &&
        figure.first < 3 &&
        !any(tokens, 0, figure.first, ...METRICS));
  const worded = (figure.unit === 'count' && figure.unitText) || (figure.end > figure.at + 2 && !figure.outOf);
  if (head && !works) return head;
  const from = worded ? figure.at + 1 : (last ?? figure).end;
  // "hằng tháng" begins before its month.
  const frame = has(tokens[period - 1], 'each') ? period - 1 : period;
  const until = tokens.findIndex(
    (token, i) => i >= from && ((i === frame && i > from) || /^[/(;]$/.test(token.text) || token.is === 'number'),
  );
  const tail = measureWords(tokens, text, from, until < 0 ? tokens.length : until);
  return [head, tail].filter(Boolean).join(' ') || text;
}
