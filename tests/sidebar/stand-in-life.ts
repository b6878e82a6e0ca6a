/** The life of a built cycle behind the sidebar, as far as a stand-in needs it: values by line, a log, what is closed. */
import type {
  Actions,
  Build,
  Draft,
  Holder,
  LineChange,
  PlannedSheet,
  Refusal,
  UpdateEntry,
  UpdateLine,
} from '../../src/actions/actions';
import { cardHolders, lineOnCard } from '../../src/domain/card-holders';
import type { Cascade } from '../../src/domain/cascade';
import type { Day } from '../../src/domain/day';
import type { Language } from '../../src/domain/language';
import type { Measure } from '../../src/domain/measure';
import { functionWords } from '../../src/languages/function-words';
import { readNumber } from '../../src/languages/read-number';
import { sheetWords } from '../../src/languages/sheet-words';
import { toolsWords } from '../../src/languages/tools-words';

export type Told = { value?: number; selfRating?: number; confidence?: number; updated: Day };

export type LifeState = {
  language: Language;
  today: Day;
  builds: Build[];
  /** What each build was made from, by its id. */
  cascades: Record<string, Cascade>;
  /** Values by line id, of all builds. */
  values: Record<string, Told>;
  /** Rows of the log as a test wants to see them, with the press that wrote them. */
  log: { kind: string; id: string; text: string; press?: string }[];
  closedMonths: number[];
  /** People of the settings sheet who have no card yet. */
  joiners: { name: string; position: string }[];
};

const refused = (code: Refusal['refused']['code'], facts: Refusal['refused']['facts'] = {}) => ({ code, facts });

const months = [1, 2, 3];

const shownIn = (language: Language, value: number | undefined, { unit }: Measure) =>
  value === undefined
    ? ''
    : unit === '%'
      ? `${(value * 100).toLocaleString(language, { maximumFractionDigits: 1 })}%`
      : value.toLocaleString(language);

type Line = Omit<UpdateLine, 'shown' | 'target' | 'status'> & { measure: Measure };

/** Every line a holder updates; of a monthly KPI the first month. */
function linesOf(cascade: Cascade, holder: string): Line[] {
  const card = cardHolders(cascade).find(({ id }) => id === holder)!;
  const keyResults = cascade.objectives.flatMap((objective) => objective.keyResults);
  const of = ({ type, unit, unitText }: Measure) => ({ type, unit, ...(unitText && { unitText }) });
  return [
    ...card.position.keyResults.map((line): Line => {
      const linked = keyResults.find(({ id }) => id === line.keyResult)!;
      const measure = line.allocated ?? linked.measure;
      const id = line.allocated ? lineOnCard(holder, line.id) : linked.id;
      return { id, statement: line.statement, kind: 'key-result', measure, ...of(measure) };
    }),
    ...card.position.kpis.map(({ id, statement, measure, monthly }): Line => {
      const line = lineOnCard(holder, id);
      return { id: monthly ? `${line}.M1` : line, statement, kind: 'kpi', measure, ...of(measure) };
    }),
  ];
}

export function lifeActions(
  state: LifeState,
  use: <T>(id: string, act: (build: Build) => T) => T | Refusal,
): Partial<Actions> {
  const { statuses } = functionWords(state.language);
  const monthName = (month: number) => toolsWords(state.language).monthNumber(month);
  const cascadeOf = (build: Build) => state.cascades[build.id]!;
  const holdersOf = (build: Build): Holder[] =>
    cardHolders(cascadeOf(build)).map(({ id, person, position }) => ({
      id,
      name: person?.name ?? '',
      position: position.name,
    }));
  const isClosedMonth = (id: string) => state.closedMonths.includes(Number(/\.M(\d)$/.exec(id)?.[1] ?? 0));
  const shown = (value: number | undefined, measure: Measure) => shownIn(state.language, value, measure);
  const lineNow = (line: Line): UpdateLine => {
    const { measure, ...rest } = line;
    const { value, selfRating, confidence, updated } = state.values[line.id] ?? {};
    const whole = line.id.replace(/\.M\d$/, '');
    return {
      ...rest,
      shown: shown(value, measure),
      target: shown(measure.target, measure),
      status: value === undefined ? '' : statuses['on-track'],
      ...(value !== undefined && { value }),
      ...(selfRating !== undefined && { selfRating }),
      ...(confidence !== undefined && { confidence }),
      ...(updated && { lastUpdate: updated }),
      ...(line.id !== whole && {
        month: monthName(1),
        ...(isClosedMonth(line.id) && { closed: true as const }),
        months: months.slice(1).map((month) => ({
          id: `${whole}.M${month}`,
          label: monthName(month),
          shown: shown(state.values[`${whole}.M${month}`]?.value, measure),
          closed: state.closedMonths.includes(month),
        })),
      }),
    };
  };
  const numberOf = ({ value }: UpdateEntry, line: Line): number | undefined => {
    if (typeof value === 'boolean') return Number(value);
    const number = typeof value === 'string' ? readNumber(value, () => state.language) : value;
    return typeof value === 'string' && number !== undefined && line.unit === '%' ? number / 100 : number;
  };
  const write = (entry: UpdateEntry, line: Line, press: string): Refusal['refused'] | undefined => {
    const value = numberOf(entry, line);
    if (entry.value !== undefined && value === undefined)
      return refused('not-a-number', { id: entry.id, value: String(entry.value) });
    if (isClosedMonth(entry.id) && !entry.correction) return refused('month-closed', { month: monthName(1) });
    const { id, selfRating, confidence } = entry;
    state.values[id] = {
      ...state.values[id],
      ...(value !== undefined && { value }),
      ...(selfRating !== undefined && { selfRating }),
      ...(confidence !== undefined && { confidence }),
      updated: state.today,
    };
    state.log.push({ kind: entry.correction ? 'correction' : 'update', id, text: String(value ?? entry.note), press });
    return undefined;
  };
  const joinerSheets = (build: Build): PlannedSheet[] =>
    state.joiners.map(({ name, position }, at) => ({
      key: `card:${position}-${at + 2}`,
      kind: 'card',
      name: sheetWords(state.language).names.card.replace('{who}', name).replace('{cycle}', build.cycle),
      rows: 20,
      columns: 14,
      state: 'new',
    }));
  const keyResultsOf = (build: Build) => cascadeOf(build).objectives.flatMap(({ keyResults }) => keyResults);

  return {
    holders: (id) => use(id, (build) => ({ holders: holdersOf(build) })),
    updateForm: (id, whose) =>
      use(id, (build) => {
        const holder = holdersOf(build).find((each) => each.id === whose);
        if (!holder) return { refused: refused('unknown-holder') };
        if (build.state === 'closed') return { refused: refused('cycle-closed') };
        return { holder, today: state.today, lines: linesOf(cascadeOf(build), whose).map(lineNow) };
      }),
    update: (id, whose, entries, press) =>
      use(id, (build) => {
        const lines = linesOf(cascadeOf(build), whose);
        const outcomes = entries.map((entry) => {
          const line = lines.find((each) => each.id.replace(/\.M\d$/, '') === entry.id.replace(/\.M\d$/, ''));
          return {
            id: entry.id,
            refused: line ? write(entry, line, press) : refused('unknown-line', { id: entry.id }),
          };
        });
        return {
          saved: outcomes.filter((each) => !each.refused).map((each) => each.id),
          refused: outcomes.flatMap((each) => (each.refused ? { id: each.id, refused: each.refused } : [])),
        };
      }),
    changeLine: (id, change: LineChange, press) =>
      use(id, () => {
        const { field, value, reason, approvedBy } = change;
        state.log.push({ kind: field, id: change.id, text: `${value}: ${reason} (${approvedBy})`, press });
        return { logged: 1 };
      }),
    propose: (id, { under, statement }, press) =>
      use(id, () => {
        state.log.push({ kind: 'proposal', id: under, text: statement, press });
        return { id: `${under}.KR4` };
      }),
    sign: (id, signing, press) =>
      use(id, () => {
        const text = signing.kind === 'rating' ? `${signing.by}: ${signing.rating}` : signing.who;
        state.log.push({ kind: signing.kind, id: signing.holder, text, press });
        return { logged: 1 };
      }),
    look: (id) =>
      use(id, (build) => {
        const holders = holdersOf(build);
        const { objectives } = cascadeOf(build);
        const first = holders[0]!;
        const name = first.name || first.position;
        return {
          today: state.today,
          elapsed: build.state === 'closed' ? null : 0.48,
          score: 0.41,
          objectives: objectives.map(({ id: objective, statement, keyResults }, at) => ({
            id: objective,
            statement,
            score: at === 2 ? null : 0.55 - at * 0.3,
            expected: 0.48,
            status: statuses[(['on-track', 'off-track', 'no-data'] as const)[at] ?? 'no-data'],
            cause: at === 1 ? keyResults[0]!.id : '',
            forecast: at === 2 ? null : 0.9 - at * 0.4,
          })),
          course: [
            { day: '2027-01-10', score: 0.05 },
            { day: '2027-01-17', score: 0.12 },
            { day: '2027-01-24', score: 0.26 },
            { day: '2027-01-31', score: 0.41 },
          ],
          attention: linesOf(cascadeOf(build), first.id)
            .slice(0, 3)
            .filter((line) => !state.values[line.id])
            .map((line, at) => ({
              id: line.id,
              statement: line.statement,
              holder: name,
              status: statuses[at ? 'stale' : 'off-track'],
              kind: at ? ('stale' as const) : ('overdue' as const),
              ...(at < 2 && { since: '2027-01-20' }),
              message: `${name} ơi, dòng “${line.statement}” cần cập nhật.`,
            })),
          uncovered: [{ id: 'O3.KR2', statement: objectives[2]?.keyResults[1]?.statement ?? '' }],
          cards: holders.map((holder, at) => ({
            ...holder,
            score: at === 1 ? null : 0.82 - at * 0.1,
            grade: at === 1 ? '' : 'B',
            status: at === 1 ? '0/7' : '5/8',
          })),
        };
      }),
    closeCheck: (id) =>
      use(id, (build) => ({
        missing: holdersOf(build).flatMap(({ id: holder, name, position }) =>
          linesOf(cascadeOf(build), holder)
            .filter((line) => !state.values[line.id])
            .map(({ id: line, statement }) => ({ id: line, statement, holder: name || position })),
        ),
        keyResults: keyResultsOf(build).map(({ id: keyResult, statement, ambition }, at) => ({
          id: keyResult,
          statement,
          ambition,
          score: at ? 1 : 0.6,
          status: statuses[at ? 'achieved' : 'missed'],
          needsReview: at === 0,
        })),
        sheets: build.built
          .filter(({ kind }) => kind === 'okr' || kind === 'card')
          .map(({ key, name }) => ({ key, name })),
        months: months.map((month) => ({
          month,
          label: monthName(month),
          closed: state.closedMonths.includes(month),
        })),
      })),
    closeMonth: (id, month) =>
      use(id, (build) => {
        if (!state.closedMonths.includes(month)) state.closedMonths.push(month);
        return { cards: holdersOf(build).length };
      }),
    closeSheet: (id, key) => use(id, () => ({ key })),
    finishClose: (id, { who, decisions }) =>
      use(id, (build) => {
        const bare = decisions.find(({ keyResult, lesson }) => keyResult === 'O1.KR1' && !lesson);
        if (bare) return { refused: refused('review-missing', { id: bare.keyResult }) };
        for (const { keyResult, decision, lesson } of decisions)
          state.log.push({ kind: 'decision', id: keyResult, text: `${decision}: ${lesson}` });
        state.log.push({ kind: 'close', id: '', text: who });
        build.state = 'closed';
        return { build };
      }),
    reopen: (id, who, reason) =>
      use(id, (build) => {
        state.log.push({ kind: 'reopen', id: '', text: `${who}: ${reason}` });
        build.state = 'built';
        return { build };
      }),
    carryOver: (id) =>
      use(id, (build): { draft: Draft } => ({
        draft: {
          step: 'objectives',
          language: state.language,
          templateId: 'marketing',
          cascade: { ...cascadeOf(build), cycle: { name: 'Q2-2027', start: '2027-04-01', end: '2027-06-30' } },
        },
      })),
    objectivesOf: (id) =>
      use(id, (build) => ({
        objectives: cascadeOf(build).objectives.map(({ id: objective, statement }) => ({ id: objective, statement })),
      })),
    missing: (id) => use(id, (build) => ({ sheets: joinerSheets(build) })),
    addMissing: (id) =>
      use(id, (build) => {
        for (const { key, name } of joinerSheets(build)) build.planned.push({ key, name });
        state.joiners = [];
        build.state = 'building';
        return build;
      }),
  };
}
