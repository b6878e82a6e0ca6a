import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formulaIn } from '../../scripts/functions-page';
import type { Example, ExampleCell } from '../../src/functions/define';
import { definitions } from '../../src/functions/definitions';
import { type NodeHost, openHost } from '../../src/local/node-host';

/** Columns to the right of every example's sheet, free for what its formula spills. */
const FORMULA_COLUMN = 'P';
const RESULT_COLUMNS = 8;
const WIDTH = 12;

type Placed = { example: Example; top: number; rows: number };

/** The examples below each other on one sheet, so that their formulas are computed together. */
function placed(): Placed[] {
  let top = 1;
  return definitions.flatMap(({ examples }) =>
    examples.map((example): Placed => {
      const rows = Math.max(example.sheet?.length ?? 0, Array.isArray(example.gives) ? example.gives.length : 1);
      const here = top;
      top += rows + 1;
      return { example, top: here, rows };
    }),
  );
}

/** The formula as it is typed in Vietnam, its references moved down to where its sheet stands. */
function typedFormula({ example, top }: Placed): string {
  return formulaIn('vi', example.formula)
    .split(/("[^"]*")/)
    .map((part, i) => {
      if (i % 2 === 1) return part;
      return part.replace(/\b([A-Z])(\d+)\b/g, (_, letter: string, row: string) => `${letter}${Number(row) + top - 1}`);
    })
    .join('');
}

/** A cell as it is typed: the apostrophe keeps a text what it is. */
function typedCell(cell: ExampleCell): string | number | boolean {
  if (typeof cell === 'object') return cell.day;
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}

/** A cell as the host says it: a date is its day. */
function shownCell(cell: ExampleCell): string | number | boolean {
  return typeof cell === 'object' ? cell.day : cell;
}

const examples = placed();
let host: NodeHost;
let sheet: string;

beforeAll(async () => {
  host = await openHost({ locale: 'vi_VN', today: '2027-02-15' });
  sheet = (await host.snapshot()).sheets[0]!.name;
  for (const { example, top } of examples)
    if (example.sheet)
      host.setCells(
        sheet,
        `A${top}:L${top + example.sheet.length - 1}`,
        example.sheet.map((row) => Array.from({ length: WIDTH }, (_, i) => typedCell(row[i] ?? ''))),
      );
  for (const one of examples) host.setCell(sheet, `${FORMULA_COLUMN}${one.top}`, typedFormula(one));
  await host.settle();
});

afterAll(() => host.close());

describe('the documented examples, typed into the grid', () => {
  test.each(examples.map((one) => [one.example.formula, one] as const))('%s', (_, { example, top, rows }) => {
    const last = String.fromCharCode(FORMULA_COLUMN.charCodeAt(0) + RESULT_COLUMNS - 1);
    const shown = host
      .values(sheet, `${FORMULA_COLUMN}${top}:${last}${top + rows - 1}`)
      .map((row) => row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(4)) : cell)));
    const answer = Array.isArray(example.gives) ? (example.gives as ExampleCell[][]) : [[example.gives as ExampleCell]];
    const expected = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: RESULT_COLUMNS }, (_, column) => shownCell(answer[row]?.[column] ?? '')),
    );
    expect(shown).toEqual(expected);
  });
});
