import type { Ambition, KpiTags, RevenueRelation } from './cascade';
import type { Text } from './language';
import type { Measure, MonthlyTotal } from './measure';

type TemplateMeasure = Omit<Measure, 'unitText'> & { unitText?: Text };

/** A line of a template: the sound wording that is built, and the wording it came from ("bản gốc"). */
type TemplateLine = { statement: Text; original?: Text };

/**
 * An objective template: data only, each text in both languages. Ids follow from the order
 * (`O1`, `O1.KR1`, `P2`, `P2.O1.KR2`, `P2.KPI1`) when `cascadeFromTemplate` makes a cascade of it.
 */
export type Template = {
  id: string;
  title: Text;
  about: Text;
  /** The team it is written for, proposed in the wizard's first step. */
  team: Text;
  objectives: (TemplateLine & {
    keyResults: (TemplateLine & { measure: TemplateMeasure; ambition: Ambition; weight?: number })[];
  })[];
  positions: {
    name: Text;
    role: Text;
    /** `keyResult` is the id of the key result the line is linked to, `O1.KR2`. */
    keyResults: (TemplateLine & { keyResult: string; allocated?: TemplateMeasure; weight?: number })[];
    kpis: (TemplateLine & {
      measure: TemplateMeasure;
      monthly?: MonthlyTotal;
      tags: KpiTags;
      finalGoal: Text;
      weight?: number;
    })[];
  }[];
  relation?: RevenueRelation;
};
