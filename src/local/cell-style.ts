/** A cell's look in Google's words and in the engine's. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';

export type CellStyle = {
  background?: string;
  fontColor?: string;
  fontWeight?: 'bold';
  fontStyle?: 'italic';
  fontLine?: 'underline' | 'line-through';
  fontSize?: number;
  fontFamily?: string;
  horizontalAlignment?: 'left' | 'center' | 'right';
  verticalAlignment?: 'top' | 'middle' | 'bottom';
  wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  borders?: Partial<Record<BorderSide, { color: string; style: string }>>;
};
export type BorderSide = 'top' | 'left' | 'bottom' | 'right';

/** One property of a cell's look; `null` takes it back to the sheet's own. */
export type StyleChange = {
  [name in Exclude<keyof CellStyle, 'borders'>]?: string | number | null;
} & { numberFormat?: string | null };

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
const WRAP = { OVERFLOW: WrapStrategy.OVERFLOW, WRAP: WrapStrategy.WRAP, CLIP: WrapStrategy.CLIP } as const;
const BORDERS: Record<string, BorderStyleTypes> = {
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  DOUBLE: BorderStyleTypes.DOUBLE,
};
export const SIDES = { top: 't', left: 'l', bottom: 'b', right: 'r' } as const;

/** Sheets' own pattern for a number without a format. */
export const AUTOMATIC = '0.###############';

type EngineStyle = { [key in keyof IStyleData]?: IStyleData[key] | null } & { n?: { pattern: string } | null };

/** `null` in a property tells the engine to drop it. */
export function engineStyle(change: StyleChange): EngineStyle {
  const style: EngineStyle = {};
  const yes = (is: boolean) => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  for (const [name, value] of Object.entries(change)) {
    const plain = value === null || value === undefined || value === '';
    if (name === 'background') style.bg = plain ? null : { rgb: String(value) };
    else if (name === 'fontColor') style.cl = plain ? null : { rgb: String(value) };
    else if (name === 'fontWeight') style.bl = yes(value === 'bold');
    else if (name === 'fontStyle') style.it = yes(value === 'italic');
    else if (name === 'fontSize') style.fs = plain ? null : Number(value);
    else if (name === 'fontFamily') style.ff = plain ? null : String(value);
    else if (name === 'fontLine') {
      style.ul = value === 'underline' ? { s: BooleanNumber.TRUE } : null;
      style.st = value === 'line-through' ? { s: BooleanNumber.TRUE } : null;
    } else if (name === 'horizontalAlignment') style.ht = HORIZONTAL[value as keyof typeof HORIZONTAL] ?? null;
    else if (name === 'verticalAlignment') style.vt = VERTICAL[value as keyof typeof VERTICAL] ?? null;
    else if (name === 'wrap') style.tb = WRAP[value as keyof typeof WRAP] ?? null;
    else if (name === 'numberFormat')
      style.n = plain || value === 'General' || value === AUTOMATIC ? null : { pattern: String(value) };
  }
  return style;
}

export function engineBorder(style: string, color: string): { s: BorderStyleTypes; cl: { rgb: string } } {
  const known = BORDERS[style];
  if (known === undefined) throw new Error(`BorderStyle.${style} is not available in the local host`);
  return { s: known, cl: { rgb: color } };
}

const nameOf = <K extends string>(table: Record<K, number>, value: unknown): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key] === value);

export function cellStyle(style: IStyleData | null | undefined): CellStyle {
  const seen: CellStyle = {};
  if (!style) return seen;
  if (style.bg?.rgb) seen.background = style.bg.rgb;
  if (style.cl?.rgb) seen.fontColor = style.cl.rgb;
  if (style.bl) seen.fontWeight = 'bold';
  if (style.it) seen.fontStyle = 'italic';
  if (style.ul?.s) seen.fontLine = 'underline';
  if (style.st?.s) seen.fontLine = 'line-through';
  if (style.fs) seen.fontSize = style.fs;
  if (style.ff) seen.fontFamily = style.ff;
  if (style.ht) seen.horizontalAlignment = nameOf(HORIZONTAL, style.ht);
  if (style.vt) seen.verticalAlignment = nameOf(VERTICAL, style.vt);
  if (style.tb) seen.wrap = nameOf(WRAP, style.tb);
  const borders: CellStyle['borders'] = {};
  for (const side of Object.keys(SIDES) as BorderSide[]) {
    const border = style.bd?.[SIDES[side]];
    if (border?.s) borders[side] = { color: border.cl?.rgb ?? '#000000', style: nameOf(BORDERS, border.s) ?? 'SOLID' };
  }
  if (Object.keys(borders).length > 0) seen.borders = borders;
  for (const key of Object.keys(seen) as (keyof CellStyle)[]) if (seen[key] === undefined) delete seen[key];
  return seen;
}
