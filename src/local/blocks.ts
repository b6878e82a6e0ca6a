/** Things that hang on blocks of cells (dropdowns, notes, protections) and move with them. */
import type { Block } from './a1-notation';

export const endRow = (block: Block): number => block.row + block.rows;
export const endColumn = (block: Block): number => block.column + block.columns;

export const overlaps = (a: Block, b: Block): boolean =>
  a.row < endRow(b) && b.row < endRow(a) && a.column < endColumn(b) && b.column < endColumn(a);

export const holds = (block: Block, row: number, column: number): boolean =>
  row >= block.row && row < endRow(block) && column >= block.column && column < endColumn(block);

/** What is left of `block` when `cut` is taken out: at most four blocks. */
export function without(block: Block, cut: Block): Block[] {
  if (!overlaps(block, cut)) return [block];
  const top = Math.max(block.row, cut.row);
  const bottom = Math.min(endRow(block), endRow(cut));
  const left = Math.max(block.column, cut.column);
  const right = Math.min(endColumn(block), endColumn(cut));
  return [
    { ...block, rows: top - block.row },
    { ...block, row: bottom, rows: endRow(block) - bottom },
    { row: top, rows: bottom - top, column: block.column, columns: left - block.column },
    { row: top, rows: bottom - top, column: right, columns: endColumn(block) - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/**
 * The same value in each of so many cells. Not by `Array.fill`, for which V8 looks through every realm that is alive: where a
 * workbook's formulas have just made a thousand of them, one row took a millisecond.
 */
export function filled<T>({ rows, columns }: Pick<Block, 'rows' | 'columns'>, value: T): T[][] {
  const cells: T[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: T[] = [];
    for (let column = 0; column < columns; column++) line.push(value);
    cells.push(line);
  }
  return cells;
}

export type Axis = 'rows' | 'columns';
export type Change =
  | { axis: Axis; kind: 'insert' | 'remove'; at: number; count: number }
  /** `to` counts as before the move. */
  | { axis: Axis; kind: 'move'; at: number; count: number; to: number };

/** Where a block lies after rows or columns came, went or moved; none where all of it was removed. */
export function shifted(block: Block, change: Change): Block[] {
  const [start, size] = change.axis === 'rows' ? [block.row, block.rows] : [block.column, block.columns];
  return shiftedSpan(start, size, change).map(([from, count]) =>
    change.axis === 'rows' ? { ...block, row: from, rows: count } : { ...block, column: from, columns: count },
  );
}

function shiftedSpan(start: number, size: number, change: Change): [number, number][] {
  const { at, count } = change;
  if (change.kind === 'move') return movedSpans(start, size, change);
  if (change.kind === 'insert') {
    if (at <= start) return [[start + count, size]];
    return [[start, at < start + size ? size + count : size]];
  }
  const before = Math.max(0, Math.min(start, at + count) - at);
  const inside = Math.max(0, Math.min(start + size, at + count) - Math.max(start, at));
  return size > inside ? [[start - before, size - inside]] : [];
}

function movedSpans(
  start: number,
  size: number,
  { at, count, to }: Extract<Change, { kind: 'move' }>,
): [number, number][] {
  const moved = Array.from({ length: size }, (_, index) => movedIndex(start + index, at, count, to)).sort(
    (a, b) => a - b,
  );
  const spans: [number, number][] = [];
  for (const index of moved) {
    const last = spans.at(-1);
    if (last && last[0] + last[1] === index) last[1]++;
    else spans.push([index, 1]);
  }
  return spans;
}

function movedIndex(index: number, at: number, count: number, to: number): number {
  if (index >= at && index < at + count) return to > at ? index + (to - at - count) : index - (at - to);
  if (to > at && index >= at + count && index < to) return index - count;
  if (to < at && index >= to && index < at) return index + count;
  return index;
}

export type Placed<T> = { blocks: Block[]; what: T };

/** Puts `what` on a block; whatever lay there before gives way. `undefined` only takes away. */
export function place<T>(placed: Placed<T>[], block: Block, what: T | undefined): Placed<T>[] {
  const rest = placed
    .map((one) => ({ ...one, blocks: one.blocks.flatMap((each) => without(each, block)) }))
    .filter(({ blocks }) => blocks.length > 0);
  if (what === undefined) return rest;
  const same = rest.find((one) => JSON.stringify(one.what) === JSON.stringify(what));
  if (!same) return [...rest, { blocks: [block], what }];
  same.blocks = joined([...same.blocks, block]);
  return rest;
}

/** Joins a block to the one above or to the left of it where they fit together. */
function joined(blocks: Block[]): Block[] {
  const last = blocks.at(-1)!;
  const fits = (one: Block) =>
    (one.column === last.column && one.columns === last.columns && endRow(one) === last.row) ||
    (one.row === last.row && one.rows === last.rows && endColumn(one) === last.column);
  const neighbour = blocks.slice(0, -1).find(fits);
  if (!neighbour) return blocks;
  if (neighbour.column === last.column && neighbour.columns === last.columns) neighbour.rows += last.rows;
  else neighbour.columns += last.columns;
  return blocks.slice(0, -1);
}

export const placedAt = <T>(placed: readonly Placed<T>[], row: number, column: number): T | undefined =>
  placed.find(({ blocks }) => blocks.some((block) => holds(block, row, column)))?.what;

export const shiftPlaced = <T>(placed: Placed<T>[], change: Change): Placed<T>[] =>
  placed
    .map((one) => ({ ...one, blocks: one.blocks.flatMap((block) => shifted(block, change)) }))
    .filter(({ blocks }) => blocks.length > 0);
