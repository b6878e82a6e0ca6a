/**
 * Which formula reads which cells: the engine neither refuses a circle nor tells where NOW() stands, and Google does both.
 */
import { type Block, readBlock, splitSheet } from './a1-notation';
import { overlaps } from './blocks';
import { type FormulaPart, formulaParts, type SheetSizes } from './formula-text';

/** A formula and the block that its result covers. */
export type FormulaCell = { sheet: string; row: number; column: number; formula: string; covers: Block };

export type Reading = { sheet: string; block: Block };

const VOLATILE = /(?:^|[^\p{L}\p{N}_.])(NOW|RAND|RANDARRAY|RANDBETWEEN)\s*\(/iu;
const TODAY = /(?:^|[^\p{L}\p{N}_.])TODAY\s*\(/iu;

/**
 * The cells a formula reads: those it names, and those that INDIRECT and OFFSET find where their arguments are written out.
 * What they find by computing is not seen.
 */
export function readings(
  formula: string,
  sheet: string,
  sizes: SheetSizes,
  sheetOf: (name: string) => string | undefined,
): Reading[] {
  const parts = formulaParts(formula).filter(({ text }) => text.trim() !== '');
  const reading = (reference: string): Reading[] => {
    const { sheet: named, range } = splitSheet(reference);
    const size = sizes(named);
    const block = size && readBlock(range, size);
    const at = named === undefined ? sheet : sheetOf(named);
    return block && at !== undefined ? [{ sheet: at, block }] : [];
  };
  return parts.flatMap((part, at): Reading[] => {
    if (part.kind === 'reference') return reading(part.text);
    if (part.kind !== 'name' || parts[at + 1]?.text !== '(') return [];
    const first = parts[at + 2];
    if (/^INDIRECT$/i.test(part.text) && first?.kind === 'text') return reading(unquoted(first.text));
    if (/^OFFSET$/i.test(part.text) && first?.kind === 'reference')
      return reading(first.text).flatMap((found) => moved(found, numbersAfter(parts.slice(at + 3))));
    return [];
  });
}

const unquoted = (text: string): string => text.slice(1, -1).replaceAll('""', '"');

/** Whole numbers between commas up to the closing bracket, a blank as undefined; none where something is computed. */
function numbersAfter(parts: readonly FormulaPart[]): (number | undefined)[] | undefined {
  const end = parts.findIndex(({ text }) => text === ')');
  const args = parts
    .slice(0, end)
    .map(({ text }) => text)
    .join('')
    .split(',')
    .slice(1);
  if (args.some((arg) => !/^(?:-?[0-9]+)?$/.test(arg))) return undefined;
  return args.map((arg) => (arg === '' ? undefined : Number(arg)));
}

function moved({ sheet, block }: Reading, by: (number | undefined)[] | undefined): Reading[] {
  if (!by) return [];
  const [down = 0, right = 0, rows = block.rows, columns = block.columns] = by;
  return [{ sheet, block: { row: block.row + down, column: block.column + right, rows, columns } }];
}

/** Formulas of a sheet by the rows their results cover, so that a reading need not be held against every formula. */
class CoveredRows {
  readonly #byRow = new Map<number, number[]>();
  /** Results of several rows: spills. */
  readonly #tall: number[] = [];

  add(node: number, covers: Block): void {
    if (covers.rows > 1) this.#tall.push(node);
    else if (!this.#byRow.get(covers.row)?.push(node)) this.#byRow.set(covers.row, [node]);
  }

  /** Those that may overlap the block: all that do, and some that do not. */
  *near(block: Block): Iterable<number> {
    yield* this.#tall;
    if (block.rows > this.#byRow.size) for (const nodes of this.#byRow.values()) yield* nodes;
    else for (let row = block.row; row < block.row + block.rows; row++) yield* this.#byRow.get(row) ?? [];
  }
}

/** Formulas are known by their place in `cells`. */
export class FormulaGraph {
  readonly #cells: readonly FormulaCell[];
  readonly #readingsOf: (cell: FormulaCell) => Reading[];
  readonly #volatile: number[];
  readonly #todayIsVolatile: boolean;
  #below: number[][] | undefined;
  #circular: FormulaCell[] | undefined;
  #readVolatile: Set<string> | undefined;

  constructor(
    cells: readonly FormulaCell[],
    readingsOf: (cell: FormulaCell) => Reading[],
    { todayIsVolatile }: { todayIsVolatile: boolean },
  ) {
    this.#cells = cells;
    this.#readingsOf = readingsOf;
    this.#todayIsVolatile = todayIsVolatile;
    this.#volatile = [...cells.keys()].filter((node) => this.#isVolatile(cells[node]!.formula));
  }

  #isVolatile(formula: string): boolean {
    if (!VOLATILE.test(formula) && !(this.#todayIsVolatile && TODAY.test(formula))) return false;
    const text = withoutTexts(formula);
    return VOLATILE.test(text) || (this.#todayIsVolatile && TODAY.test(text));
  }

  /** Which formulas each formula reads. */
  get #reads(): number[][] {
    this.#below ??= this.#drawn();
    return this.#below;
  }

  #drawn(): number[][] {
    const sheets = new Map<string, CoveredRows>();
    this.#cells.forEach(({ sheet, covers }, node) => {
      const rows = sheets.get(sheet) ?? new CoveredRows();
      sheets.set(sheet, rows);
      rows.add(node, covers);
    });
    return this.#cells.map((cell) => {
      const below = new Set<number>();
      for (const { sheet, block } of this.#readingsOf(cell))
        for (const node of sheets.get(sheet)?.near(block) ?? [])
          if (overlaps(block, this.#cells[node]!.covers)) below.add(node);
      return [...below];
    });
  }

  /** The formulas that read themselves, through however many others, and those that read such ones. */
  circular(): FormulaCell[] {
    this.#circular ??= this.#readersOf(this.#circles()).map((node) => this.#cells[node]!);
    return this.#circular;
  }

  /** Those given, and all that read them, near or far. */
  #readersOf(nodes: readonly number[]): number[] {
    if (nodes.length === 0) return [];
    const above: number[][] = this.#cells.map(() => []);
    this.#reads.forEach((below, node) => {
      for (const other of below) above[other]!.push(node);
    });
    const found = new Set(nodes);
    for (const node of found) for (const reader of above[node]!) found.add(reader);
    return [...found];
  }

  /** Tarjan's strongly connected components, without recursion. */
  #circles(): number[] {
    const below = this.#reads;
    const order: (number | undefined)[] = [];
    const low: number[] = [];
    const open: number[] = [];
    const isOpen: boolean[] = [];
    const found: number[] = [];
    let next = 0;
    for (let root = 0; root < below.length; root++) {
      if (order[root] !== undefined) continue;
      const work: { at: number; edge: number }[] = [{ at: root, edge: 0 }];
      while (work.length > 0) {
        const step = work.at(-1)!;
        const { at } = step;
        if (step.edge === 0) {
          order[at] = low[at] = next++;
          open.push(at);
          isOpen[at] = true;
        }
        const to = below[at]![step.edge++];
        if (to !== undefined) {
          if (order[to] === undefined) work.push({ at: to, edge: 0 });
          else if (isOpen[to]) low[at] = Math.min(low[at]!, order[to]!);
          continue;
        }
        work.pop();
        const parent = work.at(-1);
        if (parent) low[parent.at] = Math.min(low[parent.at]!, low[at]!);
        if (low[at] !== order[at]) continue;
        const circle = open.splice(open.lastIndexOf(at));
        for (const one of circle) isOpen[one] = false;
        if (circle.length > 1 || below[at]!.includes(at)) found.push(...circle);
      }
    }
    return found;
  }

  /** Whether what the formula of a cell reads comes, near or far, from NOW() or its kin. */
  readsVolatile(sheet: string, row: number, column: number): boolean {
    if (this.#volatile.length === 0) return false;
    this.#readVolatile ??= new Set(this.#readersOf(this.#volatile).map((node) => placeOf(this.#cells[node]!)));
    return this.#readVolatile.has(placeOf({ sheet, row, column }));
  }
}

const placeOf = ({ sheet, row, column }: { sheet: string; row: number; column: number }) => `${sheet}!${row},${column}`;

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');
