import type { Day } from './day';
import type { Measure, MonthlyTotal } from './measure';

/** An objective of a cycle: a direction, made measurable by its key results. */
export type Objective = {
  /** `O1`, `O2`… in the order of the cycle. */
  id: string;
  statement: string;
  /** The wording the line had before it was made sound ("bản gốc"). */
  original?: string;
  /** Blank where all objectives weigh the same. */
  weight?: number;
  /** Id of the objective it serves one level up (a department's serves the company's), in the cascade's `above`. */
  parent?: string;
  keyResults: KeyResult[];
};

/** Committed: expected to end at 1. Aspirational: expected to end at 0.7 (Google OKR Playbook). */
export type Ambition = 'committed' | 'aspirational';

export type KeyResult = {
  /** `O1.KR1`, `O1.KR2`… */
  id: string;
  statement: string;
  original?: string;
  measure: Measure;
  weight?: number;
  ambition: Ambition;
  owner?: string;
};

/** A key result line of a position's card: it takes the linked key result's number, or is allocated with a measure of its own. */
export type CarriedKeyResult = {
  /** `P2.O1.KR2` */
  id: string;
  /** Id of the key result it is linked to. */
  keyResult: string;
  statement: string;
  original?: string;
  weight?: number;
  /** Present where the line is allocated: its own target and actual, with the link kept. */
  allocated?: Measure;
};

export type KpiTags = {
  timing: 'leading' | 'lagging';
  aspect: 'quantity' | 'quality' | 'time' | 'cost';
  level: 'strategic' | 'functional' | 'task' | 'core';
};

/** A performance KPI of a position. */
export type Kpi = {
  /** `P2.KPI1` */
  id: string;
  statement: string;
  original?: string;
  /** Where `monthly` is given, the target is that of one month. */
  measure: Measure;
  /** How months add up; absent where the KPI has one actual a cycle. */
  monthly?: MonthlyTotal;
  weight?: number;
  tags: KpiTags;
  /** The final goal ("đích cuối") the KPI serves. */
  finalGoal: string;
};

export type Position = {
  /** `P1`, `P2`… */
  id: string;
  name: string;
  role: string;
  keyResults: CarriedKeyResult[];
  kpis: Kpi[];
};

/** Someone who holds a position. Who holds two stands here twice, with a share each. */
export type Person = {
  name: string;
  /** Employee code, for payroll. */
  code?: string;
  /** Id of the position held. */
  position: string;
  /** First and last day in the position; absent where the whole cycle is meant. */
  from?: Day;
  to?: Day;
  /** Share of the person's work in this position, 0…1; absent where it is all of it. */
  share?: number;
};

/** A relation between key results, for a rough line in the preview: the product of some of them (traffic × conversion × order value). */
export type RevenueRelation = {
  /** Ids of the key results whose targets are multiplied to revenue. */
  product: string[];
  /** Ids of the factors of `product` that make orders (traffic × conversion). */
  orders?: string[];
  /** Key result that is the cost of one order. */
  costPerOrder?: string;
  /** Cap on cost as a share of revenue: 0.1 is 10 %. */
  costCap?: number;
};

/** A cycle as the user names it: `Q1-2027`, `H1-2027`, `T3-2027`, or a campaign with a name and own dates. */
export type CycleChoice = { name: string; start: Day; end: Day };

/** All that a quarter's cascade of sheets is built from. */
export type Cascade = {
  cycle: CycleChoice;
  team: string;
  objectives: Objective[];
  positions: Position[];
  people: Person[];
  /** Share of key results in a card, 0…1; the KPIs have the rest. 0.4 is the method's default. */
  keyResultShare: number;
  relation?: RevenueRelation;
  /** The built cycle one level up, whose objectives these serve: its build id. */
  above?: string;
};
