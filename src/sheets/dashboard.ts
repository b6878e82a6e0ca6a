import type { CardHolder } from '../domain/card-holders';
import type { Cascade } from '../domain/cascade';
import { cardPlaces } from './card';
import { asShown, isBlank, lookUp } from './look-up';
import { PERCENT } from './number-format';
import { okrColumns } from './okr';
import type { QuarterContext } from './quarter-context';
import { ANCHOR_ROW, type Column, placesOf, type Row, type SheetPlan } from './sheet-plan';
import { statusColours } from './status-colours';

/** Blank rows kept for the key results that need attention. */
const ATTENTION_ROWS = 15;
/** Characters of a bar that stands for 100 %. */
const BAR = 15;

/** A holder with the plan of their card. */
export type PlannedCard = CardHolder & { plan: SheetPlan };

/** How the cycle stands: objectives, the team, the cards, and the key results that need attention. */
export function dashboardSheet(cascade: Cascade, cards: readonly PlannedCard[], context: QuarterContext): SheetPlan {
  const { headers, dashboard } = context.words;
  const columns: Column[] = [
    { key: 'id', header: headers.id, width: 80 },
    { key: 'statement', header: headers.content, width: 320 },
    { key: 'owner', header: headers.owner, width: 160 },
    { key: 'score', header: headers.score, width: 80, align: 'right', computed: true, format: PERCENT },
    { key: 'bar', header: headers.bar, width: 160, computed: true },
    { key: 'status', header: headers.status, width: 160, align: 'center', computed: true },
    { key: 'cause', header: headers.cause, width: 80, align: 'center', computed: true },
  ];
  const at = placesOf(columns);
  const okr = placesOf(okrColumns(context), context.nameOf('okr'));
  const bar = (score: string) => ({ formula: `=IF(ISNUMBER(${score});REPT("█";ROUND(${score}*${BAR};0));"")` });
  const end = ANCHOR_ROW + cascade.objectives.length + 1;
  const ids = at.block('id', ANCHOR_ROW, end);
  const scores = at.block('score', ANCHOR_ROW, end);
  const found = (key: string) => ({ formula: `=ARRAYFORMULA(${lookUp(ids, okr.open('id'), okr.open(key))})` });
  const anchor: Row = {
    tag: 'anchor',
    style: 'anchor',
    cells: {
      statement: found('statement'),
      owner: found('owner'),
      score: found('score'),
      bar: { formula: `=ARRAYFORMULA(IF(ISNUMBER(${scores});REPT("█";ROUND(${scores}*${BAR};0));""))` },
      status: found('status'),
      cause: found('cause'),
    },
  };
  const objectives = cascade.objectives.map(
    ({ id }): Row => ({ tag: `objective:${id}`, style: 'line', cells: { id } }),
  );
  const teamRow = end + 1;
  const isObjective = `(${okr.open('id')}<>"")*(${okr.open('parent')}="")*ISNUMBER(${okr.open('score')})`;
  const weights = `IF(${isBlank(okr.open('weight'))};1;${okr.open('weight')})`;
  const team: Row[] = [
    {
      tag: 'team',
      style: 'total',
      cells: {
        statement: `${dashboard.team}: ${cascade.team}`,
        // A team is the mean of its objectives, not of all their key results.
        score: {
          formula: `=ARRAYFORMULA(IFERROR(SUM(IF(${isObjective};${weights}*${okr.open('score')};0))/SUM(IF(${isObjective};${weights};0));""))`,
        },
        bar: bar(at.cell('score', teamRow)),
      },
    },
    {
      tag: 'elapsed',
      style: 'total',
      cells: {
        statement: dashboard.elapsed,
        score: { formula: `=${okr.cell('elapsed', ANCHOR_ROW)}` },
        bar: bar(at.cell('score', teamRow + 1)),
      },
    },
  ];
  const firstCard = teamRow + 4;
  const cardRows = cards.map(({ id, position, person, plan }, index): Row => {
    const { score, provisional, grade } = cardPlaces(plan);
    return {
      tag: `card:${id}`,
      style: 'line',
      cells: {
        id,
        statement: position.name,
        owner: person?.name ?? '',
        score: { formula: `=${asShown(score)}` },
        bar: bar(at.cell('score', firstCard + index)),
        status: { formula: `=${provisional}` },
        cause: { formula: `=${asShown(grade)}` },
      },
    };
  });
  const late = ['off-track', 'at-risk', 'no-data', 'stale'].map(
    (status) => `(${okr.open('status')}="${context.statuses[status]}")`,
  );
  const attention = (key: string, none = '""') => ({
    formula: `=IFERROR(ARRAYFORMULA(FILTER(${asShown(okr.open(key))};(${okr.open('parent')}<>"")*(${late.join('+')})));${none})`,
  });
  const blank = (style: Row['style']): Row => ({ tag: '', style, cells: {} });
  return {
    ...context.identity('dashboard'),
    columns,
    rows: [
      anchor,
      ...objectives,
      { tag: 'end', style: 'end', cells: {} },
      ...team,
      blank('spare'),
      {
        tag: 'cards',
        style: 'section',
        cells: { statement: dashboard.cards, status: headers.note, cause: context.words.card.grade },
      },
      ...cardRows,
      blank('spare'),
      { tag: 'attention', style: 'section', cells: { statement: dashboard.attention } },
      {
        tag: 'attention:list',
        style: 'line',
        cells: {
          id: attention('id'),
          statement: attention('statement', `"${dashboard.calm}"`),
          owner: attention('owner'),
          score: attention('score'),
          status: attention('status'),
        },
      },
      ...Array.from({ length: ATTENTION_ROWS }, () => blank('line')),
    ],
    colours: [statusColours('status', context.statuses)],
    tabColour: '#f9ab00',
    fontSize: 10,
  };
}
