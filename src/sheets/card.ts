import type { CarriedKeyResult, Cascade, Kpi, Position } from '../domain/cascade';
import { monthsOf } from '../domain/cycle';
import { addDays, type Day, monthStart, serialOf } from '../domain/day';
import type { MonthlyTotal } from '../domain/measure';
import { shownShares } from '../domain/weighted-mean';
import { filled } from '../languages/sheet-words';
import { asShown, isBlank, lookUp } from './look-up';
import { formatOf, PERCENT, targetCell } from './number-format';
import { okrColumns } from './okr';
import type { QuarterContext } from './quarter-context';
import { ANCHOR_ROW, type Column, type Places, placesOf, type Row, rowOf, type SheetPlan } from './sheet-plan';
import { statusColours } from './status-colours';

/** Most months a card shows; a longer cycle's KPIs are followed in the first of them. */
const MOST_MONTHS = 12;

/** Last days of the cycle's months, the last one the cycle's own end. */
export const monthEnds = (cycle: Cascade['cycle']): Day[] =>
  monthsOf(cycle)
    .slice(0, MOST_MONTHS)
    .map((month) => {
      const last = addDays(monthStart(month, 1), -1);
      if (cycle.end < last) return cycle.end;
      return last;
    });

/** Weights as a card shows them, in tenths of a percent of the whole card; a blank one weighs what the given ones do on average. */
function shownWeights(lines: readonly { weight?: number }[], share: number): number[] {
  const given = lines.flatMap(({ weight }) => weight ?? []);
  const mean = given.reduce((sum, weight) => sum + weight, 0) / given.length || 1;
  return shownShares(
    lines.map(({ weight }) => weight ?? mean),
    share,
    3,
  );
}

function cardColumns(months: readonly Day[], { words, types, methodWords }: QuarterContext): Column[] {
  const { headers } = words;
  const hidden = { hidden: true, width: 60 } as const;
  const helper = { ...hidden, computed: true } as const;
  return [
    { key: 'baseline', header: headers.baseline, ...hidden },
    { key: 'nature', header: headers.nature, ...hidden, choices: Object.values(words.natures) },
    { key: 'method', header: headers.method, ...hidden, choices: Object.values(methodWords) },
    // Of a key result line: its number before an aspirational one is raised. Of a KPI: what its months come to.
    { key: 'raw', header: 'raw', ...helper },
    { key: 'start', header: 'start', ...helper },
    { key: 'kind', header: 'kind', ...helper },
    { key: 'ambition', header: 'ambition', ...helper },
    { key: 'pace', header: 'pace', ...helper },
    { key: 'level', header: 'level', ...helper },
    { key: 'statement', header: headers.line, width: 210 },
    { key: 'link', header: headers.link, width: 60, align: 'center' },
    { key: 'type', header: headers.type, width: 60, align: 'center', choices: types },
    { key: 'target', header: headers.target, width: 60 },
    ...months.map(
      (end, at): Column => ({
        key: `m${at + 1}`,
        header: words.months[Number(end.slice(5, 7)) - 1]!,
        width: 60,
      }),
    ),
    { key: 'actual', header: headers.actual, width: 60 },
    { key: 'due', header: headers.due, width: 60, align: 'right', computed: true },
    { key: 'result', header: headers.result, width: 60, align: 'right', computed: true },
    { key: 'weight', header: headers.weight, width: 60, format: PERCENT },
    { key: 'score', header: headers.score, width: 60, align: 'right', computed: true, format: PERCENT },
    { key: 'status', header: headers.status, width: 80, align: 'center', computed: true },
    { key: 'tags', header: headers.tags, width: 80 },
    { key: 'goal', header: headers.goal, width: 80 },
  ];
}

/** Formulas of the key result table. A line without a target of its own takes the linked key result's numbers. */
function keyResultAnchor(context: QuarterContext, at: Places, last: number, months: readonly Day[]): Row {
  const { words, language, settings } = context;
  const okr = placesOf(okrColumns(context), context.nameOf('okr'));
  const own = (key: string) => at.block(key, ANCHOR_ROW, last);
  const elapsed = okr.cell('elapsed', ANCHOR_ROW);
  const link = own('link');
  const linked = (key: string) => lookUp(link, okr.open('id'), okr.open(key));
  const allocated = `LEN(${own('target')})>0`;
  /** The line's own value where it is allocated, else the linked key result's. */
  const value = (key: string, from: string) => ({
    formula: `=ARRAYFORMULA(IF(${allocated};${asShown(own(key))};${linked(from)}))`,
  });
  // 7/10: an aspirational key result is expected to end there (no decimals in formulas: their sign follows the locale).
  const raised = `IF(${own('ambition')}="${words.ambitions.aspirational}";IF(${own('raw')}*10>7;1;${own('raw')}*10/7);${own('raw')})`;
  const isLevel = `(IF(${allocated};${own('nature')};${linked('nature')})="${words.natures.level}")*(${isBlank(own('start'))})`;
  const byRule = (rule: string) => ({
    formula: `=OKR_STATUS(${own('raw')};${elapsed};${own('ambition')};${rule};;"${language}")`,
  });
  return {
    tag: 'anchor',
    style: 'anchor',
    cells: {
      start: value('baseline', 'baseline'),
      kind: value('type', 'type'),
      ambition: { formula: `=ARRAYFORMULA(${linked('ambition')})` },
      due: value('target', 'target'),
      result: value('actual', 'current'),
      raw: { formula: `=KR_SCORE(${own('result')};${own('due')};${own('start')};${own('kind')})` },
      score: { formula: `=ARRAYFORMULA(IF(ISNUMBER(${own('raw')});${raised};${asShown(own('raw'))}))` },
      pace: byRule(settings.thresholds),
      level: byRule('"level"'),
      status: {
        formula: `=ARRAYFORMULA(IF(${isBlank(link)};"";IF(${isLevel};${asShown(own('level'))};${asShown(own('pace'))})))`,
      },
      // The last days of the months: how many are due follows from them.
      ...Object.fromEntries(months.map((end, index) => [`m${index + 1}`, serialOf(end)])),
    },
  };
}

/** Formulas of the KPI table. While the cycle runs, what accumulates is judged against its target to date. */
function kpiAnchor(context: QuarterContext, at: Places, first: number, last: number, months: readonly Day[]): Row {
  const { words, language, settings, methodWords } = context;
  const okr = placesOf(okrColumns(context), context.nameOf('okr'));
  const own = (key: string) => at.block(key, first, last);
  const elapsed = okr.cell('elapsed', ANCHOR_ROW);
  const count = months.length;
  const lastMonth = `m${count}`;
  const [method, target, type] = [own('method'), own('target'), own('type')];
  const monthBlock = at.block('m1', first, last, lastMonth);
  // A block of one column would be read as one series: a lone month goes with the blank cell beside it.
  const series = count > 1 ? monthBlock : at.block('m1', first, last, 'actual');
  const ends = at.block('m1', ANCHOR_ROW, ANCHOR_ROW, lastMonth);
  // Columns this table has no use for hold, in its anchor row, the months that are over and how much of the next one is.
  const [over, running] = [at.cell('start', first), at.cell('ambition', first)];
  const [today, cycleStart] = [okr.cell('today', ANCHOR_ROW), okr.cell('start', ANCHOR_ROW)];
  const from = `IF(${over}=0;${cycleStart};INDEX(${ends};1;${over})+1)`;
  // A month that runs is due in part once it has a value; a closed cycle (no elapsed) has every month due.
  const runs = `(LEN(INDEX(${monthBlock};0;MIN(${count};${over}+1)))>0)`;
  const dueMonths = `IF(${isBlank(elapsed)};${count};${over}+${running}*${runs})`;
  const isShare = `(${method}="${methodWords['capped-mean']}")+(${method}="${methodWords['months-met']}")`;
  const prorated = `(${own('nature')}="${words.natures.accumulates}")*(${type}<>"${context.typeWord('done')}")*ISNUMBER(${target})`;
  const oneActual = `IF(${prorated};IF(${isBlank(elapsed)};${target};${target}*${elapsed});${target})`;
  const monthly = `IF(${method}="${methodWords.sum}";IF(ISNUMBER(${target});${target}*${dueMonths};${target});IF(${isShare};1;${target}))`;
  const judged = `${own('result')};${own('due')};${own('kind')}`;
  return {
    tag: 'anchor:kpi',
    style: 'anchor',
    cells: {
      start: { formula: `=COUNTIF(${ends};"<="&${today})` },
      ambition: {
        formula: `=IF(${over}>=${count};0;MAX(0;${today}-${from}+1)/(INDEX(${ends};1;${over}+1)-${from}+1))`,
      },
      raw: {
        formula: `=KPI_TOTAL(${series};${method};ARRAYFORMULA(IF(${isBlank(method)};"";${target}));IF(${isBlank(elapsed)};${count};""))`,
      },
      kind: {
        formula: `=ARRAYFORMULA(IF(${isShare};"${context.typeWord('at-least')}";${asShown(type)}))`,
      },
      due: { formula: `=ARRAYFORMULA(IF(${isBlank(target)};"";IF(${isBlank(method)};${oneActual};${monthly})))` },
      result: {
        formula: `=ARRAYFORMULA(IF(${isBlank(method)};${asShown(own('actual'))};${asShown(own('raw'))}))`,
      },
      score: { formula: `=KPI_SCORE(${judged};${settings.cap};${settings.floor})` },
      status: { formula: `=KPI_STATUS(${judged};${settings.warning};"${language}")` },
    },
  };
}

const originalNote = (original: string | undefined, context: QuarterContext) =>
  original === undefined ? undefined : { statement: filled(context.words.original, { text: original }) };

function carriedRow(line: CarriedKeyResult, weight: number, cascade: Cascade, context: QuarterContext): Row {
  const { id, keyResult, statement, original, allocated } = line;
  const linked = cascade.objectives.flatMap(({ keyResults }) => keyResults).find((one) => one.id === keyResult);
  const measure = allocated ?? linked?.measure;
  const format = measure ? formatOf(measure) : 'General';
  return {
    tag: `kr:${id}`,
    style: 'line',
    cells: {
      link: keyResult,
      statement,
      weight,
      ...(allocated && {
        type: context.typeWord(allocated.type),
        target: targetCell(allocated),
        nature: context.words.natures[allocated.nature],
        ...(allocated.baseline === undefined ? {} : { baseline: allocated.baseline }),
      }),
    },
    formats: { baseline: format, target: format, actual: format, due: format, result: format },
    notes: originalNote(original, context),
    inputs: allocated ? ['actual'] : [],
  };
}

/** Whether the method's total is a share of months, not a value in the KPI's own unit. */
const totalIsShare = (method: MonthlyTotal | undefined) => method === 'capped-mean' || method === 'months-met';

function kpiRow(kpi: Kpi, weight: number, monthKeys: readonly string[], context: QuarterContext): Row {
  const { id, statement, original, measure, monthly, tags, finalGoal } = kpi;
  const { words, methodWords, doneWords } = context;
  const format = formatOf(measure);
  const target = measure.type === 'done' ? context.doneFormat : format;
  const total = totalIsShare(monthly) ? PERCENT : format;
  const inputs = monthly ? monthKeys : ['actual'];
  const choices =
    measure.type === 'done' ? doneWords : measure.type === 'rated' ? ['1', '2', '3', '4', '5'] : undefined;
  return {
    tag: `kpi:${id}`,
    style: 'line',
    cells: {
      statement,
      type: context.typeWord(measure.type),
      target: targetCell(measure),
      nature: words.natures[measure.nature],
      ...(monthly ? { method: methodWords[monthly] } : {}),
      weight,
      tags: [tags.timing, tags.aspect, tags.level].map((tag) => words.tags[tag]).join(' · '),
      goal: finalGoal,
    },
    formats: {
      target,
      actual: format,
      due: totalIsShare(monthly) ? PERCENT : target,
      result: total,
      ...Object.fromEntries(monthKeys.map((key) => [key, format])),
    },
    notes: originalNote(original, context),
    inputs,
    choices: choices && Object.fromEntries(inputs.map((key) => [key, choices])),
  };
}

/** Weighted mean of the scores that are there, for the line under a table. */
const meanOf = (scores: string, weights: string) =>
  `=ARRAYFORMULA(IF(COUNT(${scores})=0;"";SUM(IF(ISNUMBER(${scores});${weights}*${scores};0))/SUM(IF(ISNUMBER(${scores});${weights};0))))`;

function totals(
  context: QuarterContext,
  at: Places,
  place: Record<'kr' | 'krEnd' | 'kpi' | 'kpiEnd' | 'total', number>,
): Row[] {
  const { card } = context.words;
  const half = (key: string) => [at.block(key, place.kr, place.krEnd), at.block(key, place.kpi, place.kpiEnd)] as const;
  const [[krScore, kpiScore], [krWeight, kpiWeight], [krLink, kpiTarget]] = [
    half('score'),
    half('weight'),
    [half('link')[0], half('target')[1]],
  ];
  const all = `(COUNTA(${krLink})+COUNTA(${kpiTarget}))`;
  const scored = `(COUNT(${krScore})+COUNT(${kpiScore}))`;
  const total = at.cell('score', place.total);
  const provisional = filled(card.provisional, { filled: `"&${scored}&"`, all: `"&${all}&"` });
  return [
    {
      tag: 'total:kr',
      style: 'head',
      cells: {
        statement: card.keyResultTotal,
        weight: { formula: `=SUM(${krWeight})` },
        score: { formula: meanOf(krScore, krWeight) },
      },
    },
    {
      tag: 'total:kpi',
      style: 'head',
      cells: {
        statement: card.kpiTotal,
        weight: { formula: `=SUM(${kpiWeight})` },
        score: { formula: meanOf(kpiScore, kpiWeight) },
      },
    },
    {
      tag: 'total',
      style: 'total',
      cells: {
        statement: card.total,
        weight: { formula: `=SUM(${krWeight};${kpiWeight})` },
        score: {
          formula: `=OKR_KPI_SCORE(${krScore};${krWeight};${kpiScore};${kpiWeight};SUM(${krWeight})/SUM(${krWeight};${kpiWeight}))`,
        },
        status: { formula: `=IF(${scored}<${all};"${provisional}";"${card.complete}")` },
      },
    },
    {
      tag: 'grade',
      style: 'total',
      cells: {
        statement: card.grade,
        score: { formula: `=IF(${total}="";"";OKR_GRADE(${total};${context.settings.scale};"${context.language}"))` },
      },
      formats: { score: 'General' },
    },
  ];
}

function signatures({ words }: QuarterContext): Row[] {
  const { card } = words;
  const sign = (tag: string, text: (role: string) => string): Row => ({
    tag,
    style: 'sign',
    cells: { statement: text(card.employee), m1: text(card.manager), status: text(card.hr) },
  });
  return [
    { tag: 'agreement', style: 'note', cells: { statement: card.agreement } },
    sign('sign', (role) => role),
    sign('sign:here', () => card.signature),
  ];
}

/** One person's card: key results above, performance KPIs below, totals and signatures under them. */
export function cardSheet(position: Position, cascade: Cascade, context: QuarterContext): SheetPlan {
  const months = monthEnds(cascade.cycle);
  const monthKeys = months.map((_, at) => `m${at + 1}`);
  const columns = cardColumns(months, context);
  const at = placesOf(columns);
  const { card } = context.words;
  const share = cascade.keyResultShare;
  const [krWeights, kpiWeights] = [shownWeights(position.keyResults, share), shownWeights(position.kpis, 1 - share)];
  const people = cascade.people.filter(({ position: held }) => held === position.id).map(({ name }) => name);
  const text = (tag: string, style: Row['style'], statement: string): Row => ({ tag, style, cells: { statement } });
  const percent = (part: number) => String(Math.round(part * 1000) / 10);
  const facts = {
    cycle: cascade.cycle.name,
    position: position.name,
    role: position.role,
    person: people.join(', ') || '…',
  };
  const days = { from: context.dayText(cascade.cycle.start), to: context.dayText(cascade.cycle.end) };
  const above = [
    text('title', 'title', filled(card.title, facts)),
    text('person', 'note', filled(card.person, { ...facts, ...days })),
    text('role', 'note', filled(card.role, facts)),
    text('section:kr', 'section', filled(card.keyResults, { share: percent(share) })),
    ...position.keyResults.map((line, index) => carriedRow(line, krWeights[index]!, cascade, context)),
    text('end:kr', 'end', ''),
  ];
  const kpis = [
    text('section:kpi', 'section', filled(card.kpis, { share: percent(1 - share) })),
    ...position.kpis.map((kpi, index) => kpiRow(kpi, kpiWeights[index]!, monthKeys, context)),
    text('end:kpi', 'head', ''),
  ];
  const krEnd = ANCHOR_ROW + above.length;
  const kpi = krEnd + 1;
  const kpiEnd = kpi + kpis.length;
  return {
    ...context.identity(`card:${position.id}`),
    columns,
    rows: [
      keyResultAnchor(context, at, krEnd, months),
      ...above,
      kpiAnchor(context, at, kpi, kpiEnd, months),
      ...kpis,
      ...totals(context, at, { kr: ANCHOR_ROW, krEnd, kpi, kpiEnd, total: kpiEnd + 3 }),
      ...signatures(context),
    ],
    colours: [statusColours('status', context.statuses, context.kpiStatuses)],
    tabColour: '#188038',
    fontSize: 9,
  };
}

/** Where a planned card's total and what belongs to it stand, as formulas of other sheets write it. */
export function cardTotal(plan: SheetPlan): { score: string; provisional: string; grade: string } {
  const at = placesOf(plan.columns, plan.name);
  const total = rowOf(plan.rows, 'total');
  return {
    score: at.cell('score', total),
    provisional: at.cell('status', total),
    grade: at.cell('score', rowOf(plan.rows, 'grade')),
  };
}
