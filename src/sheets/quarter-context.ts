import type { Day } from '../domain/day';
import type { Language } from '../domain/language';
import type { MeasureType, MonthlyTotal } from '../domain/measure';
import type { SheetWords } from '../languages/sheet-words';
import type { SettingsPlaces } from './settings';
import type { SheetPlan } from './sheet-plan';

/** Where the OKR sheet one level up holds its lines, as formulas of other sheets write whole columns: `'OKR Công ty'!$M$3:$M`. */
export type SheetAbove = { ids: string; statements: string };

/** What every sheet of a quarter is planned with. */
export type QuarterContext = {
  language: Language;
  words: SheetWords;
  /** Words of the statuses that OKR_STATUS and KPI_STATUS write. */
  statuses: Readonly<Record<string, string>>;
  kpiStatuses: Readonly<Record<string, string>>;
  /** Words users choose a type from. */
  types: readonly string[];
  typeWord(type: MeasureType): string;
  /** Words for how months add up, as KPI_TOTAL reads them. */
  methodWords: Readonly<Record<MonthlyTotal, string>>;
  /** Words for done and not done. */
  doneWords: readonly string[];
  /** Shows a 1 as the word for done. */
  doneFormat: string;
  dayText(day: Day): string;
  /** Where the settings stand, as formulas of other sheets write it. */
  settings: SettingsPlaces;
  /** Absent where no objective serves one of a level above. */
  above?: SheetAbove;
  /** Key, kind, name and tag of a sheet. */
  identity(key: string): Pick<SheetPlan, 'key' | 'kind' | 'name' | 'tag'>;
  nameOf(key: string): string;
};
