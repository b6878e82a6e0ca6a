import type { Cascade } from '../domain/cascade';
import { serialOf } from '../domain/day';
import type { Language } from '../domain/language';
import { type SheetWords, sheetWords } from '../languages/sheet-words';
import { dayFormat } from './number-format';
import {
  type Column,
  columnLetters,
  HEADER_ROWS,
  type PlanCell,
  quoteSheetName,
  type Row,
  type SheetPlan,
} from './sheet-plan';

/** Where formulas of other sheets find a setting: `'Cài đặt OKR'!$C$5`. */
export type SettingsPlaces = { cap: string; floor: string; warning: string; thresholds: string; scale: string };

type SettingRow = { tag: string; name: keyof SheetWords['settings']; value: PlanCell; word?: string };

/** What a new settings sheet begins with. Source of the numbers: the method's defaults. */
const settingRows = (language: Language): SettingRow[] => [
  { tag: 'language', name: 'language', value: language },
  { tag: 'cap', name: 'cap', value: 1 },
  { tag: 'floor', name: 'floor', value: 0 },
  { tag: 'warning', name: 'warning', value: 0.9 },
  { tag: 'on-track', name: 'onTrack', value: 0.9 },
  { tag: 'at-risk', name: 'atRisk', value: 0.7 },
  { tag: 'grade:1', name: 'grade', value: 0.9, word: 'A' },
  { tag: 'grade:2', name: 'grade', value: 0.75, word: 'B' },
  { tag: 'grade:3', name: 'grade', value: 0.6, word: 'C' },
  { tag: 'grade:4', name: 'grade', value: 0, word: 'D' },
];

function settingsColumns(language: Language): Column[] {
  const { headers } = sheetWords(language);
  const format = dayFormat(language);
  return [
    { key: 'label', header: headers.label, width: 180 },
    { key: 'value', header: headers.value, width: 90, format: '0%', input: true },
    { key: 'word', header: headers.word, width: 90, input: true },
    { key: 'about', header: headers.about, width: 380 },
    { key: 'code', header: headers.code, width: 110, input: true },
    { key: 'person', header: headers.person, width: 160, input: true },
    { key: 'position', header: headers.position, width: 160, input: true },
    { key: 'team', header: headers.team, width: 110, input: true },
    { key: 'from', header: headers.from, width: 110, format, input: true },
    { key: 'to', header: headers.to, width: 110, format, input: true },
  ];
}

/** Settings on the left, people on the right; one sheet a workbook, kept by every later build. */
export function settingsSheet(
  cascade: Cascade,
  language: Language,
  identity: Pick<SheetPlan, 'key' | 'kind' | 'name' | 'tag'>,
): SheetPlan {
  const words = sheetWords(language);
  const settings = settingRows(language);
  const length = Math.max(settings.length, cascade.people.length);
  const rows = Array.from({ length }, (_, at): Row => {
    const setting = settings[at];
    const person = cascade.people[at];
    return {
      tag: setting?.tag ?? '',
      style: 'line',
      cells: {
        ...(setting && {
          label: words.settings[setting.name][0],
          value: setting.value,
          about: words.settings[setting.name][1],
          ...(setting.word === undefined ? {} : { word: setting.word }),
        }),
        ...(person && {
          code: person.code ?? '',
          person: person.name,
          position: cascade.positions.find(({ id }) => id === person.position)?.name ?? '',
          team: cascade.team,
          ...(person.from === undefined ? {} : { from: serialOf(person.from) }),
          ...(person.to === undefined ? {} : { to: serialOf(person.to) }),
        }),
      },
      choices: setting?.name === 'language' ? { value: ['vi', 'en'] } : undefined,
    };
  });
  return {
    ...identity,
    columns: settingsColumns(language),
    rows: [{ tag: 'anchor', style: 'anchor', cells: {} }, ...rows],
    colours: [],
    tabColour: '#9aa0a6',
    fontSize: 10,
  };
}

/** Where the settings stand in a plan that is still to be built. */
export function plannedSettings(plan: SheetPlan): SettingsPlaces {
  const keys = ['', ...plan.columns.map(({ key }) => key)];
  const tags = [...Array<string>(HEADER_ROWS).fill(''), ...plan.rows.map(({ tag }) => tag)];
  return findSettings(plan.name, keys, tags)!;
}

/** Where the settings stand in a sheet with these column keys (its row 1) and row tags (its column A); undefined where one is gone. */
export function findSettings(
  name: string,
  keys: readonly unknown[],
  tags: readonly unknown[],
): SettingsPlaces | undefined {
  const sheet = quoteSheetName(name);
  const value = keys.indexOf('value');
  const letters = columnLetters(value + 1);
  const row = (tag: string) => tags.indexOf(tag) + 1;
  const grades = tags.flatMap((tag, at) => (String(tag).startsWith('grade:') ? [at + 1] : []));
  const [cap, floor, warning, onTrack, atRisk] = ['cap', 'floor', 'warning', 'on-track', 'at-risk'].map(row);
  const whole = value > 0 && keys[value + 1] === 'word' && cap && floor && warning && onTrack && atRisk === onTrack + 1;
  if (!whole || !grades.length) return undefined;
  const cell = (at: number) => `${sheet}!$${letters}$${at}`;
  const scale = `${cell(Math.min(...grades))}:$${columnLetters(value + 2)}$${Math.max(...grades)}`;
  return {
    cap: cell(cap),
    floor: cell(floor),
    warning: cell(warning),
    thresholds: `${cell(onTrack)}:$${letters}$${atRisk}`,
    scale,
  };
}
