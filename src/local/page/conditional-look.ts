import { BooleanNumber, type IStyleData } from '@univerjs/core';
import { holds } from '../blocks';
import type { CellOutput, ConditionalFormat, Engine } from '../engine';

type Test = (seen: string | number | boolean, values: readonly (string | number)[]) => boolean;

const text = (test: (seen: string, wanted: string) => boolean): Test => {
  const plain = (value: unknown) => String(value ?? '').toLowerCase();
  return (seen, [wanted]) => test(plain(seen), plain(wanted));
};
const number =
  (test: (seen: number, low: number, high: number) => boolean): Test =>
  (seen, [low, high]) =>
    typeof seen === 'number' && test(seen, Number(low), Number(high));

const TESTS: Record<string, Test> = {
  TEXT_EQUAL_TO: text((seen, wanted) => seen === wanted),
  TEXT_CONTAINS: text((seen, wanted) => seen.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: text((seen, wanted) => !seen.includes(wanted)),
  TEXT_STARTS_WITH: text((seen, wanted) => seen.startsWith(wanted)),
  TEXT_ENDS_WITH: text((seen, wanted) => seen.endsWith(wanted)),
  CELL_EMPTY: (seen) => seen === '',
  CELL_NOT_EMPTY: (seen) => seen !== '',
  NUMBER_BETWEEN: number((seen, low, high) => seen >= low && seen <= high),
  NUMBER_NOT_BETWEEN: number((seen, low, high) => seen < low || seen > high),
  NUMBER_GREATER_THAN: number((seen, low) => seen > low),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: number((seen, low) => seen >= low),
  NUMBER_LESS_THAN: number((seen, low) => seen < low),
  NUMBER_LESS_THAN_OR_EQUAL_TO: number((seen, low) => seen <= low),
  NUMBER_EQUAL_TO: number((seen, low) => seen === low),
  NUMBER_NOT_EQUAL_TO: number((seen, low) => seen !== low),
};

/** The rules that are told here by the cell's own value; those with a formula are the grid's to compute. */
export const isToldByValue = ({ criteria }: ConditionalFormat): boolean => criteria in TESTS;

/**
 * How conditional formats colour a cell: the first rule that holds, as in Sheets. The grid's own rules see only what was
 * typed into a cell, not what a formula above spilled into it.
 */
export function conditionalLook(engine: Engine, sheet: number, row: number, column: number): IStyleData | undefined {
  const rules = engine
    .conditionalFormats(sheet)
    .filter((rule) => isToldByValue(rule) && rule.ranges.some((range) => holds(range, row, column)));
  if (rules.length === 0) return undefined;
  const seen = plain(engine.readValues({ sheet, row, column, rows: 1, columns: 1 })[0]![0]!);
  const first = rules.find(({ criteria, values }) => TESTS[criteria]!(seen, values));
  return first && engineLook(first.style);
}

const plain = (cell: CellOutput): string | number | boolean => (typeof cell === 'object' ? cell.day : cell);

export function engineLook(look: ConditionalFormat['style']): IStyleData {
  return {
    ...(look.background ? { bg: { rgb: look.background } } : {}),
    ...(look.fontColor ? { cl: { rgb: look.fontColor } } : {}),
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(look.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(look.strikethrough ? { st: { s: BooleanNumber.TRUE } } : {}),
  };
}
