import { type CardHolder, cardHolders } from '../domain/card-holders';
import { elapsed } from '../domain/cycle';
import { type Day, numberOfDay, serialOf } from '../domain/day';
import { forecast } from '../domain/forecast';
import { deviationOpened, type Noted, notedById, valueOn, weekEnds } from '../domain/history';
import { reaches } from '../domain/progress';
import { DAYS_BETWEEN_UPDATES, type Frequency, isOverdue, isStale, type WorkingDays } from '../domain/stale';
import { WORST_FIRST } from '../domain/status';
import { functionWords } from '../languages/function-words';
import { readYesNo } from '../languages/read-type';
import { filled, sheetWords } from '../languages/sheet-words';
import { COURSE_WEEKS, HISTORY_TAGS, LATE_ROWS } from '../sheets/dashboard';
import { HOLIDAY_COLUMN, SETTING_TAGS } from '../sheets/settings';
import type { Actions, Attention, Look } from './actions';
import { type CycleSheets, cycleSheets } from './cycle-sheets';
import { logEntries } from './log';
import { isRefusal } from './refuse';
import {
  type CycleReading,
  cardIn,
  cardRowsNow,
  linesNow,
  objectivesOf,
  readCycle,
  readerOn,
  type Standing,
  sheetTable,
  standingOn,
  teamScore,
} from './results';
import { dayOfCell, type Table } from './table';
import type { Workbook } from './workbook';

type History = ReadonlyMap<string, readonly Noted[]>;

/** What of a cycle is known beyond its present numbers. */
type Past = {
  reading: CycleReading;
  lines: Standing[];
  /** Cards whose sheets are there. */
  cards: { holder: CardHolder; table: Table }[];
  noted: History;
  today: Day;
  working: WorkingDays;
};

/** A line that may want attention: who holds it, how often it is due, when it was last told, since when it deviates. */
type Watched = Pick<Attention, 'id' | 'statement' | 'holder' | 'status'> & {
  frequency: Frequency;
  finished: boolean;
  lastUpdate: Day | undefined;
  opened: Day | undefined;
};

const last = (noted: readonly Noted[] | undefined): Day | undefined => noted?.[noted.length - 1]?.day;

/** Which days count towards the 72 hours, as the settings say. */
function workingDays({ settings }: CycleReading): WorkingDays {
  const holidays = settings.tags.flatMap((_, row) => dayOfCell(settings.cell(row, HOLIDAY_COLUMN)) ?? []);
  const cell = settings.text(settings.row(SETTING_TAGS.weekendsCount), 'value');
  return { weekendsCount: readYesNo(cell) !== false, holidays };
}

/** Key results of the OKR sheet: those that are no other line's parent. */
function watchedKeyResults({ reading, lines, noted }: Past): Watched[] {
  const { statuses } = functionWords(reading.reader.language);
  const parents = new Set(lines.map(({ parent }) => parent));
  const rowOf = new Map(reading.okr.tags.map((_, row) => [reading.okr.text(row, 'id'), row]));
  const holders = cardHolders(reading.frozen.cascade);
  return lines
    .filter(({ id, parent }) => parent && !parents.has(id))
    .map((line): Watched => {
      const carriers = holders.filter(({ position }) => position.keyResults.some((one) => one.keyResult === line.id));
      const named = carriers.map(({ person, position }) => person?.name ?? position.name).join(', ');
      const told = noted.get(line.id) ?? [];
      const lastUpdate = last(told) ?? line.lastUpdate;
      const now = standingOn(reading, line, line.current, reading.reader.today).status === 'off-track';
      const offTrack = (value: number, day: Day) => standingOn(reading, line, value, day).status === 'off-track';
      return {
        id: line.id,
        statement: line.statement,
        holder: reading.okr.text(rowOf.get(line.id), 'owner') || named,
        status: statuses[now ? 'off-track' : line.status],
        frequency: 'weekly',
        finished: line.measure.nature !== 'level' && line.score !== undefined && reaches(line.score, 1),
        lastUpdate,
        // A number typed into the sheet itself is known by its day alone.
        opened: now ? (deviationOpened(told, offTrack) ?? line.lastUpdate) : undefined,
      };
    });
}

/** The card as it was on a day: what the log tells goes before what stands there now. */
function asOf(table: Table, noted: History, day: Day): Table {
  const cell: Table['cell'] = (row, key) => {
    const month = /^m(\d+)$/.exec(key)?.[1];
    const id = row === undefined ? '' : (table.tags[row] ?? '').replace(/^(kr|kpi):/, '');
    const told = month ? noted.get(`${id}.M${month}`) : key === 'actual' ? noted.get(id) : undefined;
    return told ? (valueOn(told, day) ?? '') : table.cell(row, key);
  };
  return { ...table, cell, text: (row, key) => String(cell(row, key)).trim() };
}

/** Lines of cards that are told there: KPIs, and key results with a target of their own. */
function watchedOnCards({ reading, cards, noted }: Past): Watched[] {
  const { kpiStatuses, statuses, types } = functionWords(reading.reader.language);
  const bad = new Set([kpiStatuses.missed, statuses['off-track']]);
  return cards.flatMap(({ holder, table }) => {
    const deviatedOn = (id: string, day: Day) => {
      const then = { ...reading, reader: readerOn(reading, day) };
      const { keyResults, kpis } = cardRowsNow(then, asOf(table, noted, day), holder);
      return bad.has([...keyResults, ...kpis].find(({ line }) => line.id === id)?.line.status ?? '');
    };
    const now = cardRowsNow(reading, table, holder);
    const allocated = now.keyResults.filter(({ row }) => table.text(row, 'target') !== '');
    return [...allocated, ...now.kpis].map(({ row, line, score }): Watched => {
      const { id, statement, status } = line;
      const told = [...noted].flatMap(([one, list]) => (one === id || one.startsWith(`${id}.M`) ? list : []));
      const days = told.map(({ day, value }) => ({ day, value })).sort((one, other) => (one.day < other.day ? -1 : 1));
      const byHand = dayOfCell(table.cell(row, 'updated'));
      const opened = () => deviationOpened(days, (_, day) => deviatedOn(id, day)) ?? byHand;
      const monthly = table.text(row, 'method') !== '';
      const once = table.text(row, 'type') === types.done;
      return {
        id,
        statement,
        holder: holder.person?.name ?? holder.position.name,
        status,
        frequency: monthly ? 'monthly' : once ? 'once' : 'weekly',
        // What a month brought says nothing of the next one.
        finished: !monthly && score !== undefined && reaches(score, 1),
        lastUpdate: days[days.length - 1]?.day ?? byHand,
        opened: bad.has(status) ? opened() : undefined,
      };
    });
  });
}

const shownDay = (day: Day | undefined, language: string) =>
  day === undefined ? '–' : language === 'vi' ? day.split('-').reverse().join('/') : day;

/** What waits for somebody, deviations first; each holder's lines share one message that can be sent as it is. */
function attentionOf(watched: readonly Watched[], { reading, today, working }: Past): Attention[] {
  const { language, closed } = reading.reader;
  const { cycle, team } = reading.frozen.cascade;
  if (closed || today < cycle.start) return [];
  const { dashboard } = sheetWords(language);
  const found = watched.flatMap((line): Omit<Attention, 'message'>[] => {
    const { id, statement, holder, status, opened, lastUpdate, frequency, finished } = line;
    const facts = { id, statement, holder };
    if (opened !== undefined && isOverdue(opened, today, working))
      return [{ ...facts, status, kind: 'overdue', since: opened }];
    const stale = !finished && isStale(lastUpdate, today, DAYS_BETWEEN_UPDATES[frequency], cycle.start);
    if (!stale) return [];
    return [{ ...facts, status: dashboard.stale, kind: 'stale', ...(lastUpdate && { since: lastUpdate }) }];
  });
  const words = dashboard.message;
  const messageTo = (name: string) =>
    [
      filled(words.hello, { holder: name || words.everyone, team, cycle: cycle.name }),
      ...found
        .filter(({ holder }) => holder === name)
        .map(({ kind, statement, status, since }) =>
          filled(words[kind], { line: statement, status, since: shownDay(since ?? cycle.start, language) }),
        ),
      words.thanks,
    ].join('\n');
  const rank = ({ kind, since = '' }: Omit<Attention, 'message'>) => `${kind === 'overdue' ? 0 : 1}${since}`;
  return found
    .sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))
    .map((one) => ({ ...one, message: messageTo(one.holder) }));
}

/** The team's score at the end of each of the last weeks since the first update. */
function courseOf({ reading, lines, noted, today }: Past): Look['course'] {
  const first = [...noted.values()].flatMap((list) => list[0]?.day ?? []).sort()[0];
  if (first === undefined) return [];
  return weekEnds(reading.frozen.cascade.cycle, today, COURSE_WEEKS).flatMap((day) => {
    if (day < first) return [];
    const valueThen = ({ id, current }: Standing) => (day === today ? current : valueOn(noted.get(id) ?? [], day));
    const then = lines.map((line) => standingOn(reading, line, valueThen(line), day));
    const score = teamScore(reading, then);
    return score === undefined ? [] : [{ day, score }];
  });
}

/** Each objective's score at the cycle's end if its key results go on as they went; null where too little was told. */
function forecasts({ reading, lines, noted }: Past): Map<string, number | null> {
  const { end } = reading.frozen.cascade.cycle;
  const foreseen = new Set<string>();
  const then = lines.map((line) => {
    const points = (noted.get(line.id) ?? []).map(({ day, value }) => [numberOfDay(day), value] as const);
    const value = forecast(points, numberOfDay(end));
    if (value === undefined) return line;
    foreseen.add(line.parent);
    return standingOn(reading, line, value, end);
  });
  return new Map(
    objectivesOf(then, reading.reader).map(({ id, score }) => [id, foreseen.has(id) ? score : null] as const),
  );
}

/** Id of the key result that gives an objective its status. */
function causeOf(id: string, lines: readonly Standing[]): string {
  const own = lines.filter(({ parent }) => parent === id);
  const rank = ({ status }: Standing) => WORST_FIRST.indexOf(status);
  return own.sort((one, other) => rank(one) - rank(other))[0]?.id ?? '';
}

function lookAt(past: Past): Look {
  const { reading, lines, today } = past;
  const { frozen, reader } = reading;
  const { cascade } = frozen;
  const carried = new Set(cascade.positions.flatMap(({ keyResults }) => keyResults.map(({ keyResult }) => keyResult)));
  const ahead = forecasts(past);
  const watched = [...watchedKeyResults(past), ...watchedOnCards(past)];
  return {
    today,
    elapsed: reader.elapsed ?? null,
    score: teamScore(reading, lines) ?? null,
    objectives: objectivesOf(lines, reader).map(({ id, statement, score, status }) => ({
      id,
      statement,
      score,
      expected: reader.elapsed ?? 1,
      status,
      cause: causeOf(id, lines),
      forecast: reader.closed ? null : (ahead.get(id) ?? null),
    })),
    course: courseOf(past),
    attention: attentionOf(watched, past),
    uncovered: cascade.objectives
      .flatMap(({ keyResults }) => keyResults)
      .filter(({ id }) => !carried.has(id))
      .map(({ id, statement }) => ({ id, statement })),
    cards: past.cards.map(({ holder, table }) => {
      const { position, person, score, grade, status } = cardIn(reading, table, holder);
      return { id: holder.id, name: person, position, score, grade, status };
    }),
  };
}

/** Writes what the log tells into the rows the dashboard keeps for it; rows and columns that are gone are left out. */
function writeHistory(look: Look, { reading }: Past, sheets: CycleSheets): void {
  const sheet = sheets.sheet('dashboard');
  if (isRefusal(sheet)) return;
  const { language } = reading.reader;
  const { cycle } = reading.frozen.cascade;
  const { dashboard } = sheetWords(language);
  const put = (tag: string, cells: Record<string, string | number | null | undefined>) => {
    const row = sheet.table.row(tag);
    if (row === undefined) return;
    for (const [key, value] of Object.entries(cells)) sheets.change('dashboard', row, key, value ?? '');
  };
  const day = shownDay(look.today, language);
  const told = look.course.length > 0 || look.attention.length > 0;
  put(HISTORY_TAGS.stamp, {
    statement: filled(look.attention.length ? dashboard.history : told ? dashboard.calm : dashboard.noHistory, { day }),
  });
  for (const { id, forecast: ahead } of look.objectives) put(`objective:${id}`, { forecast: ahead });
  const room = look.attention.length > LATE_ROWS ? LATE_ROWS - 1 : LATE_ROWS;
  for (let at = 0; at < LATE_ROWS; at++) {
    const line = at < room ? look.attention[at] : undefined;
    const more = at === room ? filled(dashboard.more, { count: look.attention.length - room }) : undefined;
    put(HISTORY_TAGS.late(at + 1), {
      id: line?.id,
      statement: line?.statement ?? more,
      owner: line?.holder,
      status: line && (line.kind === 'stale' ? dashboard.stale : `${line.status} · ${dashboard.overdue}`),
      cause: line?.since && serialOf(line.since),
    });
  }
  for (let at = 0; at < COURSE_WEEKS; at++) {
    const week = look.course[at];
    put(HISTORY_TAGS.week(at + 1), {
      id: week && serialOf(week.day),
      score: week?.score,
      expected: week && (elapsed(cycle.start, cycle.end, week.day) ?? ''),
    });
  }
}

/**
 * How the cycle stands, from its inputs and its log: computed cells may still be loading. What only the log tells is written
 * to the dashboard on the way, unless another session holds the workbook.
 */
export function look(workbook: Workbook): Actions['look'] {
  return (buildId) => {
    const today = workbook.today();
    const reading = readCycle(workbook, buildId, today);
    if (isRefusal(reading)) return reading;
    const log = reading.build.built.find(({ key }) => key === 'log');
    const cells = log && workbook.read(log.sheetId);
    const entries = (cells && logEntries(cells, reading.reader.language)) ?? [];
    const past: Past = {
      reading,
      lines: linesNow(reading),
      cards: cardHolders(reading.frozen.cascade).flatMap((holder) => {
        const table = sheetTable(workbook, reading.build, `card:${holder.id}`);
        return isRefusal(table) ? [] : { holder, table };
      }),
      noted: notedById(entries),
      today,
      working: workingDays(reading),
    };
    const seen = lookAt(past);
    workbook.alone(() => {
      const sheets = cycleSheets(workbook, reading);
      writeHistory(seen, past, sheets);
      sheets.write();
    });
    return seen;
  };
}
