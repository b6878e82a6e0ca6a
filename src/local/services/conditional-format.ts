import type { Block } from '../a1-notation';
import type { ConditionalFormat } from '../engine';
import type { Json } from '../json';
import { type Context, exception, loud } from './context';
import { blockOf } from './protection';
import type { SheetService } from './sheet';

type GRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GRange = GoogleAppsScript.Spreadsheet.Range;
type Members =
  | 'build'
  | 'setBackground'
  | 'setBold'
  | 'setFontColor'
  | 'setItalic'
  | 'setRanges'
  | 'setStrikethrough'
  | 'setUnderline'
  | 'whenCellEmpty'
  | 'whenCellNotEmpty'
  | 'whenFormulaSatisfied'
  | 'whenNumberBetween'
  | 'whenNumberEqualTo'
  | 'whenNumberGreaterThan'
  | 'whenNumberGreaterThanOrEqualTo'
  | 'whenNumberLessThan'
  | 'whenNumberLessThanOrEqualTo'
  | 'whenNumberNotBetween'
  | 'whenNumberNotEqualTo'
  | 'whenTextContains'
  | 'whenTextDoesNotContain'
  | 'whenTextEndsWith'
  | 'whenTextEqualTo'
  | 'whenTextStartsWith';

class RuleBuilder implements Pick<GBuilder, Members> {
  self!: GBuilder;
  private criteria = '';
  private values: (string | number)[] = [];
  private style: ConditionalFormat['style'] = {};
  private ranges: GRange[] = [];
  constructor(private readonly context: Context) {}

  private when(criteria: string, ...values: (string | number)[]): GBuilder {
    this.criteria = criteria;
    this.values = values;
    return this.self;
  }
  private with(change: ConditionalFormat['style']): GBuilder {
    this.style = { ...this.style, ...change };
    return this.self;
  }
  setRanges = (ranges: GRange[]): GBuilder => {
    this.ranges = ranges;
    return this.self;
  };
  setBackground = (color: string | null): GBuilder => this.with({ background: color ?? undefined });
  setFontColor = (color: string | null): GBuilder => this.with({ fontColor: color ?? undefined });
  setBold = (bold: boolean | null): GBuilder => this.with({ bold: bold ?? undefined });
  setItalic = (italic: boolean | null): GBuilder => this.with({ italic: italic ?? undefined });
  setUnderline = (underline: boolean | null): GBuilder => this.with({ underline: underline ?? undefined });
  setStrikethrough = (strikethrough: boolean | null): GBuilder =>
    this.with({ strikethrough: strikethrough ?? undefined });
  whenCellEmpty = (): GBuilder => this.when('CELL_EMPTY');
  whenCellNotEmpty = (): GBuilder => this.when('CELL_NOT_EMPTY');
  whenFormulaSatisfied = (formula: string): GBuilder => this.when('CUSTOM_FORMULA', formula);
  whenNumberBetween = (start: number, end: number): GBuilder => this.when('NUMBER_BETWEEN', start, end);
  whenNumberNotBetween = (start: number, end: number): GBuilder => this.when('NUMBER_NOT_BETWEEN', start, end);
  whenNumberEqualTo = (number: number): GBuilder => this.when('NUMBER_EQUAL_TO', number);
  whenNumberNotEqualTo = (number: number): GBuilder => this.when('NUMBER_NOT_EQUAL_TO', number);
  whenNumberGreaterThan = (number: number): GBuilder => this.when('NUMBER_GREATER_THAN', number);
  whenNumberGreaterThanOrEqualTo = (number: number): GBuilder => this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  whenNumberLessThan = (number: number): GBuilder => this.when('NUMBER_LESS_THAN', number);
  whenNumberLessThanOrEqualTo = (number: number): GBuilder => this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  whenTextContains = (text: string): GBuilder => this.when('TEXT_CONTAINS', text);
  whenTextDoesNotContain = (text: string): GBuilder => this.when('TEXT_DOES_NOT_CONTAIN', text);
  whenTextEndsWith = (text: string): GBuilder => this.when('TEXT_ENDS_WITH', text);
  whenTextStartsWith = (text: string): GBuilder => this.when('TEXT_STARTS_WITH', text);
  whenTextEqualTo = (text: string): GBuilder => this.when('TEXT_EQUAL_TO', text);

  build(): GRule {
    if (this.ranges.length === 0)
      throw exception(this.context, 'No ranges specified for this conditional format rule.');
    if (this.criteria === '') throw exception(this.context, 'No condition specified for this conditional format rule.');
    const { criteria, values, style, ranges } = this;
    return rule(
      this.context,
      { criteria, values, style, ranges: ranges.map(blockOf) as unknown as Block[] },
      () => ranges,
    );
  }
}

const rule = (context: Context, facts: ConditionalFormat, getRanges: () => GRange[]): GRule =>
  loud(context, 'ConditionalFormatRule', {
    facts,
    getRanges,
    getBooleanCondition: () =>
      loud(context, 'BooleanCondition', {
        getCriteriaType: () => facts.criteria,
        getCriteriaValues: () => facts.values,
        getBackground: () => facts.style.background ?? null,
        getFontColor: () => facts.style.fontColor ?? null,
        getBold: () => facts.style.bold ?? null,
      }),
  }) as unknown as GRule;

export function conditionalFormatBuilder(context: Context): GBuilder {
  const builder = new RuleBuilder(context);
  builder.self = loud(context, 'ConditionalFormatRuleBuilder', builder) as unknown as GBuilder;
  return builder.self;
}

export const conditionalFormatOf = (rule: unknown): Json => (rule as { facts: Json }).facts;

export function conditionalFormatService(context: Context, sheet: SheetService, facts: Json): GRule {
  const known = facts as unknown as ConditionalFormat;
  return rule(context, known, () => known.ranges.map((block) => sheet.rangeAt(block)));
}
