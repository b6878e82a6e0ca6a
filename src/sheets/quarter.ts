import { cardHolders } from '../domain/card-holders';
import type { Cascade } from '../domain/cascade';
import type { Day } from '../domain/day';
import type { Language } from '../domain/language';
import { functionWords } from '../languages/function-words';
import { filled, sheetWords } from '../languages/sheet-words';
import { cardSheet } from './card';
import { cascadeSheet } from './cascade';
import { dashboardSheet } from './dashboard';
import { logSheet } from './log';
import { okrSheet } from './okr';
import { payrollSheet } from './payroll';
import type { QuarterContext, SheetAbove } from './quarter-context';
import { plannedSettings, type SettingsPlaces, settingsSheet } from './settings';
import type { SheetKind } from './sheet-kind';
import { distinctSheetNames } from './sheet-name';
import type { SheetPlan } from './sheet-plan';

/** Raised when the layout of built sheets changes, so that a later program knows which one it meets. */
const LAYOUT = 1;

/** What cell A1 of a built sheet says. */
export type SheetTag = { okrCascade: number; kind: SheetKind; key: string; cycle: string; team: string; build: string };

/** The tag a cell holds, or undefined where the sheet is not one of ours. */
export function readTag(cell: unknown): SheetTag | undefined {
  if (typeof cell !== 'string' || !cell.startsWith('{"okrCascade":')) return undefined;
  try {
    return JSON.parse(cell) as SheetTag;
  } catch {
    return undefined;
  }
}

export const kindOf = (key: string): SheetKind => (key.startsWith('card:') ? 'card' : (key as SheetKind));

/** Names by key that differ from what sheets are called by default: what a build chose, or what was taken. */
export type SheetNames = Readonly<Record<string, string>>;

/** Keys and names of a quarter's sheets, in the order they are shown; `withTeam` puts the team into every name. */
export function quarterSheets(
  cascade: Cascade,
  language: Language,
  chosen: SheetNames = {},
  withTeam = false,
): { key: string; name: string }[] {
  const words = sheetWords(language).names;
  const names = withTeam ? { ...words, card: words.teamCard, log: words.teamLog, payroll: words.teamPayroll } : words;
  const facts = { team: cascade.team, cycle: cascade.cycle.name };
  const cards = cardHolders(cascade).map(({ id, person, position }) => ({
    key: `card:${id}`,
    name: filled(names.card, { ...facts, who: person?.name ?? position.name }),
  }));
  const plain = (key: 'okr' | 'cascade' | 'log' | 'dashboard' | 'payroll') => ({
    key,
    name: filled(names[key], facts),
  });
  const sheets = [plain('okr'), plain('cascade'), ...cards, plain('log'), plain('dashboard'), plain('payroll')];
  const wanted = sheets.map(({ key, name }) => chosen[key] ?? name);
  // The settings' name comes first among equals: it is the same in every workbook.
  const [settings, ...others] = distinctSheetNames([chosen.settings ?? names.settings, ...wanted]);
  return [...sheets.map(({ key }, at) => ({ key, name: others[at]! })), { key: 'settings', name: settings! }];
}

export type QuarterOptions = {
  /** Id of the build, kept in every sheet's tag. */
  build: string;
  /** Where the settings stand when the workbook has them already; that sheet is then not planned. */
  settings?: SettingsPlaces;
  names?: SheetNames;
  /** Where the settings stand now, if that may differ from where they were planned. */
  settingsNow?: SettingsPlaces;
  above?: SheetAbove;
};

/**
 * The sheets of a quarter as plain data, in the order they are built: a sheet comes after those its formulas look at,
 * since a formula that names a missing sheet stays broken when the sheet appears.
 */
export function planQuarter(
  cascade: Cascade,
  language: Language,
  { build, settings, names, settingsNow, above }: QuarterOptions,
): SheetPlan[] {
  const sheets = quarterSheets(cascade, language, names);
  const nameOf = (key: string) => sheets.find((sheet) => sheet.key === key)!.name;
  const identity = (key: string) => {
    const kind = kindOf(key);
    const tag: SheetTag = { okrCascade: LAYOUT, kind, key, cycle: cascade.cycle.name, team: cascade.team, build };
    return { key, kind, name: nameOf(key), tag: JSON.stringify(tag) };
  };
  const { statuses, kpiStatuses, types } = functionWords(language);
  const words = sheetWords(language);
  const settingsPlan = settings ? undefined : settingsSheet(cascade, language, identity('settings'));
  const context: QuarterContext = {
    language,
    words,
    statuses,
    kpiStatuses,
    types: Object.values(types),
    typeWord: (type) => types[type],
    methodWords: words.methods,
    doneWords: words.done,
    doneFormat: words.done.map((word) => `"${word}"`).join(';;'),
    dayText: (day) => dayText(day, language),
    settings: settingsNow ?? settings ?? plannedSettings(settingsPlan!),
    ...(above && { above }),
    identity,
    nameOf,
  };
  const cards = cardHolders(cascade).map((holder) => ({ ...holder, plan: cardSheet(holder, cascade, context) }));
  return [
    ...(settingsPlan ? [settingsPlan] : []),
    okrSheet(cascade, context),
    cascadeSheet(cascade, context),
    logSheet(context),
    ...cards.map(({ plan }) => plan),
    payrollSheet(cards, context),
    dashboardSheet(cascade, cards, context),
  ];
}

export const dayText = (day: Day, language: Language) => (language === 'vi' ? day.split('-').reverse().join('/') : day);
