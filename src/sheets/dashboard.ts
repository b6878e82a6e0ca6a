import type { CardHolder } from '../domain/card-holders';
import type { Cascade } from '../domain/cascade';
import { cardPlaces } from './card';
import { asShown, isBlank, lookUp } from './look-up';
import { dayFormat, PERCENT } from './number-format';
import { okrColumns } from './okr';
import type { QuarterContext } from './quarter-context';
import { ANCHOR_ROW, type Column, type PlannedChart, placesOf, type Row, type SheetPlan } from './sheet-plan';
import { statusColours } from './status-colours';

/** Blank rows kept for people who join later. */
const SPARE_CARDS = 10;
/** Characters of a bar that stands for 100 %. */
const BAR = 10;
/** Weeks of the course, and lines that wait for somebody, that the server writes. */
export const COURSE_WEEKS = 12;
export const LATE_ROWS = 10;
/** Rows the charts lie over, and their size in pixels. */
const CHART_ROWS = 12;
const CHART = { width: 445, height: 240 };

/** Tags of the rows the server fills from the log: the day it did so, the course of the weeks, what is stale or overdue. */
export const HISTORY_TAGS = {
  stamp: 'history',
  week: (at: number) => `week:${at}`,
  late: (at: number) => `late:${at}`,
} as const;

/** Whether the server fills the row with this tag: what stands there is no user's. */
export const isHistory = (tag = ''): boolean => /^(history$|(week|late):)/.test(tag);

/** A holder with the plan of their card. */
export type PlannedCard = CardHolder & { plan: SheetPlan };

function dashboardColumns({ words: { headers } }: QuarterContext): Column[] {
  const percent = { align: 'right', computed: true, format: PERCENT } as const;
  return [
    { key: 'id', header: headers.id, width: 100 },
    { key: 'statement', header: headers.content, width: 250 },
    { key: 'owner', header: headers.owner, width: 100 },
    { key: 'score', header: headers.score, width: 100, ...percent },
    { key: 'bar', header: headers.bar, width: 100, computed: true },
    { key: 'expected', header: headers.expected, width: 100, ...percent },
    { key: 'forecast', header: headers.forecast, width: 100, ...percent },
    { key: 'status', header: headers.status, width: 150, align: 'center', computed: true },
    { key: 'cause', header: headers.cause, width: 100, align: 'center', computed: true },
  ];
}

const blank = (style: Row['style'], tag = ''): Row => ({ tag, style, cells: {} });

/**
 * How the cycle stands: objectives against what is expected by now, the team, people, and what waits for somebody. Scores
 * are live; what comes from the log (the course, forecasts, what is stale or overdue) the server writes, with its day.
 */
export function dashboardSheet(cascade: Cascade, cards: readonly PlannedCard[], context: QuarterContext): SheetPlan {
  const { headers, dashboard, card: cardWords } = context.words;
  const columns = dashboardColumns(context);
  const at = placesOf(columns);
  const okr = placesOf(okrColumns(context), context.nameOf('okr'));
  const elapsed = okr.cell('elapsed', ANCHOR_ROW);
  const bars = (scores: string) => `IF(ISNUMBER(${scores});REPT("█";ROUND(${scores}*${BAR};0));"")`;
  const bar = (row: number) => ({ formula: `=${bars(at.cell('score', row))}` });
  const end = ANCHOR_ROW + cascade.objectives.length + 1;
  const ids = at.block('id', ANCHOR_ROW, end);
  const found = (key: string) => ({ formula: `=ARRAYFORMULA(${lookUp(ids, okr.open('id'), okr.open(key))})` });
  const anchor: Row = {
    tag: 'anchor',
    style: 'anchor',
    cells: {
      statement: found('statement'),
      owner: found('owner'),
      score: found('score'),
      bar: { formula: `=ARRAYFORMULA(${bars(at.block('score', ANCHOR_ROW, end))})` },
      // A closed cycle has no pace: all of it is expected.
      expected: { formula: `=ARRAYFORMULA(IF(LEN(${ids})>0;IF(${isBlank(elapsed)};1;${elapsed});""))` },
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
  const carried = cascade.objectives
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ id }) => !cascade.positions.some(({ keyResults }) => keyResults.some((line) => line.keyResult === id)));
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
        bar: bar(teamRow),
        expected: { formula: `=IF(${isBlank(elapsed)};1;${elapsed})` },
      },
    },
    {
      tag: 'gaps',
      style: 'note',
      cells: {
        statement: carried.length
          ? `${dashboard.uncovered}: ${carried.map(({ id }) => id).join(', ')}`
          : dashboard.covered,
      },
    },
  ];
  const charts = teamRow + team.length;
  // Below the charts the list of what is overdue: its head, its day, its lines.
  const firstCard = charts + CHART_ROWS + 2 + LATE_ROWS + 1;
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
        bar: bar(firstCard + index),
        status: { formula: `=${provisional}` },
        cause: { formula: `=${asShown(grade)}` },
      },
    };
  });
  const spare = Array.from({ length: SPARE_CARDS }, () => blank('spare'));
  const day = dayFormat(context.language);
  const filledRows = (length: number, tag: (at: number) => string, column: string) =>
    Array.from({ length }, (_, index): Row => ({ ...blank('line', tag(index + 1)), formats: { [column]: day } }));
  const late = filledRows(LATE_ROWS, HISTORY_TAGS.late, 'cause');
  const weeks = filledRows(COURSE_WEEKS, HISTORY_TAGS.week, 'id');
  const section = (tag: string, statement: string, more: Row['cells'] = {}): Row => ({
    tag,
    style: 'section',
    cells: { statement, ...more },
  });
  const rows: Row[] = [
    anchor,
    ...objectives,
    // Blank, in sight: hiding one row more is a call more.
    blank('spare', 'end'),
    ...team,
    ...Array.from({ length: CHART_ROWS }, () => blank('note')),
    section('attention', dashboard.attention, { cause: headers.since }),
    { tag: HISTORY_TAGS.stamp, style: 'note', cells: { statement: dashboard.noHistory } },
    ...late,
    section('cards', dashboard.cards, { status: headers.note, cause: cardWords.grade }),
    ...cardRows,
    ...spare,
    section('course', dashboard.course),
    ...weeks,
  ];
  const firstWeek = ANCHOR_ROW + rows.length - COURSE_WEEKS;
  const chart = (one: Omit<PlannedChart, 'at' | 'width' | 'height'>, column: string): PlannedChart => ({
    ...one,
    at: { row: charts, column },
    ...CHART,
  });
  const series = [headers.score, headers.expected];
  return {
    ...context.identity('dashboard'),
    columns,
    rows,
    charts: [
      chart(
        {
          kind: 'columns',
          title: dashboard.paceChart,
          columns: ['id', 'score', 'expected'],
          rows: [ANCHOR_ROW + 1, Math.max(end - 1, ANCHOR_ROW + 1)],
          series,
        },
        'id',
      ),
      chart(
        {
          kind: 'line',
          title: dashboard.courseChart,
          columns: ['id', 'score', 'expected'],
          rows: [firstWeek, firstWeek + COURSE_WEEKS - 1],
          series,
        },
        'score',
      ),
    ],
    colours: [statusColours('status', context.statuses, context.kpiStatuses)],
    tabColour: '#f9ab00',
    fontSize: 10,
  };
}
