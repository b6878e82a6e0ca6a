/** Validation rules as the grid's panel writes them, and as the workbook keeps them: Google's. */
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
} from '@univerjs/core';
import { deserializeListOptions, serializeListOptions } from '@univerjs/sheets';
import type { ValidationRule } from '../engine';

export type GridValidation = Omit<IDataValidationRule, 'uid' | 'ranges'>;

/** Formulas of one sheet from Google's way of writing them to the grid's, and back. */
export type Formulas = { toGrid: (formula: string) => string; toGoogle: (formula: string) => string };

const NUMBERS: Record<DataValidationOperator, string> = {
  [DataValidationOperator.BETWEEN]: 'NUMBER_BETWEEN',
  [DataValidationOperator.NOT_BETWEEN]: 'NUMBER_NOT_BETWEEN',
  [DataValidationOperator.GREATER_THAN]: 'NUMBER_GREATER_THAN',
  [DataValidationOperator.GREATER_THAN_OR_EQUAL]: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  [DataValidationOperator.LESS_THAN]: 'NUMBER_LESS_THAN',
  [DataValidationOperator.LESS_THAN_OR_EQUAL]: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  [DataValidationOperator.EQUAL]: 'NUMBER_EQUAL_TO',
  [DataValidationOperator.NOT_EQUAL]: 'NUMBER_NOT_EQUAL_TO',
};
/** Google has no "is not this day". */
const DAYS: Partial<Record<DataValidationOperator, string>> = {
  [DataValidationOperator.BETWEEN]: 'DATE_BETWEEN',
  [DataValidationOperator.NOT_BETWEEN]: 'DATE_NOT_BETWEEN',
  [DataValidationOperator.GREATER_THAN]: 'DATE_AFTER',
  [DataValidationOperator.GREATER_THAN_OR_EQUAL]: 'DATE_ON_OR_AFTER',
  [DataValidationOperator.LESS_THAN]: 'DATE_BEFORE',
  [DataValidationOperator.LESS_THAN_OR_EQUAL]: 'DATE_ON_OR_BEFORE',
  [DataValidationOperator.EQUAL]: 'DATE_EQUAL_TO',
};

const operatorOf = (words: Partial<Record<DataValidationOperator, string>>, criteria: string) =>
  (Object.keys(words) as DataValidationOperator[]).find((operator) => words[operator] === criteria);

/** Undefined for a rule that the grid has no drawing for; the workbook still holds to it when a script writes. */
export function gridValidation(rule: ValidationRule, { toGrid }: Formulas): GridValidation | undefined {
  const { criteria, values, allowInvalid, helpText } = rule;
  const [first, second] = values;
  const common = {
    errorStyle: allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    showErrorMessage: true,
    ...(helpText === null ? {} : { error: helpText, showInputMessage: true, prompt: helpText }),
    allowBlank: true,
    renderMode: DataValidationRenderMode.ARROW,
  };
  if (criteria === 'VALUE_IN_LIST') {
    const formula1 = serializeListOptions(first as string[]);
    return { ...common, type: DataValidationType.LIST, formula1, showDropDown: true };
  }
  if (criteria === 'VALUE_IN_RANGE')
    return { ...common, type: DataValidationType.LIST, formula1: `=${String(first)}`, showDropDown: true };
  if (criteria === 'CHECKBOX') {
    const values = first === undefined ? {} : { formula1: String(first), formula2: String(second ?? '') };
    return { ...common, type: DataValidationType.CHECKBOX, ...values };
  }
  if (criteria === 'CUSTOM_FORMULA')
    return { ...common, type: DataValidationType.CUSTOM, formula1: toGrid(String(first)) };
  const bounds = { formula1: String(first ?? ''), formula2: String(second ?? '') };
  const number = operatorOf(NUMBERS, criteria);
  if (number) return { ...common, type: DataValidationType.DECIMAL, operator: number, ...bounds };
  const day = operatorOf(DAYS, criteria);
  return day && { ...common, type: DataValidationType.DATE, operator: day, ...bounds };
}

/** Undefined for a rule that Google does not have. `cell` is the first of the rule's cells, `B2`. */
export function validationOf(rule: GridValidation, cell: string, { toGoogle }: Formulas): ValidationRule | undefined {
  const kept = (criteria: string, ...values: ValidationRule['values']): ValidationRule => ({
    criteria,
    values,
    allowInvalid: rule.errorStyle !== DataValidationErrorStyle.STOP,
    helpText: rule.prompt ?? rule.error ?? null,
  });
  const [first = '', second = ''] = [rule.formula1, rule.formula2];
  const operator = rule.operator ?? DataValidationOperator.BETWEEN;
  const formula = (subject: string, also = '') =>
    kept('CUSTOM_FORMULA', toGoogle(`=AND(${compared(subject, operator, first, second)}${also})`));
  switch (rule.type) {
    case DataValidationType.LIST:
      if (first.startsWith('=')) return kept('VALUE_IN_RANGE', first.slice(1), rule.showDropDown ?? true);
      return kept('VALUE_IN_LIST', deserializeListOptions(first), rule.showDropDown ?? true);
    case DataValidationType.CHECKBOX:
      return first === '' ? kept('CHECKBOX') : kept('CHECKBOX', first, second);
    case DataValidationType.CUSTOM:
      return kept('CUSTOM_FORMULA', toGoogle(first));
    case DataValidationType.DECIMAL: {
      const bounds = [first, second].filter((bound) => bound !== '').map(Number);
      return bounds.some(Number.isNaN) ? formula(cell) : kept(NUMBERS[operator], ...bounds);
    }
    case DataValidationType.DATE: {
      const criteria = DAYS[operator];
      const bounds = [first, second].filter((bound) => bound !== '').map(serialOf);
      return criteria && !bounds.some(Number.isNaN) ? kept(criteria, ...bounds) : formula(cell);
    }
    // Google has neither whole numbers nor lengths of text by themselves: a formula says the same.
    case DataValidationType.WHOLE:
      return formula(cell, `,INT(${cell})=${cell}`);
    case DataValidationType.TEXT_LENGTH:
      return formula(`LEN(${cell})`);
    default:
      return undefined;
  }
}

/** `2027-03-31`, `2027/03/31` or a number of days, as the panel keeps a day. */
function serialOf(day: string): number {
  const [, year, month, date] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(day) ?? [];
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(date)) / 86_400_000 + 25_569 : Number(day);
}

function compared(subject: string, operator: DataValidationOperator, first: string, second: string): string {
  const [low, high] = [first, second].map((bound) => bound.replace(/^=/, ''));
  const signs: Record<DataValidationOperator, string> = {
    [DataValidationOperator.BETWEEN]: `${subject}>=${low},${subject}<=${high}`,
    [DataValidationOperator.NOT_BETWEEN]: `OR(${subject}<${low},${subject}>${high})`,
    [DataValidationOperator.GREATER_THAN]: `${subject}>${low}`,
    [DataValidationOperator.GREATER_THAN_OR_EQUAL]: `${subject}>=${low}`,
    [DataValidationOperator.LESS_THAN]: `${subject}<${low}`,
    [DataValidationOperator.LESS_THAN_OR_EQUAL]: `${subject}<=${low}`,
    [DataValidationOperator.EQUAL]: `${subject}=${low}`,
    [DataValidationOperator.NOT_EQUAL]: `${subject}<>${low}`,
  };
  return signs[operator];
}
