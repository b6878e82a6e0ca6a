import type { TextRun } from '../engine';
import type { Json } from '../json';
import { type Context, loud } from './context';
import { styleFacts, type TextStyleFacts } from './range';

type GTextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type GTextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;
type GRichText = GoogleAppsScript.Spreadsheet.RichTextValue;
type GRichTextBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

class TextStyleBuilder
  implements
    Pick<
      GTextStyleBuilder,
      | 'build'
      | 'setBold'
      | 'setFontFamily'
      | 'setFontSize'
      | 'setForegroundColor'
      | 'setItalic'
      | 'setStrikethrough'
      | 'setUnderline'
    >
{
  self!: GTextStyleBuilder;
  private facts: TextStyleFacts = {};
  constructor(private readonly context: Context) {}
  private with(change: TextStyleFacts): GTextStyleBuilder {
    this.facts = { ...this.facts, ...change };
    return this.self;
  }
  setBold = (bold: boolean): GTextStyleBuilder => this.with({ bold });
  setItalic = (italic: boolean): GTextStyleBuilder => this.with({ italic });
  setUnderline = (underline: boolean): GTextStyleBuilder => this.with({ underline });
  setStrikethrough = (strikethrough: boolean): GTextStyleBuilder => this.with({ strikethrough });
  setFontFamily = (fontFamily: string): GTextStyleBuilder => this.with({ fontFamily });
  setFontSize = (fontSize: number): GTextStyleBuilder => this.with({ fontSize });
  setForegroundColor = (fontColor: string): GTextStyleBuilder => this.with({ fontColor });
  build(): GTextStyle {
    const { facts } = this;
    return loud(this.context, 'TextStyle', {
      facts,
      getFontFamily: () => facts.fontFamily ?? null,
      getFontSize: () => facts.fontSize ?? null,
      getForegroundColor: () => facts.fontColor ?? null,
      isBold: () => facts.bold ?? null,
      isItalic: () => facts.italic ?? null,
      isStrikethrough: () => facts.strikethrough ?? null,
      isUnderline: () => facts.underline ?? null,
    }) as unknown as GTextStyle;
  }
}

export function textStyleBuilder(context: Context): GTextStyleBuilder {
  const builder = new TextStyleBuilder(context);
  builder.self = loud(context, 'TextStyleBuilder', builder) as unknown as GTextStyleBuilder;
  return builder.self;
}

class RichTextBuilder {
  self!: GRichTextBuilder;
  private text = '';
  private runs: TextRun[] = [];
  constructor(private readonly context: Context) {}
  private run(start: number, end: number, what: Partial<TextRun>): GRichTextBuilder {
    this.runs.push({ start, end, ...what });
    return this.self;
  }
  setText = (text: string): GRichTextBuilder => {
    this.text = text;
    this.runs = [];
    return this.self;
  };
  /** `(link)` for the whole text, or `(start, end, link)`. */
  setLinkUrl = (...args: [string | null] | [number, number, string | null]): GRichTextBuilder => {
    const [start, end, link] = args.length === 1 ? [0, this.text.length, args[0]] : args;
    return this.run(start, end, link === null ? {} : { link });
  };
  setTextStyle = (...args: [GTextStyle] | [number, number, GTextStyle]): GRichTextBuilder => {
    const [start, end, style] = args.length === 1 ? [0, this.text.length, args[0]] : args;
    return this.run(start, end, { style: styleFacts(style) as TextRun['style'] });
  };
  build(): GRichText {
    return richTextService(this.context, { text: this.text, runs: this.runs } as Json)!;
  }
}

/** A finished text, as `getRichTextValue` gives it back; none where the cell holds no text. */
export function richTextService(context: Context, facts: Json): GRichText | null {
  if (facts === null) return null;
  const { text, runs } = facts as unknown as { text: string; runs: TextRun[] };
  return loud(context, 'RichTextValue', {
    facts,
    getText: () => text,
    getLinkUrl: () => runs.find(({ link }) => link !== undefined)?.link ?? null,
  }) as unknown as GRichText;
}

export function richTextBuilder(context: Context): GRichTextBuilder {
  const builder = new RichTextBuilder(context);
  builder.self = loud(context, 'RichTextValueBuilder', builder) as unknown as GRichTextBuilder;
  return builder.self;
}

export const readRichText = (value: unknown): Json => (value as { facts: Json }).facts;
