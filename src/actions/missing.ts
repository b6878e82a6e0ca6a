import { cardHolders } from '../domain/card-holders';
import type { Cascade, Person } from '../domain/cascade';
import { quarterSheets } from '../sheets/quarter';
import { distinctSheetNames } from '../sheets/sheet-name';
import { HEADER_ROWS } from '../sheets/sheet-plan';
import type { Actions, Build, PlannedSheet, Refusal } from './actions';
import { type FrozenBuild, findBuild, frozenBuild, plansOf, settingsSheetOf } from './builds';
import { refuse } from './refuse';
import { dayOfCell, readTable, type Table } from './table';
import type { SheetHandle, Workbook } from './workbook';

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();

/** People of the settings sheet who hold a position of this cascade and are not in it yet. */
function joinersOf(table: Table, { people, positions, team }: Cascade): Person[] {
  return table.tags.flatMap((_, row): Person[] => {
    const text = (key: string) => table.text(row, key);
    const held = plain(text('position'));
    const position = positions.find(({ id, name }) => held !== '' && (plain(name) === held || plain(id) === held));
    const ofTeam = text('team') === '' || plain(text('team')) === plain(team);
    if (row < HEADER_ROWS || !text('person') || !position || !ofTeam) return [];
    const [name, code] = [text('person'), text('code')];
    const isKnown = (one: Person) =>
      one.position === position.id && (one.code && code ? one.code === code : plain(one.name) === plain(name));
    if (people.some(isKnown)) return [];
    const [from, to, share] = [
      dayOfCell(table.cell(row, 'from')),
      dayOfCell(table.cell(row, 'to')),
      table.cell(row, 'share'),
    ];
    return [
      {
        name,
        position: position.id,
        ...(code && { code }),
        ...(from && { from }),
        ...(to && { to }),
        ...(typeof share === 'number' && { share }),
      },
    ];
  });
}

/** A build with those who joined since, and what of it is not there. */
export type Completed = {
  build: Build;
  frozen: FrozenBuild;
  /** Keys of the sheets to make. */
  absent: string[];
  /** Keys of cards that are there and get their first holder's name. */
  named: string[];
};

/** Takes in who joined and tells which sheets are missing; writes nothing. */
export function completed(workbook: Workbook, buildId: string): Completed | Refusal {
  const build = findBuild(workbook, buildId);
  const frozen = build && frozenBuild(workbook, buildId);
  if (!build || !frozen) return refuse('unknown-build', { build: buildId });
  if (build.state === 'closed') return refuse('cycle-closed');
  const sheets = workbook.sheets();
  const settings = settingsSheetOf(workbook, sheets);
  const table = settings && readTable(settings.cells);
  const joiners = table ? joinersOf(table, frozen.cascade) : [];
  const cascade = { ...frozen.cascade, people: [...frozen.cascade.people, ...joiners] };
  const names = namesWith(frozen, cascade, sheets);
  const there = new Set(sheets.map(({ id }) => id));
  const built = new Set(build.built.flatMap(({ key, sheetId }) => (there.has(sheetId) ? [key] : [])));
  const planned = plansOf(buildId, { ...frozen, cascade, names }).map(({ key }) => key);
  const before = new Set(cardHolders(frozen.cascade).flatMap(({ id, person }) => (person ? [`card:${id}`] : [])));
  const named = cardHolders(cascade).flatMap(({ id, person }) => {
    const key = `card:${id}`;
    return person && built.has(key) && !before.has(key) ? [key] : [];
  });
  const { settingsNow: _, ...asKept } = frozen;
  return {
    build,
    frozen: { ...asKept, cascade, names, ...(settings?.places && { settingsNow: settings.places }) },
    absent: planned.filter((key) => !built.has(key)),
    named,
  };
}

/** Names of the sheets there are stay; new ones are unlike every name that is taken. */
function namesWith({ language, names }: FrozenBuild, cascade: Cascade, sheets: readonly SheetHandle[]) {
  const chosen: Record<string, string> = { ...names };
  for (const { key, name } of quarterSheets(cascade, language, names))
    if (chosen[key] === undefined)
      chosen[key] = distinctSheetNames([name], [...sheets.map((sheet) => sheet.name), ...Object.values(chosen)])[0]!;
  return chosen;
}

export function missing(workbook: Workbook): Actions['missing'] {
  return (buildId) => {
    const now = completed(workbook, buildId);
    if ('refused' in now) return now;
    const { absent, named, frozen } = now;
    const sheets = plansOf(buildId, frozen).flatMap(({ key, kind, name, rows, columns, length }): PlannedSheet[] => {
      const state = absent.includes(key) ? 'new' : named.includes(key) ? 'kept' : undefined;
      const size = { rows: length ?? rows.length + HEADER_ROWS, columns: columns.length + 1 };
      return state ? [{ key, kind, name, ...size, state }] : [];
    });
    return { sheets };
  };
}
