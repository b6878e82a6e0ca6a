import type { Ambition, KpiTags } from '../domain/cascade';
import type { Text } from '../domain/language';
import type { Template } from '../domain/template';

/** Lines of a template as one row each: both wordings, then what is its own. */

/** Tags in the order timing, aspect, level. */
type Tags = readonly [KpiTags['timing'], KpiTags['aspect'], KpiTags['level']];

export const activity: Tags = ['leading', 'quantity', 'task'];
export const onTime: Tags = ['leading', 'time', 'functional'];
export const quality: Tags = ['leading', 'quality', 'functional'];
export const qualityReached: Tags = ['lagging', 'quality', 'functional'];
/** What everyone owes the team: reports, records, working together. */
export const discipline: Tags = ['leading', 'quality', 'core'];
export const reporting: Tags = ['leading', 'time', 'core'];

type Measured = Template['positions'][number]['kpis'][number];
type Carried = Template['positions'][number]['keyResults'][number];

export const text = (vi: string, en: string): Text => ({ vi, en });

export const keyResult = (vi: string, en: string, measure: Measured['measure'], ambition: Ambition = 'committed') => ({
  statement: text(vi, en),
  measure,
  ambition,
});

/** A card's line linked to the key result `id` (`O1.KR2`); with a measure of its own where it is allocated. */
export const carried = (id: string, vi: string, en: string, allocated?: Carried['allocated']): Carried => ({
  keyResult: id,
  statement: text(vi, en),
  ...(allocated && { allocated }),
});

/** A KPI; with `monthly`, its target is that of one month. */
export const kpi = (
  vi: string,
  en: string,
  measure: Measured['measure'],
  [timing, aspect, level]: Tags,
  finalGoal: Text,
  monthly?: Measured['monthly'],
): Measured => ({
  statement: text(vi, en),
  measure,
  tags: { timing, aspect, level },
  finalGoal,
  ...(monthly && { monthly }),
});
