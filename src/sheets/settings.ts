import { KEY_RESULT_SHARE } from '../domain/card';
import type { Cascade } from '../domain/cascade';
import { serialOf } from '../domain/day';
import { GRADE_SCALES } from '../domain/grade';
import type { Language } from '../domain/language';
import { PACE } from '../domain/status';
import { sheetWords } from '../languages/sheet-words';
import type { SettingName } from '../languages/vi/sheet-words';
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
export type SettingsPlaces = {
  cap: string;
  floor: string;
  warning: string;
  thresholds: string;
  scale: string;
  paySwitch: string;
};

/** Row tags of the settings that have one row; grades have `grade:1`, `grade:2`… from the best down, holidays a column of days. */
export const SETTING_TAGS = {
  language: 'language',
  firstMonth: 'first-month',
  mostObjectives: 'most-objectives',
  mostKeyResults: 'most-key-results',
  keyResultShare: 'share',
  cap: 'cap',
  floor: 'floor',
  warning: 'warning',
  onTrack: 'on-track',
  atRisk: 'at-risk',
  paySwitch: 'pay-switch',
  weekendsCount: 'weekends-count',
} as const;
export const GRADE_TAG = 'grade:';

/** Column keys of the people table and of the list of holidays; both stand on the settings sheet beside the settings. */
export const PEOPLE_COLUMNS = ['code', 'person', 'position', 'team', 'from', 'to', 'share'] as const;
export const HOLIDAY_COLUMN = 'holiday';

type SettingRow = { tag: string; name: SettingName; value: PlanCell; word?: string; format?: string };

/** What a new settings sheet begins with. Source of the numbers: the method's defaults. */
function settingRows(language: Language): SettingRow[] {
  const { paySwitch, yesNo } = sheetWords(language);
  const values: Record<keyof typeof SETTING_TAGS, PlanCell> = {
    language,
    firstMonth: 1,
    mostObjectives: 3,
    mostKeyResults: 3,
    keyResultShare: KEY_RESULT_SHARE,
    cap: 1,
    floor: 0,
    warning: 0.9,
    onTrack: PACE.onTrack,
    atRisk: PACE.atRisk,
    paySwitch: paySwitch.off,
    weekendsCount: yesNo[0]!,
  };
  const counts = ['firstMonth', 'mostObjectives', 'mostKeyResults'];
  const bounds = [...GRADE_SCALES.letters, 0];
  return [
    ...(Object.keys(SETTING_TAGS) as (keyof typeof SETTING_TAGS)[]).map((name) => ({
      tag: SETTING_TAGS[name],
      name,
      value: values[name],
      ...(counts.includes(name) ? { format: 'General' } : {}),
    })),
    ...bounds.map((value, at) => ({
      tag: `${GRADE_TAG}${at + 1}`,
      name: 'grade' as const,
      value,
      word: 'ABCD'[at]!,
    })),
  ];
}

/** Words offered in the cell of a setting that takes one of a few. */
function settingChoices(tag: string | undefined, language: Language): readonly string[] | undefined {
  const { paySwitch, yesNo } = sheetWords(language);
  if (tag === SETTING_TAGS.language) return ['vi', 'en'];
  if (tag === SETTING_TAGS.paySwitch) return Object.values(paySwitch);
  return tag === SETTING_TAGS.weekendsCount ? yesNo : undefined;
}

/** Blank rows kept for people who join later. */
const SPARE_PEOPLE = 20;

function settingsColumns(language: Language): Column[] {
  const { headers } = sheetWords(language);
  const format = dayFormat(language);
  return [
    { key: 'label', header: headers.label, width: 180 },
    { key: 'value', header: headers.value, width: 100, format: '0%', input: true },
    { key: 'word', header: headers.word, width: 100, input: true },
    { key: 'about', header: headers.about, width: 380 },
    { key: 'code', header: headers.code, width: 100, input: true },
    { key: 'person', header: headers.person, width: 160, input: true },
    { key: 'position', header: headers.position, width: 160, input: true },
    { key: 'team', header: headers.team, width: 100, input: true },
    { key: 'from', header: headers.from, width: 100, format, input: true },
    { key: 'to', header: headers.to, width: 100, format, input: true },
    { key: 'share', header: headers.share, width: 100, format: '0%', input: true },
    { key: HOLIDAY_COLUMN, header: headers.holiday, width: 100, format, input: true },
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
  const length = Math.max(settings.length, cascade.people.length + SPARE_PEOPLE);
  const rows = Array.from({ length }, (_, at): Row => {
    const setting = settings[at];
    const person = cascade.people[at];
    const choices = settingChoices(setting?.tag, language);
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
          ...(person.share === undefined ? {} : { share: person.share }),
        }),
      },
      ...(setting?.format && { formats: { value: setting.format } }),
      ...(choices && { choices: { value: choices } }),
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
  const grades = tags.flatMap((tag, at) => (String(tag).startsWith(GRADE_TAG) ? [at + 1] : []));
  const { cap, floor, warning, onTrack, atRisk, paySwitch } = Object.fromEntries(
    Object.entries(SETTING_TAGS).map(([name, tag]) => [name, row(tag)]),
  ) as Record<keyof typeof SETTING_TAGS, number>;
  const table = value > 0 && keys[value + 1] === 'word';
  const whole = table && cap && floor && warning && paySwitch && onTrack && atRisk === onTrack + 1;
  if (!whole || !grades.length) return undefined;
  const cell = (at: number) => `${sheet}!$${letters}$${at}`;
  const scale = `${cell(Math.min(...grades))}:$${columnLetters(value + 2)}$${Math.max(...grades)}`;
  return {
    cap: cell(cap),
    floor: cell(floor),
    warning: cell(warning),
    thresholds: `${cell(onTrack)}:$${letters}$${atRisk}`,
    scale,
    paySwitch: cell(paySwitch),
  };
}
