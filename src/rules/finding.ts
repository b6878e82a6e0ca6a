/** What a rule can find; semantics: the table "Findings". Sentences are in `languages/<language>/findings.ts`. */
export type FindingCode =
  | 'no-number'
  | 'vague-word'
  | 'pointer'
  | 'too-many-objectives'
  | 'too-many-key-results'
  | 'ambiguous-number'
  | 'from-equals-to'
  | 'contradictory-direction'
  | 'relative-needs-baseline'
  | 'compound'
  | 'output-not-outcome'
  | 'no-owner'
  | 'no-deadline'
  | 'no-baseline'
  | 'uncovered'
  | 'shared'
  | 'no-revenue-link'
  | 'all-run-or-all-grow'
  | 'no-final-goal'
  | 'out-of-reach'
  | 'metric-mismatch'
  | 'weights-not-100'
  | 'unbalanced-card'
  | 'sandbagging'
  | 'minimum-and-range';

export type Severity = 'error' | 'warning' | 'hint';

/** A way to mend a finding with one press: the line's new text, where the program can offer one. */
export type Repair = {
  /** Key of the sentence on the button, in `languages/<language>/findings.ts`. */
  code: string;
  facts: Record<string, string | number>;
  /** The text that replaces the statement; `…` stands for what the user still has to fill in. */
  statement?: string;
  /** Or: the position that should carry the key result. */
  carriedBy?: string;
};

/** A finding is data: languages hold the sentences, tests compare codes. */
export type Finding = {
  code: FindingCode;
  severity: Severity;
  /** Id of the line it is about: `O1`, `O1.KR2`, `P3`, `P3.O1.KR2`, `P3.KPI4`; absent for the whole cascade or a lone statement. */
  where?: string;
  /** Span in the statement, in characters of the text as it was given: [from, to). */
  span?: [from: number, to: number];
  facts: Record<string, string | number>;
  repairs?: Repair[];
};
