import { found, isMeasured, type LineRule } from './line';

/** Words that say a direction and no measure. In an objective they are a warning, beside a number only a hint. */
export const vagueWord: LineRule = (line) => {
  const vague = line.read.tokens.filter((token) => token.kinds.has('vague'));
  const [first] = vague;
  if (!first) return undefined;
  const words = vague.map((token) => `“${line.read.text.slice(token.from, token.to)}”`).join(', ');
  const severity = line.kind === 'objective' ? 'warning' : isMeasured(line) ? 'hint' : 'error';
  return found(line, 'vague-word', severity, { span: line.read.span(first.from, first.to), facts: { words } });
};
