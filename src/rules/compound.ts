import { found, type Line, type LineRule } from './line';

const DOES = ['deliver', 'increase', 'decrease', 'handle', 'better', 'maintain', 'complete'] as const;
const QUALITY = ['vague', 'timely'] as const;

/** Where two results are joined in one statement: two verbs, two numbers, or two qualities; -1 where there is only one. */
function joint({ read }: Line): number {
  const { tokens, commitments } = read;
  const has = (i: number, kinds: readonly string[]) =>
    kinds.some((kind) => (tokens[i]?.kinds as Set<string> | undefined)?.has(kind));
  return tokens.findIndex((token, i) => {
    if (i === 0 || token.depth > 0 || !(token.kinds.has('and') || token.text === '&' || token.text === ';'))
      return false;
    const purpose = tokens.slice(0, i).some((one) => one.kinds.has('inOrderTo'));
    const verbs = !purpose && has(i + 1, DOES) && tokens.slice(0, i).some((_, j) => has(j, DOES) || j === 0);
    const numbers =
      commitments.some((one) => one.to <= token.from) &&
      commitments.some((one) => one.from >= token.to) &&
      token.text !== '-';
    const qualities = has(i - 1, QUALITY) && has(i + 1, QUALITY);
    const banded = tokens.slice(0, i).some((one) => one.kinds.has('between'));
    return !banded && (verbs || numbers || qualities);
  });
}

/** Two results in one statement: each would need its own number. Offers the split. */
export const compound: LineRule = (line) => {
  const at = line.kind === 'objective' ? -1 : joint(line);
  if (at < 0) return undefined;
  const { tokens, text, span } = line.read;
  const token = tokens[at]!;
  const first = text.slice(0, token.from).trim();
  const rest = text.slice(token.to).trim();
  const second = rest.charAt(0).toUpperCase() + rest.slice(1);
  return found(line, 'compound', 'warning', {
    span: span(token.from, token.to),
    facts: { first, second },
    repairs: [{ code: 'split', facts: { first, second }, statement: first }],
  });
};
