import type { Cascade } from '../domain/cascade';
import type { Language } from '../domain/language';
import { planQuarter, quarterSheets, readTag, type SheetNames } from '../sheets/quarter';
import type { SheetAbove } from '../sheets/quarter-context';
import { findSettings, type SettingsPlaces } from '../sheets/settings';
import { distinctSheetNames } from '../sheets/sheet-name';
import type { SheetPlan } from '../sheets/sheet-plan';
import type { Build } from './actions';
import { forget, keep, kept } from './kept';
import type { ReadCell, SheetHandle, Workbook } from './workbook';

/** What a build was started with; it does not change, whatever becomes of the draft. */
export type FrozenBuild = {
  language: Language;
  cascade: Cascade;
  settings?: SettingsPlaces;
  /** Names of its sheets by key, as they were chosen. */
  names: SheetNames;
  /** Where the OKR sheet stands that objectives of this one serve. */
  above?: SheetAbove;
  /** Keys of sheets that joined the build and whose people are not in its tables yet. */
  added?: readonly string[];
  /** Where the settings stood when it was last added to. */
  settingsNow?: SettingsPlaces;
};

const LIST = 'builds';
const COUNT = 'builds-count';
const SETTINGS = 'settings-sheet';
const frozenName = (id: string) => `build-${id}`;

/** Builds of this workbook, the latest first. */
export const keptBuilds = (workbook: Workbook): Build[] => kept<Build[]>(workbook, LIST) ?? [];

export const findBuild = (workbook: Workbook, id: string): Build | undefined =>
  keptBuilds(workbook).find((build) => build.id === id);

export const frozenBuild = (workbook: Workbook, id: string): FrozenBuild | undefined => kept(workbook, frozenName(id));

export const keepFrozen = (workbook: Workbook, id: string, frozen: FrozenBuild): void =>
  keep(workbook, frozenName(id), frozen);

export const plansOf = (id: string, { cascade, language, ...options }: FrozenBuild): SheetPlan[] =>
  planQuarter(cascade, language, { build: id, ...options });

/** Keeps a build in place of its earlier state, or as the latest one. */
export function keepBuild(workbook: Workbook, build: Build): void {
  const builds = keptBuilds(workbook);
  const known = builds.some(({ id }) => id === build.id);
  keep(workbook, LIST, known ? builds.map((one) => (one.id === build.id ? build : one)) : [build, ...builds]);
}

export function addBuild(workbook: Workbook, frozen: FrozenBuild): Build {
  const count = (kept<number>(workbook, COUNT) ?? 0) + 1;
  keep(workbook, COUNT, count);
  const id = `b${count}`;
  keepFrozen(workbook, id, frozen);
  const build: Build = {
    id,
    cycle: frozen.cascade.cycle.name,
    team: frozen.cascade.team,
    state: 'building',
    planned: plansOf(id, frozen).map(({ key, name }) => ({ key, name })),
    built: [],
  };
  keepBuild(workbook, build);
  return build;
}

export function dropBuild(workbook: Workbook, id: string): void {
  keep(
    workbook,
    LIST,
    keptBuilds(workbook).filter((build) => build.id !== id),
  );
  const left = Object.keys(workbook.properties()).filter((name) => name.startsWith(`${frozenName(id)}#`));
  workbook.drop(left);
}

export const keepSettingsSheet = (workbook: Workbook, id: number): void => keep(workbook, SETTINGS, id);

/** With the settings goes the language they chose. */
export function forgetSettings(workbook: Workbook): void {
  forget(workbook, SETTINGS);
  workbook.drop(['language']);
}

/** What the workbook's settings sheet holds; it is asked for by its id alone, however many sheets there are. */
export function settingsCells(workbook: Workbook): ReadCell[][] | undefined {
  const id = kept<number>(workbook, SETTINGS);
  const cells = id === undefined ? undefined : workbook.read(id);
  return readTag(cells?.[0]?.[0])?.kind === 'settings' ? cells : undefined;
}

/** The workbook's settings sheet, by the id it was made with: users may have renamed it. */
export function settingsSheetOf(
  workbook: Workbook,
  sheets: readonly SheetHandle[],
): { sheet: SheetHandle; places?: SettingsPlaces; cells: ReadCell[][] } | undefined {
  const id = kept<number>(workbook, SETTINGS);
  const sheet = sheets.find((one) => one.id === id);
  const cells = sheet && workbook.read(sheet.id);
  if (!sheet || !cells || readTag(cells[0]?.[0])?.kind !== 'settings') return undefined;
  const places = findSettings(
    sheet.name,
    cells[0] ?? [],
    cells.map((row) => row[0]),
  );
  return places ? { sheet, places, cells } : { sheet, cells };
}

/**
 * What a draft's sheets are called, and which of these names are taken. Where another team of the workbook has a sheet of a
 * plain name (the cycle's log, say), the team goes into it; built `beside` what is there, a taken name gets the next free number.
 */
export function chooseNames(
  workbook: Workbook,
  { cascade, language, settings }: Omit<FrozenBuild, 'names'>,
  sheets: readonly SheetHandle[],
  beside: boolean,
): { names: Record<string, string>; taken: string[] } {
  const others = keptBuilds(workbook).filter(({ team }) => team !== cascade.team);
  const theirs = new Set(others.flatMap(({ built }) => built.map(({ sheetId }) => sheetId)));
  const there = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  const ofOthers = (name: string) => theirs.has(there.get(name.toLowerCase()) ?? Number.NaN);
  const names: Record<string, string> = {};
  const planned = quarterSheets(cascade, language).filter(({ key }) => !(key === 'settings' && settings));
  const ofTeam = new Map(quarterSheets(cascade, language, {}, true).map(({ key, name }) => [key, name]));
  for (const { key, name } of planned) names[key] = ofOthers(name) ? ofTeam.get(key)! : name;
  const taken = planned.flatMap(({ key }) => (there.has(names[key]!.toLowerCase()) ? key : []));
  if (!beside) return { names, taken: taken.map((key) => names[key]!) };
  const free = [...there.keys(), ...Object.values(names)];
  for (const key of taken) {
    names[key] = distinctSheetNames([names[key]!], free)[0]!;
    free.push(names[key]!);
  }
  return { names, taken: [] };
}
