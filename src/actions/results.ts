import { attainment, kpiScore, kpiStatus } from '../domain/attainment';
import { type CardLine, cardScore, cardTotal } from '../domain/card';
import type { Ambition } from '../domain/cascade';
import { elapsed } from '../domain/cycle';
import { addDays, type Day, daysBetween } from '../domain/day';
import { kpiTotal, type Month } from '../domain/kpi-total';
import type { Language } from '../domain/language';
import type { Measure, MeasureType, MonthlyTotal } from '../domain/measure';
import { progress, reaches, score } from '../domain/progress';
import { rollUp, worstStatus } from '../domain/roll-up';
import { keyResultStatus, PACE, type PaceRule, type Status } from '../domain/status';
import { functionWords } from '../languages/function-words';
import { readTarget } from '../languages/read-target';
import { readType } from '../languages/read-type';
import { filled, sheetWords } from '../languages/sheet-words';
import { monthEnds } from '../sheets/card';
import type { Actions, Refusal, ResultLine, Results } from './actions';
import { type FrozenBuild, findBuild, frozenBuild, settingsSheetOf } from './builds';
import { isRefusal, refuse } from './refuse';
import { showValue } from './show-value';
import { numberOf, readTable, type Table } from './table';
import type { Workbook } from './workbook';

/** The settings the scores depend on, as they stand now. */
type Scales = { cap: number; floor: number; warning: number; pace: PaceRule; grades: { from: number; word: string }[] };

type Reader = {
  language: Language;
  today: Day;
  /** Share of the cycle that has passed; absent once the cycle is closed. */
  elapsed: number | undefined;
  /** Last days of the cycle's months. */
  monthEnds: Day[];
  scales: Scales;
  frozen: FrozenBuild;
};

/** A key result as its line says it, and how it stands. */
type Standing = {
  id: string;
  parent: string;
  measure: Partial<Measure> & { type: MeasureType };
  ambition: Ambition;
  current: number | undefined;
  score: number | undefined;
  status: Status;
  weight: number | undefined;
  statement: string;
};

const anyLanguage = (cell: string, word: (language: Language) => string) => cell === word('vi') || cell === word('en');

function measureAt(table: Table, row: number, language: Language): Standing['measure'] {
  const cell = table.cell(row, 'target');
  const read = typeof cell === 'number' ? { target: cell } : readTarget(String(cell), () => language);
  const type =
    readType(table.text(row, 'type')) ?? read?.type ?? (read?.upper === undefined ? 'at-least' : 'stay-between');
  const baseline = numberOf(table.cell(row, 'baseline'), language);
  const level = anyLanguage(table.text(row, 'nature'), (one) => sheetWords(one).natures.level);
  const measure: Standing['measure'] = { type, nature: level ? 'level' : 'accumulates' };
  if (read) measure.target = read.target;
  if (read?.upper !== undefined) measure.upper = read.upper;
  if (baseline !== undefined) measure.baseline = baseline;
  return measure;
}

function standing(
  line: Pick<Standing, 'id' | 'parent' | 'measure' | 'ambition' | 'current' | 'weight' | 'statement'>,
  { elapsed: passed, scales }: Reader,
): Standing {
  const { measure, current, ambition } = line;
  const raw = progress(measure, current);
  const reached = typeof raw === 'number' ? score(raw) : undefined;
  const rule = measure.nature === 'level' && measure.baseline === undefined ? 'level' : scales.pace;
  const status = keyResultStatus({
    score: reached,
    ambition,
    rule,
    ...(passed === undefined ? {} : { elapsed: passed }),
  });
  return { ...line, score: reached, status };
}

/** Every line of the OKR sheet that has an id; users may have added some. */
function okrLines(table: Table, reader: Reader): Standing[] {
  const { language } = reader;
  return table.tags.flatMap((_, row) => {
    const id = row > 2 ? table.text(row, 'id') : '';
    if (!id) return [];
    const aspirational = anyLanguage(table.text(row, 'ambition'), (one) => sheetWords(one).ambitions.aspirational);
    return standing(
      {
        id,
        parent: table.text(row, 'parent'),
        measure: measureAt(table, row, language),
        ambition: aspirational ? 'aspirational' : 'committed',
        current: numberOf(table.cell(row, 'current'), language),
        weight: numberOf(table.cell(row, 'weight'), language),
        statement: table.text(row, 'statement'),
      },
      reader,
    );
  });
}

function measureOfLine(id: string, { cascade }: FrozenBuild): Measure | undefined {
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

function objectivesOf(lines: readonly Standing[], reader: Reader): Results['objectives'] {
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

type CardRow = { line: ResultLine; score: number | undefined; weight: number | undefined };

function carriedRows(table: Table, position: string, okr: readonly Standing[], reader: Reader): CardRow[] {
  const { statuses } = functionWords(reader.language);
  return between(table, 'anchor', 'end:kr').flatMap((row) => {
    const link = table.text(row, 'link');
    if (!link) return [];
    const linked = okr.find(({ id }) => id === link);
    const allocated = table.text(row, 'target') !== '';
    const own = allocated || !linked;
    const id = table.tags[row]?.replace(/^kr:/, '') || `${position}.${link}`;
    const stand = standing(
      {
        id,
        parent: '',
        statement: table.text(row, 'statement'),
        weight: undefined,
        measure: own ? measureAt(table, row, reader.language) : linked.measure,
        current: own ? numberOf(table.cell(row, 'actual'), reader.language) : linked.current,
        ambition: linked?.ambition ?? 'committed',
      },
      reader,
    );
    const reached = stand.score === undefined ? undefined : cardScore(stand.score, stand.ambition);
    const weight = numberOf(table.cell(row, 'weight'), reader.language);
    return { line: resultLine(stand, reached, statuses[stand.status], reader), score: reached, weight };
  });
}

const METHODS: readonly MonthlyTotal[] = ['sum', 'mean', 'last', 'capped-mean', 'months-met'];
const NOT_APPLICABLE = /^(n\/a|không áp dụng)$/i;

/** Months that are due: those that are over and, once it has a value, the part of the running one that has passed. */
function monthsDue(months: readonly Month[], { elapsed: passed, monthEnds, today, frozen }: Reader): number {
  if (passed === undefined) return monthEnds.length;
  const over = monthEnds.filter((end) => end <= today).length;
  const end = monthEnds[over];
  if (end === undefined || months[over] === undefined) return over;
  const before = monthEnds[over - 1];
  const start = before === undefined ? frozen.cascade.cycle.start : addDays(before, 1);
  return over + Math.max(0, daysBetween(start, today) + 1) / (daysBetween(start, end) + 1);
}

/** What a KPI is held against today: while the cycle runs, the part of its target that is due. */
function dueMeasure(
  measure: Standing['measure'],
  method: MonthlyTotal | undefined,
  months: readonly Month[],
  reader: Reader,
): Standing['measure'] {
  const { elapsed: passed } = reader;
  if (measure.target === undefined || measure.upper !== undefined) return measure;
  switch (method) {
    case 'sum':
      return { ...measure, target: measure.target * monthsDue(months, reader) };
    case 'capped-mean':
    case 'months-met':
      return { type: 'at-least', target: 1 };
    case 'mean':
    case 'last':
      return measure;
    case undefined:
      return measure.nature === 'accumulates' && measure.type !== 'done' && passed !== undefined
        ? { ...measure, target: measure.target * passed }
        : measure;
  }
}

function kpiRows(table: Table, position: string, reader: Reader): CardRow[] {
  const { language, scales, monthEnds } = reader;
  const { kpiStatuses } = functionWords(language);
  return between(table, 'anchor:kpi', 'end:kpi').flatMap((row) => {
    if (table.text(row, 'target') === '') return [];
    const measure = measureAt(table, row, language);
    const word = table.text(row, 'method');
    const method = METHODS.find((one) => anyLanguage(word, (spoken) => sheetWords(spoken).methods[one]));
    const month = (at: number): Month => {
      const cell = table.cell(row, `m${at + 1}`);
      return NOT_APPLICABLE.test(String(cell)) ? 'not-applicable' : numberOf(cell, language);
    };
    const months = monthEnds.map((_, at) => month(at));
    const total = method
      ? kpiTotal(months, method, measure, reader.elapsed === undefined ? monthEnds.length : 0)
      : numberOf(table.cell(row, 'actual'), language);
    const actual = typeof total === 'number' ? total : undefined;
    const due = dueMeasure(measure, method, months, reader);
    const reached = attainment(due, actual);
    const share = typeof reached === 'number' ? reached : undefined;
    const result = share === undefined ? undefined : kpiScore(share, scales.cap, scales.floor);
    const id = table.tags[row]?.replace(/^kpi:/, '') || `${position}.${row + 1}`;
    const statement = table.text(row, 'statement');
    const isShare = method === 'capped-mean' || method === 'months-met';
    const shown = resultLine(
      { id: isShare ? '' : id, statement, measure: due, current: actual },
      result,
      kpiStatuses[kpiStatus(share, scales.warning)],
      reader,
    );
    return { line: { ...shown, id }, score: result, weight: numberOf(table.cell(row, 'weight'), language) };
  });
}

function cardOf(table: Table, positionId: string, okr: readonly Standing[], reader: Reader): Results['cards'][number] {
  const { frozen, language, scales } = reader;
  const { card } = sheetWords(language);
  const keyResults = carriedRows(table, positionId, okr, reader);
  const kpis = kpiRows(table, positionId, reader);
  const weights = (rows: readonly CardRow[]) => rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const whole = weights(keyResults) + weights(kpis);
  const lines = (rows: readonly CardRow[]) =>
    rows.map(
      ({ score: reached, weight }): CardLine => ({
        ...(reached === undefined ? {} : { score: reached }),
        ...(weight === undefined ? {} : { weight }),
      }),
    );
  const total = cardTotal(
    lines(keyResults),
    lines(kpis),
    whole ? weights(keyResults) / whole : undefined,
    reader.elapsed === undefined,
  );
  const sum = 'problem' in total ? undefined : total.total;
  const all = [...keyResults, ...kpis];
  const scored = all.filter((row) => row.score !== undefined).length;
  const grade = sum === undefined ? undefined : scales.grades.find(({ from }) => reaches(sum, from));
  return {
    position: frozen.cascade.positions.find(({ id }) => id === positionId)?.name ?? positionId,
    person: frozen.cascade.people.flatMap(({ name, position }) => (position === positionId ? name : [])).join(', '),
    score: sum ?? null,
    status: scored < all.length ? filled(card.provisional, { filled: scored, all: all.length }) : card.complete,
    grade: grade?.word ?? '',
    lines: all.map(({ line }) => line),
  };
}

function scalesOf(table: Table, language: Language): Scales {
  const number = (tag: string, fallback: number) => numberOf(table.cell(table.row(tag), 'value'), language) ?? fallback;
  const grades = table.tags.flatMap((tag, row) =>
    tag.startsWith('grade:')
      ? { from: numberOf(table.cell(row, 'value'), language) ?? 0, word: table.text(row, 'word') }
      : [],
  );
  return {
    cap: number('cap', 1),
    floor: number('floor', 0),
    warning: number('warning', 0.9),
    pace: { by: 'ratio', onTrack: number('on-track', PACE.onTrack), atRisk: number('at-risk', PACE.atRisk) },
    grades: grades.sort((one, other) => other.from - one.from),
  };
}

/** How a built cycle stands, worked out from its inputs: computed cells may still be loading. */
export function results(workbook: Workbook): Actions['results'] {
  return (buildId, today) => {
    const build = findBuild(workbook, buildId);
    const frozen = build && frozenBuild(workbook, buildId);
    if (!build || !frozen) return refuse('unknown-build', { build: buildId });
    const tableOf = (key: string): Table | Refusal => {
      const sheet = build.built.find((one) => one.key === key);
      const cells = sheet && workbook.read(sheet.sheetId);
      if (!cells) return refuse('sheet-missing', { name: build.planned.find((one) => one.key === key)?.name ?? key });
      return readTable(cells) ?? refuse('sheet-damaged', { name: sheet.name });
    };
    const settings = settingsSheetOf(workbook, workbook.sheets());
    const settingsTable = settings && readTable(settings.cells);
    if (!settingsTable) return refuse('sheet-missing', { name: sheetWords(frozen.language).names.settings });
    const okr = tableOf('okr');
    if (isRefusal(okr)) return okr;
    const { cycle } = frozen.cascade;
    const reader: Reader = {
      language: frozen.language,
      today,
      elapsed: elapsed(cycle.start, cycle.end, today),
      monthEnds: monthEnds(cycle),
      scales: scalesOf(settingsTable, frozen.language),
      frozen,
    };
    const lines = okrLines(okr, reader);
    const cards: Results['cards'] = [];
    for (const { id } of frozen.cascade.positions) {
      const table = tableOf(`card:${id}`);
      if (isRefusal(table)) return table;
      cards.push(cardOf(table, id, lines, reader));
    }
    return { objectives: objectivesOf(lines, reader), cards };
  };
}
