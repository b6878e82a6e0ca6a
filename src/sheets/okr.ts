import type { Cascade } from '../domain/cascade';
import { serialOf } from '../domain/day';
import { DAYS_BETWEEN_UPDATES, GRACE_DAYS } from '../domain/stale';
import { filled } from '../languages/sheet-words';
import { asShown, isBlank } from './look-up';
import { dayFormat, formatOf, PERCENT, targetCell, unitText } from './number-format';
import type { QuarterContext } from './quarter-context';
import { ANCHOR_ROW, type Column, type Places, placesOf, type Row, type SheetPlan } from './sheet-plan';
import { statusColours } from './status-colours';

/** Blank rows under the table that already have its formats and lists. */
const SPARE_ROWS = 12;

/** Columns of the OKR sheet; cards and the dashboard look its lines up by id. */
export function okrColumns({ words, types, language }: QuarterContext): Column[] {
  const { headers, natures, ambitions } = words;
  const date = dayFormat(language);
  const hidden = { hidden: true, computed: true, width: 80 } as const;
  return [
    // The cycle stands in the hidden anchor row of these: sorting and inserting rows cannot reach it.
    { key: 'start', header: 'start', ...hidden, format: date },
    { key: 'end', header: 'end', ...hidden, format: date },
    { key: 'today', header: 'today', ...hidden, format: date },
    { key: 'elapsed', header: 'elapsed', ...hidden, format: PERCENT },
    { key: 'pace', header: 'pace', ...hidden },
    { key: 'level', header: 'level', ...hidden },
    // The worst status among a row's leaves, and the id that causes it: one formula for two neighbours.
    { key: 'worst', header: 'worst', ...hidden },
    { key: 'because', header: 'because', ...hidden },
    // A key result's score by its numbers; whether its last update is too long ago; what the close froze, and its day.
    { key: 'live', header: 'live', ...hidden },
    { key: 'stale', header: 'stale', ...hidden },
    { key: 'final', header: 'final', ...hidden },
    { key: 'closed', header: 'closed', ...hidden, format: date },
    { key: 'id', header: headers.id, width: 100 },
    { key: 'parent', header: headers.parent, width: 100 },
    { key: 'statement', header: headers.objective, width: 320 },
    { key: 'owner', header: headers.owner, width: 100 },
    { key: 'ambition', header: headers.ambition, width: 100, align: 'center', choices: Object.values(ambitions) },
    { key: 'type', header: headers.type, width: 100, align: 'center', choices: types },
    { key: 'nature', header: headers.nature, width: 100, align: 'center', choices: Object.values(natures) },
    { key: 'baseline', header: headers.baseline, width: 100 },
    { key: 'target', header: headers.target, width: 100 },
    { key: 'current', header: headers.current, width: 100, input: true },
    { key: 'unit', header: headers.unit, width: 100, align: 'center' },
    { key: 'weight', header: headers.weight, width: 100 },
    { key: 'confidence', header: headers.confidence, width: 100, input: true },
    { key: 'updated', header: headers.updated, width: 100, align: 'right', format: date },
    { key: 'progress', header: headers.progress, width: 100, align: 'right', computed: true, format: PERCENT },
    { key: 'score', header: headers.score, width: 100, align: 'right', computed: true, format: PERCENT },
    { key: 'status', header: headers.status, width: 100, align: 'center', computed: true },
    { key: 'cause', header: headers.cause, width: 100, align: 'center', computed: true },
    { key: 'filled', header: headers.filled, width: 100, align: 'center', computed: true },
  ];
}

/**
 * Share of the cycle that has passed, worked out by the sheet itself: what a custom function takes may not hang on
 * TODAY(). Blank once the cycle is closed, so that the closing words show.
 */
function elapsedFormula(at: Places): string {
  const [start, end, today] = (['start', 'end', 'today'] as const).map((key) => at.cell(key, ANCHOR_ROW));
  const share = `IF(${end}=${start};IF(${today}<${start};0;1);(${today}-${start})/(${end}-${start}))`;
  return `=IF((LEN(${at.cell('closed', ANCHOR_ROW)})>0)+(COUNT(${start};${end};${today})<3);"";MAX(0;MIN(1;${share})))`;
}

/** Whether a line's last update is too long ago. What accumulates and has reached its target is finished, and never is. */
function staleFormula(at: Places, level: string): string {
  const [updated, live, nature] = [at.open('updated'), at.open('live'), at.open('nature')];
  const old = `(${at.cell('today', ANCHOR_ROW)}-${updated}>${DAYS_BETWEEN_UPDATES.weekly + GRACE_DAYS})`;
  const finished = `(${nature}<>"${level}")*(ROUND(IF(ISNUMBER(${live});${live};0);9)>=1)`;
  const open = `(LEN(${at.cell('closed', ANCHOR_ROW)})=0)`;
  return `=ARRAYFORMULA(IF(ISNUMBER(${updated});${open}*${old}*(1-${finished})>0;""))`;
}

/** What the close froze once the cycle is closed, else what stands now; `closed` is the cell with the day. */
export const frozenOr = (closed: string, final: string, now: string): string =>
  `ARRAYFORMULA(IF(LEN(${closed})>0;${asShown(final)};${now}))`;

function anchor(cascade: Cascade, context: QuarterContext, at: Places): Row {
  const { words, language, settings } = context;
  const [id, parent, type, target, current, baseline, nature, score, ambition] = (
    ['id', 'parent', 'type', 'target', 'current', 'baseline', 'nature', 'score', 'ambition'] as const
  ).map((key) => at.open(key));
  const elapsed = at.cell('elapsed', ANCHOR_ROW);
  const numbers = `${current};${target};${baseline};${type}`;
  // A level with a baseline is a course from there to the target, so it is judged by pace.
  const leafStatus = `ARRAYFORMULA(IF((${nature}="${words.natures.level}")*(${isBlank(baseline!)});${at.open('level')};${at.open('pace')}))`;
  const children = `COUNTIF(${parent};${id})`;
  const byRule = (rule: string) => ({
    formula: `=OKR_STATUS(${score};${elapsed};${ambition};${rule};${at.open('stale')};"${language}")`,
  });
  const leaves = frozenOr(at.cell('closed', ANCHOR_ROW), at.open('final'), asShown(at.open('live')));
  return {
    tag: 'anchor',
    style: 'anchor',
    cells: {
      start: serialOf(cascade.cycle.start),
      end: serialOf(cascade.cycle.end),
      today: { formula: '=TODAY()' },
      elapsed: { formula: elapsedFormula(at) },
      pace: byRule(settings.thresholds),
      level: byRule('"level"'),
      progress: { formula: `=KR_PROGRESS(${numbers})` },
      live: { formula: `=KR_SCORE(${numbers})` },
      stale: { formula: staleFormula(at, words.natures.level) },
      score: { formula: `=OKR_ROLLUP(${id};${parent};${leaves};${at.open('weight')})` },
      worst: { formula: `=OKR_STATUS_ROLLUP(${id};${parent};${leafStatus})` },
      status: { formula: `=ARRAYFORMULA(${asShown(at.open('worst'))})` },
      // A key result is its own cause, which says nothing.
      cause: { formula: `=ARRAYFORMULA(IF(${at.open('because')}=${id};"";${at.open('because')}))` },
      filled: {
        formula: `=ARRAYFORMULA(IF((LEN(${id})>0)*(${children}>0);COUNTIFS(${parent};${id};${current};"<>")&"/"&${children};""))`,
      },
    },
  };
}

const note = (original: string | undefined, context: QuarterContext) =>
  original === undefined ? undefined : { statement: filled(context.words.original, { text: original }) };

/** The table of objectives and key results. One formula a column; objectives get their scores from one roll-up. */
export function okrSheet(cascade: Cascade, context: QuarterContext): SheetPlan {
  const columns = okrColumns(context);
  const { words, typeWord } = context;
  const lines = cascade.objectives.flatMap((objective): Row[] => [
    {
      tag: `objective:${objective.id}`,
      style: 'objective',
      cells: {
        id: objective.id,
        statement: objective.statement,
        ...(objective.weight === undefined ? {} : { weight: objective.weight }),
      },
      notes: note(objective.original, context),
    },
    ...objective.keyResults.map(({ id, statement, original, measure, weight, ambition, owner }): Row => {
      const format = formatOf(measure);
      return {
        tag: `kr:${id}`,
        style: 'line',
        cells: {
          id,
          parent: objective.id,
          statement,
          ambition: words.ambitions[ambition],
          type: typeWord(measure.type),
          nature: words.natures[measure.nature],
          target: targetCell(measure),
          unit: unitText(measure),
          ...(owner === undefined ? {} : { owner }),
          ...(measure.baseline === undefined ? {} : { baseline: measure.baseline }),
          ...(weight === undefined ? {} : { weight }),
        },
        formats: { baseline: format, target: measure.type === 'done' ? context.doneFormat : format, current: format },
        notes: note(original, context),
      };
    }),
  ]);
  const spare = Array.from({ length: SPARE_ROWS }, (): Row => ({ tag: '', style: 'spare', cells: {} }));
  return {
    ...context.identity('okr'),
    columns,
    rows: [anchor(cascade, context, placesOf(columns)), ...lines, ...spare],
    colours: [statusColours('status', context.statuses)],
    tabColour: '#1a73e8',
    openColumns: true,
    fontSize: 10,
  };
}
