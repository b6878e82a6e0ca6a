import { attainment, kpiScore, kpiStatus } from '../domain/attainment';
import {
  addsUp,
  type CardLine,
  cardScore,
  cardTotal,
  type PaySwitch,
  payTotal,
  presence,
  scaledByPresence,
  spanWithin,
} from '../domain/card';
import { type CardHolder, cardHolders, lineOfPosition } from '../domain/card-holders';
import type { Ambition } from '../domain/cascade';
import { payout } from '../domain/curve';
import { elapsed } from '../domain/cycle';
import { addDays, type Day } from '../domain/day';
import { kpiTotal, type Month } from '../domain/kpi-total';
import type { Language } from '../domain/language';
import type { Measure, MeasureType, MonthlyTotal } from '../domain/measure';
import { progress, reaches, score } from '../domain/progress';
import { rollUp, worstStatus } from '../domain/roll-up';
import { isStale } from '../domain/stale';
import { keyResultStatus, PACE, type PaceRule, type Status } from '../domain/status';
import { functionWords } from '../languages/function-words';
import { readTarget } from '../languages/read-target';
import { readType } from '../languages/read-type';
import { filled, sheetWords } from '../languages/sheet-words';
import { CARD_CELLS, monthEnds } from '../sheets/card';
import { GRADE_TAG, SETTING_TAGS } from '../sheets/settings';
import type { Actions, Build, Refusal, ResultLine, Results } from './actions';
import { type FrozenBuild, findBuild, frozenBuild, settingsCells } from './builds';
import { confusionOf, damageOf } from './damage';
import { isRefusal, refuse } from './refuse';
import { showValue } from './show-value';
import { dayOfCell, numberOf, readTable, type Table } from './table';
import { teamObjective } from './team-rows';
import type { ReadCell, Workbook } from './workbook';

/** The settings the scores depend on, as they stand now. */
type Scales = {
  cap: number;
  floor: number;
  warning: number;
  pace: PaceRule;
  grades: { from: number; word: string }[];
  paySwitch: PaySwitch;
};

type Reader = {
  language: Language;
  today: Day;
  /** Share of the cycle that has passed; absent once the cycle is closed. */
  elapsed: number | undefined;
  /** The cycle's months, cut where it begins and ends. */
  months: { start: Day; end: Day }[];
  scales: Scales;
  frozen: FrozenBuild;
  /** Whether the close has frozen the scores: they are then read, not worked out. */
  closed: boolean;
  /** Scores of teams' objectives by the tag of the row that stands for them: their cells are worked out. */
  teams: ReadonlyMap<string, number | undefined>;
};

/** How the days of a card's holder lie in the cycle. */
type Present = {
  span: { start: Day; end: Day };
  /** Share of the cycle's days. */
  share: number;
  /** Share of the holder's own days that has passed; absent once the cycle is closed. */
  elapsed: number | undefined;
  /** Share of each month's days. */
  months: number[];
};

function presentOf(table: Table, { frozen, months, elapsed: passed, today }: Reader): Present {
  const { cycle } = frozen.cascade;
  const day = ([tag, key]: readonly [string, string]) => dayOfCell(table.cell(table.row(tag), key));
  const [from, to] = [day(CARD_CELLS.from), day(CARD_CELLS.to)];
  const own = spanWithin(cycle, { ...(from && { from }), ...(to && { to }) });
  return {
    span: own,
    share: presence(cycle, from, to),
    elapsed: passed === undefined ? undefined : (elapsed(own.start, own.end, today) ?? (today < own.start ? 0 : 1)),
    months: months.map((month) => presence(month, from, to)),
  };
}

/** A key result as its line says it, and how it stands. */
export type Standing = {
  id: string;
  parent: string;
  measure: Partial<Measure> & { type: MeasureType };
  ambition: Ambition;
  current: number | undefined;
  score: number | undefined;
  status: Status;
  weight: number | undefined;
  statement: string;
  lastUpdate?: Day;
};

const anyLanguage = (cell: string, word: (language: Language) => string) => cell === word('vi') || cell === word('en');

export function measureAt(table: Table, row: number, language: Language): Standing['measure'] {
  const cell = table.cell(row, 'target');
  const read = typeof cell === 'number' ? { target: cell } : readTarget(String(cell), () => language);
  const word = table.text(row, 'type');
  const known = readType(word);
  const type = known ?? read?.type ?? (read?.upper === undefined ? 'at-least' : 'stay-between');
  const baseline = numberOf(table.cell(row, 'baseline'), language);
  const level = anyLanguage(table.text(row, 'nature'), (one) => sheetWords(one).natures.level);
  const measure: Standing['measure'] = { type, nature: level ? 'level' : 'accumulates' };
  // A type that nobody can read leaves a line without a score, as its formula does.
  if (word && !known) return measure;
  if (read) measure.target = read.target;
  if (read?.upper !== undefined) measure.upper = read.upper;
  if (baseline !== undefined) measure.baseline = baseline;
  return measure;
}

/** Whether a line's last update is too long ago. What accumulates and has reached its target is finished, and never is. */
function outOfDate(
  { measure, lastUpdate }: Pick<Standing, 'measure' | 'lastUpdate'>,
  reached: number | undefined,
  today: Day,
) {
  const finished = measure.nature !== 'level' && reached !== undefined && reaches(reached, 1);
  return lastUpdate !== undefined && !finished && isStale(lastUpdate, today) === true;
}

/** A score the close has frozen goes before what the numbers come to. */
function standing(
  line: Pick<Standing, 'id' | 'parent' | 'measure' | 'ambition' | 'current' | 'weight' | 'statement' | 'lastUpdate'> & {
    frozen?: number | undefined;
  },
  { elapsed: passed, scales, closed, today }: Reader,
): Standing {
  const { measure, current, ambition } = line;
  const raw = progress(measure, current);
  const live = typeof raw === 'number' ? score(raw) : undefined;
  const reached = closed ? line.frozen : live;
  const rule = measure.nature === 'level' && measure.baseline === undefined ? 'level' : scales.pace;
  const status = keyResultStatus({
    score: reached,
    ambition,
    rule,
    ...(passed === undefined ? {} : { elapsed: passed, stale: outOfDate(line, live, today) }),
  });
  return { ...line, score: reached, status };
}

/** Every line of the OKR sheet that has an id; users may have added some. */
function okrLines(table: Table, reader: Reader): Standing[] {
  const { language, teams } = reader;
  return table.tags.flatMap((tag, row) => {
    const id = row > 2 ? table.text(row, 'id') : '';
    if (!id) return [];
    const aspirational = anyLanguage(table.text(row, 'ambition'), (one) => sheetWords(one).ambitions.aspirational);
    const lastUpdate = dayOfCell(table.cell(row, 'updated'));
    return standing(
      {
        id,
        parent: table.text(row, 'parent'),
        measure: measureAt(table, row, language),
        ambition: aspirational ? 'aspirational' : 'committed',
        current: teams.has(tag) ? teams.get(tag) : numberOf(table.cell(row, 'current'), language),
        weight: numberOf(table.cell(row, 'weight'), language),
        statement: table.text(row, 'statement'),
        frozen: numberOf(table.cell(row, 'final'), language),
        ...(lastUpdate && { lastUpdate }),
      },
      reader,
    );
  });
}

function measureOfLine(onCard: string, { cascade }: FrozenBuild): Measure | undefined {
  const id = lineOfPosition(onCard);
  const keyResults = cascade.objectives.flatMap((objective) => objective.keyResults);
  const kpis = cascade.positions.flatMap((position) => position.kpis);
  const carried = cascade.positions.flatMap((position) => position.keyResults).find((line) => line.id === id);
  return carried?.allocated ?? [...keyResults, ...kpis].find((line) => line.id === (carried?.keyResult ?? id))?.measure;
}

function resultLine(
  { id, statement, measure, current }: Pick<Standing, 'id' | 'statement' | 'measure' | 'current'>,
  reached: number | undefined,
  status: string,
  { frozen, language }: Reader,
): ResultLine {
  const show = (value: number | undefined) => showValue(value, measureOfLine(id, frozen), language);
  const band = measure.upper === undefined ? '' : `–${show(measure.upper)}`;
  return {
    id,
    statement,
    actual: show(current),
    target: measure.target === undefined ? '' : show(measure.target) + band,
    score: reached ?? null,
    status,
  };
}

export function objectivesOf(lines: readonly Standing[], reader: Reader): Results['objectives'] {
  const { statuses } = functionWords(reader.language);
  const parents = new Set(lines.map(({ parent }) => parent));
  const leaf = ({ id }: Standing) => !parents.has(id);
  const scores = rollUp(
    lines.map((line) => ({
      id: line.id,
      parent: line.parent,
      score: leaf(line) ? line.score : undefined,
      ...(line.weight === undefined ? {} : { weight: line.weight }),
    })),
  );
  const worst = worstStatus(lines.map((line) => ({ ...line, status: leaf(line) ? line.status : undefined })));
  return lines.flatMap((line, at) => {
    if (line.parent) return [];
    const reached = scores[at];
    const state = worst[at];
    return {
      id: line.id,
      statement: line.statement,
      score: typeof reached === 'number' ? reached : null,
      status: statuses[state && 'status' in state ? state.status : 'no-data'],
      keyResults: lines
        .filter(({ parent }) => parent === line.id)
        .map((keyResult) => resultLine(keyResult, keyResult.score, statuses[keyResult.status], reader)),
    };
  });
}

/** Rows of a card between two tags. */
const between = (table: Table, from: string, to: string) => {
  const [first, last] = [table.row(from), table.row(to)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, at) => first + 1 + at);
};

export type CardRow = {
  /** 0 is the sheet's first. */
  row: number;
  line: ResultLine;
  score: number | undefined;
  weight: number | undefined;
  ambition: Ambition;
  /** Scores of a monthly KPI's months. */
  months?: (number | undefined)[];
};

function carriedRows(
  table: Table,
  holder: string,
  okr: readonly Standing[],
  present: Present,
  reader: Reader,
): CardRow[] {
  const { language, closed } = reader;
  const { statuses } = functionWords(language);
  return between(table, 'anchor', 'end:kr').flatMap((row) => {
    const link = table.text(row, 'link');
    if (!link && !table.tags[row]?.startsWith('kr:')) return [];
    // Sheets looks ids up without regard to case.
    const linked = okr.find((line) => link && line.id.toUpperCase() === link.toUpperCase());
    const allocated = table.text(row, 'target') !== '';
    const own = allocated || !linked;
    const id = table.tags[row]?.replace(/^kr:/, '') || `${holder}.${link}`;
    const measure = own ? measureAt(table, row, language) : linked.measure;
    const due = own ? scaledByPresence(measure, present.share) : measure;
    const ambition = linked?.ambition ?? 'committed';
    const frozen = numberOf(table.cell(row, 'final'), language);
    const stand = standing(
      {
        id,
        parent: '',
        statement: table.text(row, 'statement'),
        weight: numberOf(table.cell(row, 'weight'), language),
        measure: due,
        current: own ? numberOf(table.cell(row, 'actual'), language) : linked.current,
        // A frozen score is that of the card: an aspirational one has been raised already.
        ambition: closed ? 'committed' : ambition,
        frozen,
      },
      due === measure ? reader : { ...reader, elapsed: present.elapsed },
    );
    const reached = stand.score === undefined || closed ? stand.score : cardScore(stand.score, ambition);
    const line = resultLine(stand, reached, statuses[stand.status], reader);
    return { row, line, score: reached, weight: stand.weight, ambition };
  });
}

const METHODS: readonly MonthlyTotal[] = ['sum', 'mean', 'last', 'capped-mean', 'months-met'];
const NOT_APPLICABLE = /^(n\/a|không áp dụng)$/i;

/**
 * Months that are due, as the holder was there for them: those that are over and, once it has a value, the part of the
 * running one that has passed.
 */
function monthsDue(values: readonly Month[], { span, months: shares }: Present, reader: Reader): number {
  const { elapsed: passed, months, today } = reader;
  const sum = (count: number) => shares.slice(0, count).reduce((all, share) => all + share, 0);
  if (passed === undefined) return sum(months.length);
  const over = months.filter(({ end }) => end <= today).length;
  const running = months[over];
  if (!running || values[over] === undefined) return sum(over);
  return sum(over) + presence(running, span.start, today < span.end ? today : span.end);
}

/** What a KPI is held against today: while the cycle runs, the part of its target that is due. */
function dueMeasure(
  measure: Standing['measure'],
  method: MonthlyTotal | undefined,
  months: readonly Month[],
  present: Present,
  reader: Reader,
): Standing['measure'] {
  if (measure.target === undefined || measure.upper !== undefined) return measure;
  switch (method) {
    case 'sum':
      return { ...measure, target: measure.target * monthsDue(months, present, reader) };
    case 'capped-mean':
    case 'months-met':
      return { type: 'at-least', target: 1 };
    case 'mean':
    case 'last':
      return measure;
    case undefined:
      return addsUp(measure)
        ? { ...measure, target: measure.target * present.share * (present.elapsed ?? 1) }
        : measure;
  }
}

/** What a month's cell says: a number, that the month does not apply, or nothing. */
export function monthAt(table: Table, row: number, month: number, language: Language): Month {
  const cell = table.cell(row, `m${month}`);
  return NOT_APPLICABLE.test(String(cell).trim()) ? 'not-applicable' : numberOf(cell, language);
}

/** A KPI's months as they count: one without the holder is none of theirs. */
function monthsOfRow(table: Table, row: number, present: Present, language: Language): Month[] {
  return present.months.map((share, at): Month => {
    const value = monthAt(table, row, at + 1, language);
    return value === undefined && share === 0 ? 'not-applicable' : value;
  });
}

/** What is held against a month's own target: of a month the holder was there for in part, as much is expected. */
const inPart = (value: Month, share: number, measure: Standing['measure'], cell: ReadCell): Month =>
  typeof value === 'number' && typeof cell === 'number' && share > 0 && share < 1 && adds(measure)
    ? value / share
    : value;

const adds = ({ nature, type }: Standing['measure']) => nature === 'accumulates' && type !== 'done';

function kpiRows(table: Table, holder: string, present: Present, reader: Reader): CardRow[] {
  const { language, scales, closed } = reader;
  const { kpiStatuses } = functionWords(language);
  return between(table, 'anchor:kpi', 'end:kpi').flatMap((row) => {
    if (table.text(row, 'target') === '' && !table.tags[row]?.startsWith('kpi:')) return [];
    const measure = measureAt(table, row, language);
    const word = table.text(row, 'method');
    const method = METHODS.find((one) => anyLanguage(word, (spoken) => sheetWords(spoken).methods[one]));
    const isShare = method === 'capped-mean' || method === 'months-met';
    const months = monthsOfRow(table, row, present, language);
    const scaled = months.map((value, at) =>
      inPart(value, present.months[at] ?? 1, measure, table.cell(row, `m${at + 1}`)),
    );
    const total = method
      ? kpiTotal(isShare ? scaled : months, method, measure, reader.elapsed === undefined ? months.length : 0)
      : word
        ? undefined
        : numberOf(table.cell(row, 'actual'), language);
    const actual = typeof total === 'number' ? total : undefined;
    const due = dueMeasure(measure, method, months, present, reader);
    // Where nothing is due yet there is nothing to be held against; a target of 0 is due from the first day.
    const reached = due.target === 0 && measure.target !== 0 ? undefined : attainment(due, actual);
    const live = typeof reached === 'number' ? reached : undefined;
    const frozen = numberOf(table.cell(row, 'final'), language);
    const share = closed ? frozen : live;
    const result = share === undefined || closed ? share : kpiScore(share, scales.cap, scales.floor);
    const id = table.tags[row]?.replace(/^kpi:/, '') || `${holder}.${row + 1}`;
    const statement = table.text(row, 'statement');
    const shown = resultLine(
      { id: isShare ? '' : id, statement, measure: due, current: actual },
      result,
      kpiStatuses[kpiStatus(share, scales.warning)],
      reader,
    );
    const monthScores = scaled.map((value) => {
      const one = typeof value === 'number' ? attainment(measure, value) : undefined;
      return typeof one === 'number' ? kpiScore(one, scales.cap, scales.floor) : undefined;
    });
    return {
      row,
      line: { ...shown, id },
      score: result,
      weight: numberOf(table.cell(row, 'weight'), language),
      ambition: 'committed' as const,
      ...(word && { months: monthScores }),
    };
  });
}

const cardLines = (rows: readonly CardRow[]) =>
  rows.map(({ score: reached, weight, ambition }): CardLine & { ambition: Ambition } => ({
    ambition,
    ...(reached === undefined ? {} : { score: reached }),
    ...(weight === undefined ? {} : { weight }),
  }));

const weightOf = (rows: readonly CardRow[]) => rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0);

/** What each month comes to: the weighted mean of the monthly KPIs; a closed month is what its close froze. */
function monthTotals(table: Table, kpis: readonly CardRow[], { months, language }: Reader): (number | null)[] {
  return months.map((_, at) => {
    const frozen = numberOf(table.cell(table.row('months:final'), `m${at + 1}`), language);
    if (frozen !== undefined) return frozen;
    const scores = cardLines(kpis.map((row) => ({ ...row, score: row.months?.[at] })));
    const total = cardTotal([], scores, 0);
    return 'problem' in total ? null : (total.total ?? null);
  });
}

/** The lines of a card, how its holder's days lie in the cycle, and what each month comes to. */
function cardRows(table: Table, holder: CardHolder, okr: readonly Standing[], reader: Reader) {
  const present = presentOf(table, reader);
  const keyResults = carriedRows(table, holder.id, okr, present, reader);
  const kpis = kpiRows(table, holder.id, present, reader);
  return { keyResults, kpis, present, months: monthTotals(table, kpis, reader) };
}

function cardOf(table: Table, holder: CardHolder, okr: readonly Standing[], reader: Reader): Results['cards'][number] {
  const { language, scales } = reader;
  const { card } = sheetWords(language);
  const { keyResults, kpis, months } = cardRows(table, holder, okr, reader);
  const whole = weightOf(keyResults) + weightOf(kpis);
  const share = whole ? weightOf(keyResults) / whole : undefined;
  const [first, second] = [cardLines(keyResults), cardLines(kpis)];
  const atClose = reader.elapsed === undefined;
  const sumOf = (total: ReturnType<typeof cardTotal>) => ('problem' in total ? undefined : total.total);
  const sum = sumOf(cardTotal(first, second, share, atClose));
  const pay = sumOf(payTotal(first, second, scales.paySwitch, share, atClose));
  const all = [...keyResults, ...kpis];
  const scored = all.filter((row) => row.score !== undefined).length;
  const grade = sum === undefined ? undefined : scales.grades.find(({ from }) => reaches(sum, from));
  return {
    holder: holder.id,
    position: holder.position.name,
    person: holder.person?.name ?? '',
    score: sum ?? null,
    status: scored < all.length ? filled(card.provisional, { filled: scored, all: all.length }) : card.complete,
    grade: grade?.word ?? '',
    pay: pay ?? null,
    payout: pay === undefined ? null : payout(pay),
    months,
    lines: all.map(({ line }) => line),
  };
}

const PAY_SWITCHES: readonly PaySwitch[] = ['off', 'committed', 'all'];

function scalesOf(table: Table, language: Language): Scales {
  const paid = table.text(table.row(SETTING_TAGS.paySwitch), 'value');
  const number = (tag: string, fallback: number) => numberOf(table.cell(table.row(tag), 'value'), language) ?? fallback;
  const grades = table.tags.flatMap((tag, row) =>
    tag.startsWith(GRADE_TAG)
      ? { from: numberOf(table.cell(row, 'value'), language) ?? 0, word: table.text(row, 'word') }
      : [],
  );
  return {
    cap: number('cap', 1),
    floor: number('floor', 0),
    warning: number('warning', 0.9),
    pace: { by: 'ratio', onTrack: number('on-track', PACE.onTrack), atRisk: number('at-risk', PACE.atRisk) },
    grades: grades.sort((one, other) => other.from - one.from),
    paySwitch: PAY_SWITCHES.find((name) => anyLanguage(paid, (spoken) => sheetWords(spoken).paySwitch[name])) ?? 'off',
  };
}

/** The sheets of a cycle that scores are worked out from, read back, with what is needed to do so. */
export type CycleReading = { build: Build; frozen: FrozenBuild; okr: Table; settings: Table; reader: Reader };

/**
 * Reads what a built cycle's scores are worked out from. `closing` works them out as they stand at the close (no line is
 * left out for want of data, all that is due counts in whole), whether or not the cycle is closed yet.
 */
export function readCycle(
  workbook: Workbook,
  buildId: string,
  today: Day,
  closing = false,
  path: readonly string[] = [],
): CycleReading | Refusal {
  const build = findBuild(workbook, buildId);
  const frozen = build && frozenBuild(workbook, buildId);
  if (!build || !frozen) return refuse('unknown-build', { build: buildId });
  const cells = settingsCells(workbook);
  const settings = cells && readTable(cells);
  if (!settings) return refuse('sheet-missing', { name: sheetWords(frozen.language).names.settings });
  const okr = sheetTable(workbook, build, 'okr');
  if (isRefusal(okr)) return okr;
  const confusion = confusionOf('okr', build.built.find(({ key }) => key === 'okr')?.name ?? '', okr);
  if (confusion) return confusion;
  const { cycle } = frozen.cascade;
  const closed = okr.text(okr.row('anchor'), 'closed') !== '';
  const ends = monthEnds(cycle);
  const reader: Reader = {
    language: frozen.language,
    today,
    elapsed: closed || closing ? undefined : elapsed(cycle.start, cycle.end, today),
    months: ends.map((end, at) => ({ start: at ? addDays(ends[at - 1]!, 1) : cycle.start, end })),
    scales: scalesOf(settings, frozen.language),
    frozen,
    closed: closed && !closing,
    teams: teamScores(workbook, okr, today, [...path, buildId]),
  };
  return { build, frozen, okr, settings, reader };
}

/** What the teams below come to, each worked out from its own inputs; `path` are the levels above. */
function teamScores(workbook: Workbook, okr: Table, today: Day, path: readonly string[]): Reader['teams'] {
  const known = new Map<string, Results['objectives']>();
  const objectivesOfTeam = (build: string) => {
    const reading = path.includes(build) ? undefined : readCycle(workbook, build, today, false, path);
    return !reading || isRefusal(reading) ? [] : objectivesNow(reading);
  };
  return new Map(
    okr.tags.flatMap((tag) => {
      const team = teamObjective(tag);
      if (!team) return [];
      const objectives = known.get(team.build) ?? objectivesOfTeam(team.build);
      known.set(team.build, objectives);
      return [[tag, objectives.find(({ id }) => id === team.objective)?.score ?? undefined] as const];
    }),
  );
}

/** A sheet of a build, read back: the OKR sheet or a card. */
export function sheetTable(workbook: Workbook, build: Build, key: string): Table | Refusal {
  const sheet = build.built.find((one) => one.key === key);
  const cells = sheet && workbook.read(sheet.sheetId);
  if (!cells) return refuse('sheet-missing', { name: build.planned.find((one) => one.key === key)?.name ?? key });
  const table = readTable(cells);
  return table ? (damageOf(key, sheet.name, table) ?? table) : refuse('sheet-damaged', { name: sheet.name });
}

/** A line as it stood on a day with the value it had then, before any close; how old that value was is left aside. */
export function standingOn(
  { frozen, reader }: CycleReading,
  line: Standing,
  value: number | undefined,
  day: Day,
): Standing {
  const { lastUpdate: _, ...rest } = line;
  return standing({ ...rest, current: value }, readerOn({ frozen, reader }, day));
}

/** What reads a cycle as it stood on a day. */
export function readerOn({ frozen, reader }: Pick<CycleReading, 'frozen' | 'reader'>, day: Day): Reader {
  const { start, end } = frozen.cascade.cycle;
  return { ...reader, today: day, elapsed: elapsed(start, end, day), closed: false };
}

/** Objectives with their key results, of what was read. */
export const objectivesNow = ({ okr, reader }: CycleReading): Results['objectives'] =>
  objectivesOf(okrLines(okr, reader), reader);

/** The mean of the objectives' scores; undefined while none has one. */
export function teamScore(reading: CycleReading, lines: readonly Standing[]): number | undefined {
  const scored = objectivesOf(lines, reading.reader).flatMap(({ id, score }) =>
    score === null ? [] : { score, weight: lines.find((line) => line.id === id)?.weight ?? 1 },
  );
  const whole = scored.reduce((sum, { weight }) => sum + weight, 0);
  return whole > 0 ? scored.reduce((sum, { score, weight }) => sum + score * weight, 0) / whole : undefined;
}

/** Every line of the OKR sheet, of what was read. */
export const linesNow = ({ okr, reader }: CycleReading): Standing[] => okrLines(okr, reader);

export const cardRowsNow = ({ okr, reader }: CycleReading, table: Table, holder: CardHolder) =>
  cardRows(table, holder, okrLines(okr, reader), reader);

/** One card, worked out from its sheet. */
export const cardIn = ({ okr, reader }: CycleReading, table: Table, holder: CardHolder): Results['cards'][number] =>
  cardOf(table, holder, okrLines(okr, reader), reader);

/** One card, its sheet read and worked out. */
export function cardNow(
  workbook: Workbook,
  reading: CycleReading,
  holder: CardHolder,
): Results['cards'][number] | Refusal {
  const table = sheetTable(workbook, reading.build, `card:${holder.id}`);
  return isRefusal(table) ? table : cardIn(reading, table, holder);
}

/** How a built cycle stands, worked out from its inputs: computed cells may still be loading. */
export function results(workbook: Workbook): Actions['results'] {
  return (buildId, today) => {
    const reading = readCycle(workbook, buildId, today);
    if (isRefusal(reading)) return reading;
    const cards: Results['cards'] = [];
    for (const holder of cardHolders(reading.frozen.cascade)) {
      const card = cardNow(workbook, reading, holder);
      if (isRefusal(card)) return card;
      cards.push(card);
    }
    return { objectives: objectivesNow(reading), cards };
  };
}
