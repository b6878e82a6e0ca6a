import { blockName, quotedSheetName } from '../a1-notation';
import type { ValidationRule } from '../engine';
import type { Json } from '../json';
import { type Context, cellInput, cellOutput, exception, loud } from './context';
import type { RangeService } from './range';

type GValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GRange = GoogleAppsScript.Spreadsheet.Range;
type Members =
  | 'build'
  | 'copy'
  | 'getAllowInvalid'
  | 'getCriteriaValues'
  | 'getHelpText'
  | 'requireCheckbox'
  | 'requireDate'
  | 'requireDateAfter'
  | 'requireDateBefore'
  | 'requireDateBetween'
  | 'requireDateEqualTo'
  | 'requireDateNotBetween'
  | 'requireDateOnOrAfter'
  | 'requireDateOnOrBefore'
  | 'requireFormulaSatisfied'
  | 'requireNumberBetween'
  | 'requireNumberEqualTo'
  | 'requireNumberGreaterThan'
  | 'requireNumberGreaterThanOrEqualTo'
  | 'requireNumberLessThan'
  | 'requireNumberLessThanOrEqualTo'
  | 'requireNumberNotEqualTo'
  | 'requireNumberNotBetween'
  | 'requireValueInList'
  | 'requireValueInRange'
  | 'setAllowInvalid'
  | 'setHelpText';

const EMPTY: ValidationRule = { criteria: '', values: [], allowInvalid: true, helpText: null };

class ValidationBuilder implements Pick<GBuilder, Members> {
  self!: GBuilder;
  constructor(
    private readonly context: Context,
    private rule: ValidationRule,
  ) {}

  private with(change: Partial<ValidationRule>): GBuilder {
    this.rule = { ...this.rule, ...change };
    return this.self;
  }
  private days = (criteria: string, ...values: Date[]): GBuilder =>
    this.with({ criteria, values: values.map((day) => (cellInput(this.context, day) as { day: number }).day) });
  private numbers = (criteria: string, ...values: number[]): GBuilder => this.with({ criteria, values });

  requireValueInList = (values: unknown[], showDropdown = true): GBuilder =>
    this.with({ criteria: 'VALUE_IN_LIST', values: [values.map((value) => String(value)), showDropdown] });
  requireValueInRange(range: GRange, showDropdown = true): GBuilder {
    const where = (range as unknown as RangeService).where;
    const name = range.getSheet().getName();
    return this.with({
      criteria: 'VALUE_IN_RANGE',
      values: [`${quotedSheetName(name)}!${blockName(where)}`, showDropdown],
    });
  }
  requireCheckbox = (...values: unknown[]): GBuilder =>
    this.with({ criteria: 'CHECKBOX', values: values.map((value) => cellInput(this.context, value) as string) });
  requireDate = (): GBuilder => this.with({ criteria: 'DATE_IS_VALID_DATE', values: [] });
  requireDateAfter = (day: Date): GBuilder => this.days('DATE_AFTER', day);
  requireDateBefore = (day: Date): GBuilder => this.days('DATE_BEFORE', day);
  requireDateOnOrAfter = (day: Date): GBuilder => this.days('DATE_ON_OR_AFTER', day);
  requireDateOnOrBefore = (day: Date): GBuilder => this.days('DATE_ON_OR_BEFORE', day);
  requireDateEqualTo = (day: Date): GBuilder => this.days('DATE_EQUAL_TO', day);
  requireDateBetween = (start: Date, end: Date): GBuilder => this.days('DATE_BETWEEN', start, end);
  requireDateNotBetween = (start: Date, end: Date): GBuilder => this.days('DATE_NOT_BETWEEN', start, end);
  requireFormulaSatisfied = (formula: string): GBuilder => this.with({ criteria: 'CUSTOM_FORMULA', values: [formula] });
  requireNumberBetween = (start: number, end: number): GBuilder => this.numbers('NUMBER_BETWEEN', start, end);
  requireNumberNotBetween = (start: number, end: number): GBuilder => this.numbers('NUMBER_NOT_BETWEEN', start, end);
  requireNumberEqualTo = (number: number): GBuilder => this.numbers('NUMBER_EQUAL_TO', number);
  requireNumberNotEqualTo = (number: number): GBuilder => this.numbers('NUMBER_NOT_EQUAL_TO', number);
  requireNumberGreaterThan = (number: number): GBuilder => this.numbers('NUMBER_GREATER_THAN', number);
  requireNumberGreaterThanOrEqualTo = (number: number): GBuilder =>
    this.numbers('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  requireNumberLessThan = (number: number): GBuilder => this.numbers('NUMBER_LESS_THAN', number);
  requireNumberLessThanOrEqualTo = (number: number): GBuilder => this.numbers('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  setAllowInvalid = (allowInvalid: boolean): GBuilder => this.with({ allowInvalid });
  setHelpText = (helpText: string): GBuilder => this.with({ helpText });
  getAllowInvalid = (): boolean => this.rule.allowInvalid;
  getHelpText = (): string | null => this.rule.helpText;
  getCriteriaValues = (): unknown[] => criteriaValues(this.context, this.rule);
  copy = (): GBuilder => validationBuilder(this.context, this.rule);
  build(): GValidation {
    if (this.rule.criteria === '') throw exception(this.context, 'The data validation rule has no criteria.');
    return validationService(this.context, this.rule as unknown as Json)!;
  }
}

export function validationBuilder(context: Context, rule: ValidationRule = EMPTY): GBuilder {
  const builder = new ValidationBuilder(context, rule);
  builder.self = loud(context, 'DataValidationBuilder', builder) as unknown as GBuilder;
  return builder.self;
}

/** A finished rule, as `getDataValidation` gives it back; none where the cell has none. */
export function validationService(context: Context, rule: Json): GValidation | null {
  if (rule === null) return null;
  const facts = rule as unknown as ValidationRule;
  return loud(context, 'DataValidation', {
    facts,
    getAllowInvalid: () => facts.allowInvalid,
    getCriteriaType: () => facts.criteria,
    getCriteriaValues: () => criteriaValues(context, facts),
    getHelpText: () => facts.helpText,
    copy: () => validationBuilder(context, facts),
  }) as unknown as GValidation;
}

/** Bounds of days are kept as the numbers of a spreadsheet. */
const criteriaValues = (context: Context, { criteria, values }: ValidationRule): unknown[] =>
  criteria.startsWith('DATE_') ? values.map((day) => cellOutput(context, { day: day as number })) : values;

export const ruleOf = (rule: unknown): Json => (rule === null ? null : (rule as { facts: Json }).facts);
