/** Conditional formats as the grid's panel writes them, and as the workbook keeps them: Google's. */
import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionalFormattingRuleConfig,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { ConditionalFormat } from '../engine';
import { engineLook } from './conditional-look';
import type { Formulas } from './grid-validation';

const NUMBERS: Record<CFNumberOperator, string> = {
  [CFNumberOperator.between]: 'NUMBER_BETWEEN',
  [CFNumberOperator.notBetween]: 'NUMBER_NOT_BETWEEN',
  [CFNumberOperator.greaterThan]: 'NUMBER_GREATER_THAN',
  [CFNumberOperator.greaterThanOrEqual]: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  [CFNumberOperator.lessThan]: 'NUMBER_LESS_THAN',
  [CFNumberOperator.lessThanOrEqual]: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  [CFNumberOperator.equal]: 'NUMBER_EQUAL_TO',
  [CFNumberOperator.notEqual]: 'NUMBER_NOT_EQUAL_TO',
};
const TEXTS: Partial<Record<CFTextOperator, string>> = {
  [CFTextOperator.beginsWith]: 'TEXT_STARTS_WITH',
  [CFTextOperator.endsWith]: 'TEXT_ENDS_WITH',
  [CFTextOperator.containsText]: 'TEXT_CONTAINS',
  [CFTextOperator.notContainsText]: 'TEXT_DOES_NOT_CONTAIN',
  [CFTextOperator.equal]: 'TEXT_EQUAL_TO',
  [CFTextOperator.containsBlanks]: 'CELL_EMPTY',
  [CFTextOperator.notContainsBlanks]: 'CELL_NOT_EMPTY',
};
/** What Google says by a formula only. */
const FORMULAS: Partial<Record<CFTextOperator, (cell: string, text: string) => string>> = {
  [CFTextOperator.notEqual]: (cell, text) => `=${cell}<>"${text.replaceAll('"', '""')}"`,
  [CFTextOperator.containsErrors]: (cell) => `=ISERROR(${cell})`,
  [CFTextOperator.notContainsErrors]: (cell) => `=NOT(ISERROR(${cell}))`,
};

const operatorOf = <Operator extends string>(words: Partial<Record<Operator, string>>, criteria: string) =>
  (Object.keys(words) as Operator[]).find((operator) => words[operator] === criteria);

/** Undefined for a rule that the grid does not have. */
export function gridFormat(format: ConditionalFormat, { toGrid }: Formulas) {
  const { criteria, values, style } = format;
  const common = { type: CFRuleType.highlightCell, style: engineLook(style) } as const;
  const rule = (): object | undefined => {
    if (criteria === 'CUSTOM_FORMULA')
      return { ...common, subType: CFSubRuleType.formula, value: toGrid(String(values[0])) };
    const number = operatorOf(NUMBERS, criteria);
    const bounds = values.map(Number);
    if (number)
      return {
        ...common,
        subType: CFSubRuleType.number,
        operator: number,
        value: bounds[1] === undefined ? bounds[0] : bounds,
      };
    const text = operatorOf(TEXTS, criteria);
    return text && { ...common, subType: CFSubRuleType.text, operator: text, value: String(values[0] ?? '') };
  };
  return rule() as IConditionalFormattingRuleConfig | undefined;
}

type Kept = Omit<ConditionalFormat, 'ranges'>;

/**
 * Undefined for a rule that Google does not have: colour scales, data bars, icons, ranks, averages, double values and spans of
 * time stay with the grid alone. `cell` is the first of the rule's cells.
 */
export function formatOf(
  rule: IConditionalFormattingRuleConfig,
  cell: string,
  { toGoogle }: Formulas,
): Kept | undefined {
  if (rule.type !== CFRuleType.highlightCell) return undefined;
  const kept = (criteria: string, ...values: (string | number)[]): Kept => ({
    criteria,
    values,
    style: lookOf(rule.style),
  });
  switch (rule.subType) {
    case CFSubRuleType.formula:
      return kept('CUSTOM_FORMULA', toGoogle(rule.value));
    case CFSubRuleType.number:
      return kept(NUMBERS[rule.operator], ...[rule.value ?? 0].flat());
    case CFSubRuleType.text: {
      const [text, named] = [rule.value ?? '', TEXTS[rule.operator]];
      if (named) return named.startsWith('CELL') ? kept(named) : kept(named, text);
      return kept('CUSTOM_FORMULA', FORMULAS[rule.operator]!(cell, text));
    }
    default:
      return undefined;
  }
}

function lookOf({ bg, cl, bl, it, ul, st }: IStyleBase): ConditionalFormat['style'] {
  return {
    ...(bg?.rgb ? { background: bg.rgb } : {}),
    ...(cl?.rgb ? { fontColor: cl.rgb } : {}),
    ...(bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(ul?.s === BooleanNumber.TRUE ? { underline: true } : {}),
    ...(st?.s === BooleanNumber.TRUE ? { strikethrough: true } : {}),
  };
}
