import type { PaySwitch } from '../domain/card';
import { isDay, serialOf } from '../domain/day';
import type { Language } from '../domain/language';
import { readLanguage } from '../languages/read-language';
import { readYesNo } from '../languages/read-type';
import { sheetWords } from '../languages/sheet-words';
import { GRADE_TAG, HOLIDAY_COLUMN, SETTING_TAGS, settingsSheet } from '../sheets/settings';
import { cleanSheetName } from '../sheets/sheet-name';
import { ANCHOR_ROW } from '../sheets/sheet-plan';
import type { Actions, CycleDefaults, Refusal, Settings, SettingsForm } from './actions';
import { keepSettingsSheet, settingsSheetOf } from './builds';
import { type Change, runsOf } from './cycle-sheets';
import { refuse } from './refuse';
import { dayOfCell, numberOf, readTable, type Table } from './table';
import type { ReadCell, Workbook } from './workbook';

type Person = Settings['people'][number];

/** Settings that are one number, with the least and the most each may be. */
const BOUNDS = {
  firstMonth: [1, 12],
  mostObjectives: [1, 12],
  mostKeyResults: [1, 12],
  keyResultShare: [0, 1],
  cap: [1, 5],
  floor: [0, 1],
  warning: [0, 1],
  onTrack: [0, 2],
  atRisk: [0, 2],
} as const;
const WHOLE: readonly string[] = ['firstMonth', 'mostObjectives', 'mostKeyResults'];
const PAY_SWITCHES: readonly PaySwitch[] = ['off', 'committed', 'all'];

/** Column keys of the people table, by what a person is described with. */
const PERSON_COLUMNS: readonly [keyof Person, string][] = [
  ['code', 'code'],
  ['name', 'person'],
  ['position', 'position'],
  ['team', 'team'],
  ['from', 'from'],
  ['to', 'to'],
  ['share', 'share'],
];

/** What a settings sheet begins with, as its plan has it: the one place where the defaults stand. */
function plannedTable(language: Language): Table {
  const plan = settingsSheet(
    {
      cycle: { name: '', start: '', end: '' },
      team: '',
      objectives: [],
      positions: [],
      people: [],
      keyResultShare: 0.4,
    },
    language,
    { key: 'settings', kind: 'settings', name: '', tag: SHEET_TAG },
  );
  const keys = plan.columns.map(({ key }) => key);
  const cells = plan.rows.map((row) => [row.tag, ...keys.map((key) => (row.cells[key] ?? '') as string | number)]);
  return readTable([[plan.tag, ...keys], [], ...cells])!;
}

/** The tag of a settings sheet that was made by itself, before any build. */
const SHEET_TAG = JSON.stringify({ okrCascade: 1, kind: 'settings', key: 'settings', cycle: '', team: '', build: '' });

function peopleOf(table: Table, language: Language): Person[] {
  return table.tags.flatMap((_, row): Person[] => {
    const name = row >= ANCHOR_ROW ? table.text(row, 'person') : '';
    if (!name) return [];
    const [from, to] = [dayOfCell(table.cell(row, 'from')), dayOfCell(table.cell(row, 'to'))];
    const share = numberOf(table.cell(row, 'share'), language);
    return [
      {
        code: table.text(row, 'code'),
        name,
        position: table.text(row, 'position'),
        team: table.text(row, 'team'),
        ...(from && { from }),
        ...(to && { to }),
        ...(share === undefined ? {} : { share }),
      },
    ];
  });
}

const gradeRows = (table: Table) => table.tags.flatMap((tag, row) => (tag.startsWith(GRADE_TAG) ? [row] : []));

/** What a settings sheet says; a value that is no such setting counts as the default. */
function settingsIn(table: Table, language: Language): Settings {
  const planned = plannedTable(language);
  const cell = (name: keyof typeof SETTING_TAGS, from = table) => from.cell(from.row(SETTING_TAGS[name]), 'value');
  const number = (name: keyof typeof BOUNDS) =>
    numberOf(cell(name), language) ?? (numberOf(cell(name, planned), language) as number);
  const paid = String(cell('paySwitch')).trim();
  return {
    language: readLanguage(String(cell('language'))) ?? language,
    firstMonth: number('firstMonth'),
    mostObjectives: number('mostObjectives'),
    mostKeyResults: number('mostKeyResults'),
    keyResultShare: number('keyResultShare'),
    cap: number('cap'),
    floor: number('floor'),
    warning: number('warning'),
    onTrack: number('onTrack'),
    atRisk: number('atRisk'),
    paySwitch:
      PAY_SWITCHES.find((name) => (['vi', 'en'] as const).some((one) => sheetWords(one).paySwitch[name] === paid)) ??
      'off',
    weekendsCount: readYesNo(String(cell('weekendsCount'))) !== false,
    holidays: table.tags.flatMap((_, row) => dayOfCell(table.cell(row, HOLIDAY_COLUMN)) ?? []),
    grades: gradeRows(table).map((row) => ({
      from: numberOf(table.cell(row, 'value'), language) ?? 0,
      word: table.text(row, 'word'),
    })),
    people: peopleOf(table, language),
  };
}

/** What a workbook's settings say of cycles to be made; undefined where it has none that can be read. */
export function cycleDefaults(cells: ReadCell[][] | undefined, language: Language): CycleDefaults | undefined {
  const table = cells && readTable(cells);
  if (!table) return undefined;
  const { mostObjectives: objectives, mostKeyResults: keyResults, ...rest } = settingsIn(table, language);
  const { firstMonth, keyResultShare } = rest;
  return { limits: { objectives, keyResults, keyResultsAtMost: keyResults + 1 }, firstMonth, keyResultShare };
}

/** The first setting that cannot be, by name, and from what to what it may be; undefined where all can. */
function badSetting(now: Settings, changes: Partial<Settings>): Refusal['refused']['facts'] | undefined {
  const all = { ...now, ...changes };
  for (const [name, [least, most]] of Object.entries(BOUNDS)) {
    const value = all[name as keyof typeof BOUNDS];
    if (!(name in changes)) continue;
    const known = WHOLE.includes(name) ? Number.isInteger(value) : Number.isFinite(value);
    if (!known || value < least || value > most) return { name, from: least, to: most };
  }
  const name = wrongIn(now, all, changes);
  return name ? { name } : undefined;
}

function wrongIn(now: Settings, all: Settings, changes: Partial<Settings>): keyof Settings | undefined {
  if (all.atRisk >= all.onTrack) return 'atRisk' in changes ? 'atRisk' : 'onTrack';
  if (changes.language && !readLanguage(changes.language)) return 'language';
  if (changes.paySwitch && !PAY_SWITCHES.includes(changes.paySwitch)) return 'paySwitch';
  if (changes.holidays?.some((day) => !isDay(day))) return 'holidays';
  const { grades, people } = changes;
  if (grades && (grades.length !== now.grades.length || grades.some(({ word }) => !word.trim()))) return 'grades';
  if (grades?.some(({ from }, at) => !(at ? from < grades[at - 1]!.from : from <= 5) || from < 0)) return 'grades';
  const sound = ({ name, from, to, share }: Person) =>
    name.trim() !== '' &&
    [from, to].every((day) => day === undefined || isDay(day)) &&
    !(from && to && to < from) &&
    (share === undefined || (share > 0 && share <= 1));
  return people?.some((person) => !sound(person)) ? 'people' : undefined;
}

/** The cells that hold other values than they should, one by one; `people` and `holidays` fill their columns from the top. */
function cellsOf(table: Table, now: Settings, changes: Partial<Settings>): Change[] {
  const words = sheetWords(changes.language ?? now.language);
  const cells: Change[] = [];
  const put = (row: number | undefined, key: string, value: string | number) => {
    const column = table.column(key);
    if (row !== undefined && column !== undefined) cells.push({ row: row + 1, column: column + 1, value });
  };
  const shown: Partial<Record<keyof typeof SETTING_TAGS, string | number>> = {
    ...(Object.fromEntries(
      Object.keys(BOUNDS).flatMap((name) => {
        const value = changes[name as keyof typeof BOUNDS];
        return value === undefined ? [] : [[name, value]];
      }),
    ) as Partial<Record<keyof typeof BOUNDS, number>>),
    ...(changes.language && { language: changes.language }),
    ...(changes.paySwitch && { paySwitch: words.paySwitch[changes.paySwitch] }),
    ...(changes.weekendsCount === undefined ? {} : { weekendsCount: words.yesNo[changes.weekendsCount ? 0 : 1]! }),
  };
  for (const [name, value] of Object.entries(shown))
    put(table.row(SETTING_TAGS[name as keyof typeof SETTING_TAGS]), 'value', value);
  gradeRows(table).forEach((row, at) => {
    const grade = changes.grades?.[at];
    if (!grade) return;
    put(row, 'value', grade.from);
    put(row, 'word', grade.word.trim());
  });
  const list = (keys: readonly string[], length: number, valueAt: (at: number, key: string) => string | number) => {
    for (let at = 0; at < length; at++) for (const key of keys) put(ANCHOR_ROW + at, key, valueAt(at, key));
  };
  const { people, holidays } = changes;
  if (holidays)
    list([HOLIDAY_COLUMN], Math.max(holidays.length, table.tags.length - ANCHOR_ROW), (at) =>
      holidays[at] ? serialOf(holidays[at]) : '',
    );
  if (people)
    for (const [field, key] of PERSON_COLUMNS)
      list([key], Math.max(people.length, table.tags.length - ANCHOR_ROW), (at) => {
        const value = people[at]?.[field];
        if (value === undefined) return '';
        return typeof value === 'string' && (field === 'from' || field === 'to') ? serialOf(value) : value;
      });
  return cells.filter(({ row, column, value }) => {
    const key = table.key(column - 1);
    const before = key === undefined ? '' : table.cell(row - 1, key);
    return (before instanceof Object ? serialOf(dayOfCell(before)!) : before) !== value;
  });
}

type Found = { sheet: { id: number; name: string }; table: Table };

function found(workbook: Workbook): Found | Refusal | undefined {
  const there = settingsSheetOf(workbook, workbook.sheets());
  if (!there) return undefined;
  const table = there.places && readTable(there.cells);
  return table ? { sheet: there.sheet, table } : refuse('sheet-damaged', { name: there.sheet.name });
}

const formOf = ({ sheet, table }: Found, language: Language): SettingsForm => ({
  settings: settingsIn(table, language),
  sheet: { name: sheet.name, sheetId: sheet.id },
});

export function settings(workbook: Workbook): Actions['settings'] {
  return () => {
    const there = found(workbook);
    if (there && 'refused' in there) return there;
    const language = workbook.language();
    return there ? formOf(there, language) : { settings: settingsIn(plannedTable(language), language) };
  };
}

/** Makes the settings sheet by itself, for those who set things before their first cycle. */
function makeSheet(workbook: Workbook): Refusal | undefined {
  const language = workbook.language();
  const name = cleanSheetName(sheetWords(language).names.settings);
  if (workbook.sheetNamed(name)) return refuse('name-clash', { name, count: 1 });
  const cascade = { cycle: { name: '', start: '', end: '' }, team: '', objectives: [], positions: [], people: [] };
  const plan = settingsSheet({ ...cascade, keyResultShare: 0.4 }, language, {
    key: 'settings',
    kind: 'settings',
    name,
    tag: SHEET_TAG,
  });
  keepSettingsSheet(workbook, workbook.make(plan));
  return undefined;
}

export function saveSettings(workbook: Workbook): Actions['saveSettings'] {
  return (changes, seen) =>
    workbook.alone((): SettingsForm | Refusal => {
      let there = found(workbook);
      if (!there) {
        const problem = badSetting(seen, changes);
        if (problem) return refuse('bad-setting', problem);
        const refused = makeSheet(workbook);
        if (refused) return refused;
        there = found(workbook)!;
      }
      if ('refused' in there) return there;
      const language = workbook.language();
      const now = settingsIn(there.table, language);
      const problem = badSetting(now, changes);
      if (problem) return refuse('bad-setting', problem);
      const names = Object.keys(changes) as (keyof Settings)[];
      const changed = names.find((name) => JSON.stringify(now[name]) !== JSON.stringify(seen[name]));
      if (changed) return refuse('settings-changed', { name: changed });
      const rows = Math.max(changes.people?.length ?? 0, changes.holidays?.length ?? 0) + ANCHOR_ROW;
      // New rows look like the one above them: text stays text in them.
      for (let row = there.table.tags.length; row < rows; row++) workbook.insertRow(there.sheet.id, row + 1);
      const { id } = there.sheet;
      workbook.write(id, runsOf(cellsOf(there.table, now, changes)));
      if (changes.language) workbook.keep({ language: changes.language });
      return { settings: { ...now, ...changes }, sheet: { name: there.sheet.name, sheetId: id } };
    }) ?? refuse('busy');
}
