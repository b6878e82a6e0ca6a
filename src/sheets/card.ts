import { type PaySwitch, spanWithin } from '../domain/card';
import { type CardHolder, lineOnCard } from '../domain/card-holders';
import { shareOn, shownWeights } from '../domain/card-weights';
import type { CarriedKeyResult, Cascade, Kpi } from '../domain/cascade';
import { monthsOf } from '../domain/cycle';
import { addDays, type Day, daysBetween, monthStart, serialOf } from '../domain/day';
import type { Language } from '../domain/language';
import type { MonthlyTotal } from '../domain/measure';
import { filled, sheetWords } from '../languages/sheet-words';
import { logColumns, timesChanged } from './log';
import { asShown, isBlank, lookUp } from './look-up';
import { dayFormat, formatOf, PERCENT, targetCell } from './number-format';
import { frozenOr, okrColumns } from './okr';
import type { QuarterContext } from './quarter-context';
import {
  ANCHOR_ROW,
  type Column,
  type Places,
  type PlanCell,
  placesOf,
  type Row,
  rowOf,
  type SheetPlan,
} from './sheet-plan';
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

/**
 * Cells of a card that are no line's: row tag and column key. The holder's days and share stand in hidden columns of the
 * row that names them, which has no other use for those; a person's agreement and ratings run on over blank cells.
 */
export const CARD_CELLS = {
  from: ['person', 'baseline'],
  to: ['person', 'nature'],
  share: ['person', 'method'],
  agreed: ['agreement', 'm1'],
  self: ['rating:self', 'm1'],
  manager: ['rating:manager', 'm1'],
  final: ['rating:final', 'm1'],
} as const;

/** Up to so many months: how much narrower than a quarter's the columns are, and pixels of a month, so that a page laid across holds them. */
const FITTING: readonly (readonly [months: number, scale: number, month: number])[] = [
  [3, 1, 60],
  [6, 0.87, 51],
  [MOST_MONTHS, 0.76, 34],
];

function cardColumns(months: readonly Day[], { words, types, methodWords, language }: QuarterContext): Column[] {
  const { headers } = words;
  const hidden = { hidden: true, width: 60 } as const;
  const helper = { ...hidden, computed: true } as const;
  const [scale, month] = FITTING.find(([most]) => months.length <= most)!.slice(1) as [number, number];
  const wide = (pixels: number) => Math.round(pixels * scale);
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
    { key: 'updated', header: headers.updated, ...hidden, format: dayFormat(language) },
    // A line's score as the close froze it.
    { key: 'final', header: 'final', ...helper },
    { key: 'statement', header: headers.line, width: wide(210) },
    { key: 'link', header: headers.link, width: wide(60), align: 'center' },
    { key: 'type', header: headers.type, width: wide(60), align: 'center', choices: types },
    { key: 'target', header: headers.target, width: wide(60) },
    { key: 'weight', header: headers.weight, width: wide(60), format: PERCENT },
    ...months.map(
      (end, at): Column => ({
        key: `m${at + 1}`,
        header: words.months[Number(end.slice(5, 7)) - 1]!,
        width: month,
      }),
    ),
    { key: 'actual', header: headers.actual, width: wide(60) },
    { key: 'due', header: headers.due, width: wide(60), align: 'right', computed: true },
    { key: 'result', header: headers.result, width: wide(60), align: 'right', computed: true },
    { key: 'score', header: headers.score, width: wide(60), align: 'right', computed: true, format: PERCENT },
    { key: 'status', header: headers.status, width: wide(80), align: 'center', computed: true },
    { key: 'tags', header: headers.tags, width: wide(80) },
    { key: 'goal', header: headers.goal, width: wide(80) },
  ];
}

/** Rows of a card that formulas of other rows look at. */
type CardRows = {
  person: number;
  krEnd: number;
  kpi: number;
  kpiEnd: number;
  present: number;
  monthsFinal: number;
  total: number;
};

/** What follows from the holder's first and last day, in the hidden row under the KPIs. */
const presentCells = (at: Places, row: number) => ({
  /** Share of the cycle's days. */
  presence: at.cell('level', row),
  /** Share of the holder's own days that has passed. */
  elapsed: at.cell('pace', row),
  /** Months of the cycle that are over, and the share of the next one on whose days the holder was there so far. */
  over: at.cell('start', row),
  running: at.cell('ambition', row),
});

/** Formulas of the key result table. A line without a target of its own takes the linked key result's numbers. */
function keyResultAnchor(context: QuarterContext, at: Places, rows: CardRows, months: readonly Day[]): Row {
  const { words, language, settings } = context;
  const last = rows.krEnd;
  const okr = placesOf(okrColumns(context), context.nameOf('okr'));
  const [closed, present] = [okr.cell('closed', ANCHOR_ROW), presentCells(at, rows.present)];
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
  // What the holder was not there for is not due: their own number to add up to is scaled, and so is the time they had.
  const scaled = `(${present.presence}<1)*ISNUMBER(${own('target')})*(${own('nature')}="${words.natures.accumulates}")*(${own('kind')}<>"${context.typeWord('done')}")`;
  const from = `IF(ISNUMBER(${own('baseline')});${own('baseline')};0)`;
  const scaledTarget = `IF(${scaled};${from}+(${own('target')}-${from})*${present.presence};${asShown(own('target'))})`;
  // A frozen score is that of the card: an aspirational one has been raised already.
  const judged = frozenOr(closed, own('final'), asShown(own('raw')));
  const judgedAmbition = `ARRAYFORMULA(IF(LEN(${closed})>0;"";${asShown(own('ambition'))}))`;
  const passed = `ARRAYFORMULA(IF(${scaled};${present.elapsed};${elapsed}))`;
  const byRule = (rule: string) => ({
    formula: `=OKR_STATUS(${judged};${passed};${judgedAmbition};${rule};;"${language}")`,
  });
  return {
    tag: 'anchor',
    style: 'anchor',
    cells: {
      start: value('baseline', 'baseline'),
      kind: value('type', 'type'),
      ambition: { formula: `=ARRAYFORMULA(${linked('ambition')})` },
      due: { formula: `=ARRAYFORMULA(IF(${allocated};${scaledTarget};${linked('target')}))` },
      result: value('actual', 'current'),
      raw: { formula: `=KR_SCORE(${own('result')};${own('due')};${own('start')};${own('kind')})` },
      score: {
        formula: `=${frozenOr(closed, own('final'), `IF(ISNUMBER(${own('raw')});${raised};${asShown(own('raw'))})`)}`,
      },
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
function kpiAnchor(context: QuarterContext, at: Places, rows: CardRows, months: readonly Day[]): Row {
  const { words, language, settings, methodWords } = context;
  const { kpi: first, kpiEnd: last } = rows;
  const okr = placesOf(okrColumns(context), context.nameOf('okr'));
  const own = (key: string) => at.block(key, first, last);
  const [elapsed, closed] = [okr.cell('elapsed', ANCHOR_ROW), okr.cell('closed', ANCHOR_ROW)];
  const present = presentCells(at, rows.present);
  const count = months.length;
  const lastMonth = `m${count}`;
  const [method, target, type] = [own('method'), own('target'), own('type')];
  const monthBlock = at.block('m1', first, last, lastMonth);
  // A block of one column would be read as one series: a lone month goes with the blank cell beside it.
  const lastOfSeries = count > 1 ? lastMonth : 'actual';
  const series = at.block('m1', first, last, lastOfSeries);
  const shares = at.row('m1', rows.present, lastOfSeries);
  const ends = at.row('m1', ANCHOR_ROW, lastMonth);
  // A month that runs is due in part once it has a value; a closed cycle (no elapsed) has every month due.
  const runs = `(LEN(INDEX(${monthBlock};0;MIN(${count};${present.over}+1)))>0)`;
  const monthShares = at.row('m1', rows.present, lastMonth);
  const overShares = `SUMIF(${ends};"<="&${okr.cell('today', ANCHOR_ROW)};${monthShares})`;
  const dueMonths = `IF(${isBlank(elapsed)};SUM(${monthShares});${overShares}+${present.running}*${runs})`;
  const isShare = `(${method}="${methodWords['capped-mean']}")+(${method}="${methodWords['months-met']}")`;
  const adds = `(${own('nature')}="${words.natures.accumulates}")*(${type}<>"${context.typeWord('done')}")`;
  const part = `IF(${isBlank(elapsed)};${present.presence};${present.presence}*${present.elapsed})`;
  const times = `IF(${method}="${methodWords.sum}";${dueMonths};IF((LEN(${method})=0)*${adds}>0;${part};1))`;
  const due = own('level');
  // Where nothing is due yet there is nothing to be held against; a target of 0 is due from the first day.
  const dueTarget = `IF(ISNUMBER(${target});IF((${due}=0)*(${target}<>0);"";${target}*${due});${target})`;
  const nothingDue = `(LEN(${target})>0)*(LEN(${own('due')})=0)`;
  // A month without the holder is none of theirs; of one they were there for in part, as much is expected.
  const inPart = `(${isShare})*${adds}*ISNUMBER(${series})*(${shares}>0)*(${shares}<1)`;
  const theirs = `IF(LEN(${series})=0;IF(${shares}=0;"n/a";"");IF(${inPart};${series}/${shares};${series}))`;
  const judged = `${own('result')};${own('due')};${own('kind')}`;
  /** Once the cycle is closed a frozen score is held against 1. */
  const atClose = (final: string, key: string) =>
    `ARRAYFORMULA(IF(LEN(${closed})>0;IF(${isBlank(own('final'))};"";${final});${asShown(own(key))}))`;
  return {
    tag: 'anchor:kpi',
    style: 'anchor',
    cells: {
      raw: {
        formula: `=KPI_TOTAL(ARRAYFORMULA(IF(${isBlank(method)};"";${theirs}));${method};ARRAYFORMULA(IF(${isBlank(method)};"";${target}));IF(${isBlank(elapsed)};${count};""))`,
      },
      kind: {
        formula: `=ARRAYFORMULA(IF(${isShare};"${context.typeWord('at-least')}";${asShown(type)}))`,
      },
      // How many times the target is due to date, and the score by the numbers: the columns have no other use in this table.
      level: { formula: `=ARRAYFORMULA(IF(${isBlank(target)};"";${times}))` },
      due: { formula: `=ARRAYFORMULA(IF(${isBlank(target)};"";IF(${isShare};1;${dueTarget})))` },
      result: {
        formula: `=ARRAYFORMULA(IF(${nothingDue};"";IF(${isBlank(method)};${asShown(own('actual'))};${asShown(own('raw'))})))`,
      },
      pace: { formula: `=KPI_SCORE(${judged};${settings.cap};${settings.floor})` },
      score: { formula: `=${frozenOr(closed, own('final'), asShown(own('pace')))}` },
      status: {
        formula: `=KPI_STATUS(${atClose(own('final'), 'result')};${atClose('1', 'due')};${atClose(`"${context.typeWord('at-least')}"`, 'kind')};${settings.warning};"${language}")`,
      },
    },
  };
}

/** Under the KPIs: which days the holder was there, what the close of a month froze, and what each month comes to. */
function monthRows(context: QuarterContext, at: Places, rows: CardRows, months: readonly Day[]): Row[] {
  const { words, settings } = context;
  const okr = placesOf(okrColumns(context), context.nameOf('okr'));
  const [start, end, today] = (['start', 'end', 'today'] as const).map((key) => okr.cell(key, ANCHOR_ROW)) as [
    string,
    string,
    string,
  ];
  const [from, to] = [at.cell(CARD_CELLS.from[1], rows.person), at.cell(CARD_CELLS.to[1], rows.person)];
  const own = (key: string) => at.block(key, rows.kpi, rows.kpiEnd);
  const count = months.length;
  const ends = at.row('m1', ANCHOR_ROW, `m${count}`);
  const { over } = presentCells(at, rows.present);
  const shareOf = (first: string, last: string) =>
    `MAX(0;MIN(${last};${to})-MAX(${first};${from})+1)/(${last}-${first}+1)`;
  const begins = `IF(${over}=0;${start};INDEX(${ends};1;${over})+1)`;
  const ending = `INDEX(${ends};1;${over}+1)`;
  const [first, last] = [`MAX(${start};${from})`, `MIN(${end};${to})`];
  const ownElapsed = `IF(${last}<=${first};IF(${today}<${first};0;1);MAX(0;MIN(1;(${today}-${first})/(${last}-${first}))))`;
  const monthly = months.map((_, index) => {
    const key = `m${index + 1}`;
    const [value, share, final] = [own(key), at.cell(key, rows.present), at.cell(key, rows.monthsFinal)];
    const adds = `(${own('nature')}="${words.natures.accumulates}")*(${own('type')}<>"${context.typeWord('done')}")`;
    const inPart = `${adds}*ISNUMBER(${value})*(${share}>0)*(${share}<1)`;
    const left = `(LOWER(${value})="n/a")+(LOWER(${value})="không áp dụng")+${isBlank(own('method'))}`;
    const theirs = `ARRAYFORMULA(IF(${left};"";IF(${inPart};${value}/IF(${share}=0;1;${share});${asShown(value)})))`;
    const scores = `KPI_SCORE(${theirs};${own('target')};${own('type')};${settings.cap};${settings.floor})`;
    return {
      key,
      total: `=IF(LEN(${final})>0;${final};OKR_KPI_SCORE("";"";${scores};${own('weight')};0))`,
      share: `=${shareOf(index ? `(${at.cell(`m${index}`, ANCHOR_ROW)}+1)` : start, at.cell(key, ANCHOR_ROW))}`,
    };
  });
  const cells = (of: 'total' | 'share') => Object.fromEntries(monthly.map((one) => [one.key, { formula: one[of] }]));
  const formats = Object.fromEntries(monthly.map(({ key }) => [key, PERCENT]));
  return [
    {
      tag: 'months:present',
      style: 'end',
      cells: {
        ...cells('share'),
        start: { formula: `=COUNTIF(${ends};"<="&${today})` },
        ambition: {
          formula: `=IF(${over}>=${count};0;MAX(0;MIN(${today};${to})-MAX(${begins};${from})+1)/(${ending}-${begins}+1))`,
        },
        level: { formula: `=${shareOf(start, end)}` },
        pace: { formula: `=IF(${isBlank(okr.cell('elapsed', ANCHOR_ROW))};"";${ownElapsed})` },
      },
    },
    { tag: 'months:final', style: 'end', cells: {}, formats },
    {
      tag: 'months:total',
      style: 'head',
      cells: { statement: words.card.monthTotal, ...cells('total') },
      formats,
    },
  ];
}

const originalNote = (original: string | undefined, context: QuarterContext) =>
  original === undefined ? undefined : { statement: filled(context.words.original, { text: original }) };

type CardLinePlan<Line> = { id: string; line: Line; weight: number };

function carriedRow(
  { id, line, weight }: CardLinePlan<CarriedKeyResult>,
  cascade: Cascade,
  context: QuarterContext,
): Row {
  const { keyResult, statement, original, allocated } = line;
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

function kpiRow({ id, line, weight }: CardLinePlan<Kpi>, monthKeys: readonly string[], context: QuarterContext): Row {
  const { statement, original, measure, monthly, tags, finalGoal } = line;
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

/** The card's lines as formulas see them: both halves of a column. */
const halvesOf = (at: Places, { krEnd, kpi, kpiEnd }: CardRows, key: string): readonly [string, string] => [
  at.block(key, ANCHOR_ROW, krEnd),
  at.block(key, kpi, kpiEnd),
];

function totals(context: QuarterContext, at: Places, rows: CardRows): Row[] {
  const { card } = context.words;
  const { cap, scale } = context.settings;
  const [[krScore, kpiScore], [krWeight, kpiWeight], [krLink, kpiTarget]] = [
    halvesOf(at, rows, 'score'),
    halvesOf(at, rows, 'weight'),
    [halvesOf(at, rows, 'link')[0], halvesOf(at, rows, 'target')[1]],
  ];
  const all = `(COUNTA(${krLink})+COUNTA(${kpiTarget}))`;
  const scored = `(COUNT(${krScore})+COUNT(${kpiScore}))`;
  const whole = `SUM(${krWeight};${kpiWeight})`;
  const share = `IF(${whole}=0;"";SUM(${krWeight})/${whole})`;
  const total = at.cell('score', rows.total);
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
        status: { formula: `="${filled(card.cap, { cap: `"&ROUND(${cap}*100;0)&"` })}"` },
      },
    },
    {
      tag: 'total',
      style: 'total',
      cells: {
        statement: card.total,
        weight: { formula: `=${whole}` },
        score: { formula: `=OKR_KPI_SCORE(${krScore};${krWeight};${kpiScore};${kpiWeight};${share})` },
        status: { formula: `=IF(${scored}<${all};"${provisional}";"${card.complete}")` },
        // Weights stand in tenths of a percent.
        tags: { formula: `=IF(ROUND(${whole}*1000;0)=1000;"";"${card.weights}")` },
      },
      formats: { tags: 'General' },
    },
    {
      tag: 'grade',
      style: 'total',
      cells: {
        statement: card.grade,
        score: { formula: `=IF(${total}="";"";OKR_GRADE(${total};${scale};"${context.language}"))` },
      },
      formats: { score: 'General' },
    },
    {
      tag: 'pay',
      style: 'total',
      cells: { statement: card.pay, score: { formula: payFormula(context, at, rows, share) } },
    },
  ];
}

/** The score for pay: the KPI half, with the key results that the settings let count. */
function payFormula({ words, settings }: QuarterContext, at: Places, rows: CardRows, share: string): string {
  const [[krScore, kpiScore], [krWeight, kpiWeight], [link], [ambition]] = [
    halvesOf(at, rows, 'score'),
    halvesOf(at, rows, 'weight'),
    halvesOf(at, rows, 'link'),
    halvesOf(at, rows, 'ambition'),
  ];
  // The settings may be kept in the other language.
  const isSet = (name: PaySwitch) =>
    `((${settings.paySwitch}="${paySwitchWords('vi')[name]}")+(${settings.paySwitch}="${paySwitchWords('en')[name]}"))`;
  const counts = `(LEN(${link})>0)*(${isSet('all')}+${isSet('committed')}*(${ambition}<>"${words.ambitions.aspirational}"))>0`;
  const paid = (cells: string) => `ARRAYFORMULA(IF(${counts};${asShown(cells)};""))`;
  const paidShare = `IF(SUM(ARRAYFORMULA(IF(${counts};1;0)))=0;0;${share})`;
  return `=OKR_KPI_SCORE(${paid(krScore)};${paid(krWeight)};${kpiScore};${kpiWeight};${paidShare})`;
}

const paySwitchWords = (language: Language) => sheetWords(language).paySwitch;

/** Below the totals: changes on the record, ratings, the agreement and who signs. */
function foot(holder: string, context: QuarterContext, at: Places, { krEnd }: CardRows): Row[] {
  const { card } = context.words;
  const log = placesOf(logColumns(context), context.nameOf('log'));
  const link = at.block('link', ANCHOR_ROW, krEnd);
  const changed = log.cell('changed', ANCHOR_ROW);
  const linked = `SUM(ARRAYFORMULA(IF(${isBlank(link)};0;${timesChanged(changed, link, true)})))`;
  const count = `${timesChanged(changed, `"${holder}."`, false)}+${linked}`;
  const changes = filled(card.changes, { count: `"&${count}&"` });
  const note = (tag: string, statement: PlanCell): Row => ({ tag, style: 'note', cells: { statement } });
  const sign = (tag: string, texts: readonly string[]): Row => ({
    tag,
    style: 'sign',
    cells: Object.fromEntries(SIGNERS.map((key, index) => [key, texts[index]!])),
  });
  return [
    { ...note('changes', { formula: `=IF(${count}=0;"${card.unchanged}";"${changes}")` }), formats: GENERAL },
    note('rating:self', card.selfRating),
    note('rating:manager', card.managerRating),
    note('rating:final', card.finalRating),
    note('agreement', card.agreement),
    sign('sign', card.signers),
    sign(
      'sign:here',
      card.signers.map(() => card.signature),
    ),
  ];
}

const GENERAL = { statement: 'General' };
/** Columns under which people sign, about a quarter of the page apart. */
const SIGNERS = ['statement', 'type', 'actual', 'score'];

/** Names the holder, with the days they are there and what follows from them for their targets. */
function personRow(
  { person }: CardHolder,
  cascade: Cascade,
  context: QuarterContext,
  at: Places,
  present: number,
): Row {
  const { card } = context.words;
  const { start, end } = cascade.cycle;
  // The holder's own days: somebody may have joined late, or left.
  const own = spanWithin(cascade.cycle, person ?? {});
  const facts = { person: person?.name || '…', from: context.dayText(own.start), to: context.dayText(own.end) };
  const { presence } = presentCells(at, present);
  const days = daysBetween(start, end) + 1;
  const text = filled(card.present, { present: `"&ROUND(${presence}*${days};0)&"`, days });
  const format = dayFormat(context.language);
  return {
    tag: 'person',
    style: 'note',
    cells: {
      statement: filled(card.person, facts),
      ...(person?.from === undefined ? {} : { [CARD_CELLS.from[1]]: serialOf(person.from) }),
      ...(person?.to === undefined ? {} : { [CARD_CELLS.to[1]]: serialOf(person.to) }),
      ...(person?.share === undefined ? {} : { [CARD_CELLS.share[1]]: person.share }),
      m1: { formula: `=IF(${presence}<1;"${text}";"")` },
    },
    formats: { [CARD_CELLS.from[1]]: format, [CARD_CELLS.to[1]]: format, [CARD_CELLS.share[1]]: PERCENT },
  };
}

/** One person's card: key results above, performance KPIs below, totals and signatures under them. */
export function cardSheet(holder: CardHolder, cascade: Cascade, context: QuarterContext): SheetPlan {
  const { position } = holder;
  const months = monthEnds(cascade.cycle);
  const monthKeys = months.map((_, at) => `m${at + 1}`);
  const columns = cardColumns(months, context);
  const at = placesOf(columns);
  const { card } = context.words;
  const share = shareOn(position, cascade.keyResultShare);
  const planned = <Line extends { id: string; weight?: number }>(lines: readonly Line[], part: number) => {
    const weights = shownWeights(lines, part);
    return lines.map((line, index) => ({ id: lineOnCard(holder.id, line.id), line, weight: weights[index]! }));
  };
  const text = (tag: string, style: Row['style'], statement: string): Row => ({ tag, style, cells: { statement } });
  const percent = (part: number) => String(Math.round(part * 1000) / 10);
  const facts = { cycle: cascade.cycle.name, position: position.name, role: position.role };
  const HEAD_ROWS = 4;
  const krEnd = ANCHOR_ROW + HEAD_ROWS + position.keyResults.length + 1;
  const kpiEnd = krEnd + 1 + 1 + position.kpis.length + 1;
  const rows: CardRows = {
    person: ANCHOR_ROW + 2,
    krEnd,
    kpi: krEnd + 1,
    kpiEnd,
    present: kpiEnd + 1,
    monthsFinal: kpiEnd + 2,
    total: kpiEnd + 6,
  };
  return {
    ...context.identity(`card:${holder.id}`),
    columns,
    rows: [
      keyResultAnchor(context, at, rows, months),
      text('title', 'title', filled(card.title, facts)),
      personRow(holder, cascade, context, at, rows.present),
      text('role', 'note', filled(card.role, facts)),
      text('section:kr', 'section', filled(card.keyResults, { share: percent(share) })),
      ...planned(position.keyResults, share).map((line) => carriedRow(line, cascade, context)),
      text('end:kr', 'end', ''),
      kpiAnchor(context, at, rows, months),
      text('section:kpi', 'section', filled(card.kpis, { share: percent(1 - share) })),
      ...planned(position.kpis, 1 - share).map((line) => kpiRow(line, monthKeys, context)),
      text('end:kpi', 'end', ''),
      ...monthRows(context, at, rows, months),
      ...totals(context, at, rows),
      ...foot(holder.id, context, at, rows),
    ],
    colours: [statusColours('status', context.statuses, context.kpiStatuses)],
    fontSize: 9,
  };
}

/** Where a planned card's total and what belongs to it stand, as formulas of other sheets write it. */
export type CardPlaces = Record<'score' | 'provisional' | 'grade' | 'pay' | 'share', string>;

export function cardPlaces(plan: SheetPlan): CardPlaces {
  const at = placesOf(plan.columns, plan.name);
  const cell = (column: string, tag: string) => at.cell(column, rowOf(plan.rows, tag));
  return {
    score: cell('score', 'total'),
    provisional: cell('status', 'total'),
    grade: cell('score', 'grade'),
    pay: cell('score', 'pay'),
    share: cell(CARD_CELLS.share[1], CARD_CELLS.share[0]),
  };
}
