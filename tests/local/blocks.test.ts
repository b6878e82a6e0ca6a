import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blockName, readBlock } from '../../src/local/a1-notation';
import { type Change, holds, type Placed, place, placedAt, shifted, without } from '../../src/local/blocks';

const SIZE = 12;
const span = fc
  .tuple(fc.nat(SIZE - 1), fc.integer({ min: 1, max: SIZE }))
  .map(([from, count]) => [from, Math.min(count, SIZE - from)] as const);
const blocks: fc.Arbitrary<Block> = fc
  .tuple(span, span)
  .map(([[row, rows], [column, columns]]) => ({ row, rows, column, columns }));

const cells = (list: Block[]): string[] => {
  const found: string[] = [];
  for (let row = 0; row < 2 * SIZE; row++)
    for (let column = 0; column < 2 * SIZE; column++)
      for (const block of list) if (holds(block, row, column)) found.push(`${row},${column}`);
  return found.sort();
};

describe('a block of cells', () => {
  it('without another holds the cells of the first that are not in the second, each once', () => {
    fc.assert(
      fc.property(blocks, blocks, (block, cut) => {
        const kept = cells([block]).filter((cell) => !cells([cut]).includes(cell));
        expect(cells(without(block, cut))).toEqual(kept);
      }),
    );
  });

  it('moves with its rows: each row it held it still holds, wherever the row went', () => {
    const rows = Array.from({ length: SIZE }, (_, index) => index);
    const moves = fc
      .tuple(span, fc.nat(SIZE))
      .filter(([[at, count], to]) => to <= at || to >= at + count)
      .map(([[at, count], to]): Change => ({ axis: 'rows', kind: 'move', at, count, to }));
    fc.assert(
      fc.property(blocks, moves, (block, change) => {
        if (change.kind !== 'move') return;
        const moved = rows.slice(change.at, change.at + change.count);
        const rest = rows.filter((row) => !moved.includes(row));
        const before = rest.filter((row) => row < change.to);
        const order = [...before, ...moved, ...rest.slice(before.length)];
        const held = order.flatMap((old, now) => (holds(block, old, block.column) ? [now] : []));
        const after = shifted(block, change);
        expect(rows.filter((row) => after.some((one) => holds(one, row, block.column)))).toEqual(held);
      }),
    );
  });

  it.each([
    ['before it', { kind: 'insert', at: 2, count: 3 }, [[8, 4]]],
    ['at its first row', { kind: 'insert', at: 5, count: 1 }, [[6, 4]]],
    ['inside it', { kind: 'insert', at: 6, count: 2 }, [[5, 6]]],
    ['below it', { kind: 'insert', at: 9, count: 2 }, [[5, 4]]],
    ['before it, removed', { kind: 'remove', at: 0, count: 2 }, [[3, 4]]],
    ['across its top, removed', { kind: 'remove', at: 4, count: 2 }, [[4, 3]]],
    ['all of it, removed', { kind: 'remove', at: 5, count: 4 }, []],
  ] as const)('follows rows that come or go %s', (_where, change, spans) => {
    const block = { row: 5, rows: 4, column: 1, columns: 2 };
    const after = shifted(block, { axis: 'rows', ...change });
    expect(after.map(({ row, rows }) => [row, rows])).toEqual(spans);
  });

  it('gives each cell what was put on it last', () => {
    const puts = fc.array(fc.tuple(blocks, fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(puts, (list) => {
        const wanted = new Map<string, string | undefined>();
        let placed: Placed<string>[] = [];
        for (const [block, what] of list) {
          placed = place(placed, block, what);
          for (const cell of cells([block])) wanted.set(cell, what);
        }
        for (const [cell, what] of wanted) {
          const [row = 0, column = 0] = cell.split(',').map(Number);
          expect(placedAt(placed, row, column)).toBe(what);
        }
      }),
    );
  });

  it('is read from the name that it writes', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        expect(readBlock(blockName(block), { rows: 1000, columns: 26 })).toEqual(block);
      }),
    );
  });

  it.each([
    ['E3:E', { row: 2, column: 4, rows: 998, columns: 1 }],
    ['A:C', { row: 0, column: 0, rows: 1000, columns: 3 }],
    ['2:2', { row: 1, column: 0, rows: 1, columns: 26 }],
    ['$B$2:a1', { row: 0, column: 0, rows: 2, columns: 2 }],
    ['B', undefined],
    ['xin chào', undefined],
  ])('named %s is found', (text, block) => {
    expect(readBlock(text, { rows: 1000, columns: 26 })).toEqual(block);
  });
});
