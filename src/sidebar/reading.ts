import type { Cascade, Objective } from '../domain/cascade';
import type { Language } from '../domain/language';
import type { Measure, MeasureField } from '../domain/measure';
import type { Finding, Repair } from '../rules/finding';

/** What a statement says about its measure, for the fields nobody corrected by hand. */
export function readInto(measure: Measure, _statement: string, _language: Language): Measure {
  return measure;
}

/** Findings of the whole cascade, by the id of the line they are about; `''` holds those about the cascade itself. */
export function findingsByLine(_cascade: Cascade, _language: Language): Map<string, Finding[]> {
  return new Map();
}

export const findingSentence = (finding: Finding, _language: Language): string => finding.code;

export const repairSentence = (repair: Repair, _language: Language): string => repair.statement ?? repair.code;

/** A field set by hand: the value, and the mark that keeps later readings from overwriting it. */
export function corrected<Field extends MeasureField>(measure: Measure, field: Field, value: Measure[Field]): Measure {
  const marks = measure.corrected ?? [];
  const next: Measure = { ...measure, [field]: value, corrected: marks.includes(field) ? marks : [...marks, field] };
  if (value === undefined) delete next[field];
  return next;
}

/** Objectives and key results of a pasted outline, without ids. */
export function outlineObjectives(_text: string, _language: Language): Objective[] {
  return [];
}

/** A line with its statement replaced and what the new statement says of its measure. */
export function restated<Line extends { statement: string; measure?: Measure; allocated?: Measure }>(
  line: Line,
  statement: string,
  language: Language,
): Line {
  return {
    ...line,
    statement,
    ...(line.measure && { measure: readInto(line.measure, statement, language) }),
    ...(line.allocated && { allocated: readInto(line.allocated, statement, language) }),
  };
}

/** The rough line on what the targets come to in revenue, where the template states the relation. */
export function roughSentence(_cascade: Cascade, _language: Language): string | undefined {
  return undefined;
}
