import type { Cascade, Objective, Position } from '../domain/cascade';
import { lookUp } from './look-up';
import { PERCENT } from './number-format';
import { okrColumns } from './okr';
import type { QuarterContext, SheetAbove } from './quarter-context';
import { ANCHOR_ROW, type Column, placesOf, type Row, type SheetPlan } from './sheet-plan';
import { statusColours } from './status-colours';

/** In the coverage matrix: the position takes the key result's own number, or has an allocated target. */
const CARRIED = '●';
const ALLOCATED = '◐';

function cascadeColumns(cascade: Cascade, { words, above }: QuarterContext): Column[] {
  const { headers } = words;
  return [
    { key: 'carried', header: headers.link, width: 60, hidden: true },
    ...(above ? [{ key: 'above', header: headers.parent, width: 220, computed: true } as const] : []),
    { key: 'id', header: headers.id, width: 100 },
    { key: 'statement', header: headers.objective, width: 220, computed: true },
    { key: 'position', header: headers.position, width: 220 },
    { key: 'line', header: headers.cardLine, width: 220 },
    { key: 'kpis', header: headers.kpis, width: 220 },
    { key: 'score', header: headers.score, width: 100, align: 'right', computed: true, format: PERCENT },
    { key: 'status', header: headers.status, width: 100, align: 'center', computed: true },
    { key: 'carriers', header: headers.carriers, width: 100, align: 'center', computed: true },
    ...cascade.positions.map(
      (position): Column => ({ key: position.id, header: position.name, width: 100, align: 'center' }),
    ),
  ];
}

/** The objective one level up that an objective serves: "O2 · Tăng trưởng doanh thu". */
const servedObjective = (id: string, { ids, statements }: SheetAbove) =>
  `="${id} · "&XLOOKUP("${id}";${ids};${statements};"")`;

/** The tree objective → key result → position → KPI, with the coverage matrix on its right. */
export function cascadeSheet(cascade: Cascade, context: QuarterContext): SheetPlan {
  const columns = cascadeColumns(cascade, context);
  const { words } = context;
  const at = placesOf(columns);
  const okr = placesOf(okrColumns(context), context.nameOf('okr'));
  const shown = new Map<string, string>();
  /** A position's KPIs stand where it comes first; later places point there. */
  const kpisOf = (position: Position, place: string) => {
    const first = shown.get(position.id);
    if (first !== undefined) return words.sameAs.replace('{id}', first);
    shown.set(position.id, place);
    return position.kpis.map(({ statement }) => `• ${statement}`).join('\n');
  };
  const aboveOf = ({ parent }: Objective): Row['cells'] =>
    context.above && parent ? { above: { formula: servedObjective(parent, context.above) } } : {};
  const tree = cascade.objectives.flatMap((objective): Row[] => [
    { tag: `objective:${objective.id}`, style: 'objective', cells: { id: objective.id, ...aboveOf(objective) } },
    ...objective.keyResults.flatMap(({ id }): Row[] => {
      const carriers = cascade.positions.flatMap((position) =>
        position.keyResults.filter((line) => line.keyResult === id).map((line) => ({ position, line })),
      );
      const marks = carriers.map(({ position, line }) => [position.id, line.allocated ? ALLOCATED : CARRIED]);
      return [
        { tag: `kr:${id}`, style: 'head', cells: { id, ...Object.fromEntries(marks) } },
        ...carriers.map(
          ({ position, line }): Row => ({
            tag: `carried:${line.id}`,
            style: 'line',
            cells: { carried: id, position: position.name, line: line.statement, kpis: kpisOf(position, id) },
          }),
        ),
      ];
    }),
  ]);
  const others = cascade.positions.filter(({ id }) => !shown.has(id));
  const rest = others.map(
    (position): Row => ({
      tag: `position:${position.id}`,
      style: 'line',
      cells: { position: position.name, line: words.otherPositions, kpis: kpisOf(position, position.id) },
    }),
  );
  const end = ANCHOR_ROW + tree.length + rest.length + 1;
  const ids = at.block('id', ANCHOR_ROW, end);
  const fromOkr = (key: string) => ({ formula: `=ARRAYFORMULA(${lookUp(ids, okr.open('id'), okr.open(key))})` });
  const counts = `COUNTIF(${at.block('carried', ANCHOR_ROW, end)};${ids})`;
  const isKeyResult = `ISNUMBER(SEARCH(".";${ids}))`;
  const anchor: Row = {
    tag: 'anchor',
    style: 'anchor',
    cells: {
      statement: fromOkr('statement'),
      score: fromOkr('score'),
      status: fromOkr('status'),
      carriers: {
        formula: `=ARRAYFORMULA(IF(${isKeyResult};IF(${counts}=0;"${words.uncarried}";${counts});""))`,
      },
    },
  };
  return {
    ...context.identity('cascade'),
    columns,
    rows: [anchor, ...tree, ...rest, { tag: 'end', style: 'spare', cells: {} }],
    colours: [statusColours('status', context.statuses), { column: 'carriers', words: { [words.uncarried]: 'bad' } }],
    fontSize: 10,
  };
}
