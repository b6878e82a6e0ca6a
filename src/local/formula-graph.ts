/**
 * Which formula reads which cells: the engine neither refuses a circle nor tells where NOW() stands, and Google does both.
 */
import { type Block, readBlock, splitSheet } from './a1-notation';
import { overlaps } from './blocks';
import { formulaParts, type SheetSizes } from './formula-text';

/** A formula and the block that its result covers. */
export type FormulaCell = { sheet: string; row: number; column: number; formula: string; covers: Block };

type Reading = { sheet: string; block: Block };
type Node = FormulaCell & { reads: Reading[]; volatile: boolean };

const VOLATILE = /(?:^|[^\p{L}\p{N}_.])(NOW|RAND|RANDARRAY|RANDBETWEEN)\s*\(/iu;
const TODAY = /(?:^|[^\p{L}\p{N}_.])TODAY\s*\(/iu;

/** The cells a formula names. Cells found at run time (INDIRECT, OFFSET) are not seen. */
export function readings(
  formula: string,
  sheet: string,
  sizes: SheetSizes,
  sheetOf: (name: string) => string | undefined,
): Reading[] {
  return formulaParts(formula).flatMap((part): Reading[] => {
    if (part.kind !== 'reference') return [];
    const { sheet: named, range } = splitSheet(part.text);
    const size = sizes(named);
    const block = size && readBlock(range, size);
    const at = named === undefined ? sheet : sheetOf(named);
    return block && at !== undefined ? [{ sheet: at, block }] : [];
  });
}

export class FormulaGraph {
  readonly #nodes: Node[];
  readonly #below: Node[][];
  #circular: FormulaCell[] | undefined;

  constructor(
    cells: readonly FormulaCell[],
    readingsOf: (cell: FormulaCell) => Reading[],
    { todayIsVolatile }: { todayIsVolatile: boolean },
  ) {
    const volatile = (text: string) => VOLATILE.test(text) || (todayIsVolatile && TODAY.test(text));
    this.#nodes = cells.map((cell) => ({
      ...cell,
      reads: readingsOf(cell),
      volatile: volatile(withoutTexts(cell.formula)),
    }));
    this.#below = this.#nodes.map((node) => this.#nodes.filter((other) => reads(node, other)));
  }

  /** The formulas that read themselves, through however many others, and those that read such ones. */
  circular(): FormulaCell[] {
    this.#circular ??= this.#readersOfCircles();
    return this.#circular;
  }

  #readersOfCircles(): FormulaCell[] {
    const bad = new Set(this.#circles());
    for (let grown = true; grown; ) {
      grown = false;
      this.#nodes.forEach((node, index) => {
        if (bad.has(node) || !this.#below[index]!.some((other) => bad.has(other))) return;
        bad.add(node);
        grown = true;
      });
    }
    return [...bad];
  }

  /** Tarjan's strongly connected components, without recursion. */
  #circles(): Node[] {
    const indexOf = new Map(this.#nodes.map((node, index) => [node, index]));
    const order: (number | undefined)[] = [];
    const low: number[] = [];
    const open: number[] = [];
    const isOpen: boolean[] = [];
    const found: Node[] = [];
    let next = 0;
    for (let root = 0; root < this.#nodes.length; root++) {
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
        const child = this.#below[at]![step.edge++];
        if (child) {
          const to = indexOf.get(child)!;
          if (order[to] === undefined) work.push({ at: to, edge: 0 });
          else if (isOpen[to]) low[at] = Math.min(low[at]!, order[to]!);
          continue;
        }
        work.pop();
        const parent = work.at(-1);
        if (parent) low[parent.at] = Math.min(low[parent.at]!, low[at]!);
        if (low[at] !== order[at]) continue;
        const circle = open.splice(open.indexOf(at));
        for (const one of circle) isOpen[one] = false;
        if (circle.length > 1 || this.#below[at]!.includes(this.#nodes[at]!))
          found.push(...circle.map((one) => this.#nodes[one]!));
      }
    }
    return found;
  }

  /** Whether what the formula of a cell reads comes, near or far, from NOW() or its kin. */
  readsVolatile(sheet: string, row: number, column: number): boolean {
    const start = this.#nodes.findIndex((node) => node.sheet === sheet && node.row === row && node.column === column);
    if (start < 0) return false;
    const seen = new Set<Node>();
    const next = [this.#nodes[start]!];
    while (next.length > 0) {
      const node = next.pop()!;
      if (seen.has(node)) continue;
      seen.add(node);
      if (node.volatile) return true;
      next.push(...this.#below[this.#nodes.indexOf(node)]!);
    }
    return false;
  }
}

const reads = (reader: Node, other: Node): boolean =>
  reader.reads.some(({ sheet, block }) => sheet === other.sheet && overlaps(block, other.covers));

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');
