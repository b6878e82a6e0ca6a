import type { CarriedKeyResult, Cascade, KeyResult, Kpi, KpiTags, Objective } from '../domain/cascade';
import type { Language } from '../domain/language';
import type { Measure, MeasureField } from '../domain/measure';
import { roughSentence } from '../languages/findings';
import { measureFromReading } from '../languages/measure-from-reading';
import { readOutline } from '../languages/read-outline';
import { readStatement } from '../languages/read-statement';
import { suggestTags } from '../languages/suggest-tags';
import { checkCascade } from '../rules/check-cascade';
import type { Finding } from '../rules/finding';
import { roughRevenue } from '../rules/rough-revenue';
import type { Limits } from '../rules/too-many';
import { newKeyResult } from './edit-cascade';

type Read = { measure?: Measure; monthly: boolean };

function read(statement: string, language: Language): Read {
  const { reading } = readStatement(statement, () => language);
  return { measure: measureFromReading(reading), monthly: reading.period === 'month' };
}

const fields: MeasureField[] = ['type', 'nature', 'unit', 'unitText', 'baseline', 'target', 'upper'];

/**
 * A measure after its statement changed. What a person corrected stays; what the old statement had said follows the new one,
 * even into absence; what came from elsewhere, a template for one, stays unless the new statement says otherwise.
 */
function followed(measure: Measure, before: Measure | undefined, now: Measure | undefined): Measure {
  if (!now) return measure;
  const next: Partial<Record<MeasureField, unknown>> = { ...measure };
  for (const field of fields) {
    if (measure.corrected?.includes(field)) continue;
    const value = now[field] ?? (measure[field] === before?.[field] ? undefined : measure[field]);
    if (value === undefined) delete next[field];
    else next[field] = value;
  }
  return next as Measure;
}

/** Tags as the new statement suggests them; one that somebody set otherwise than the old statement suggested stays. */
function retagged(tags: KpiTags, before: string, now: string, language: Language): KpiTags {
  const suggested = suggestTags(now, language);
  if (!before.trim()) return suggested;
  const old = suggestTags(before, language);
  return {
    timing: tags.timing === old.timing ? suggested.timing : tags.timing,
    aspect: tags.aspect === old.aspect ? suggested.aspect : tags.aspect,
    level: tags.level === old.level ? suggested.level : tags.level,
  };
}

/** A line with its statement replaced, and what the new statement says of how it is measured. */
export function restated<Line extends Objective | KeyResult | CarriedKeyResult | Kpi>(
  line: Line,
  statement: string,
  language: Language,
): Line {
  if ('keyResults' in line) return { ...line, statement };
  const before = read(line.statement, language);
  const now = read(statement, language);
  const follow = (measure: Measure) => followed(measure, before.measure, now.measure);
  const measured: Line = { ...line, statement };
  if ('measure' in measured) measured.measure = follow(measured.measure);
  if ('allocated' in measured && measured.allocated) measured.allocated = follow(measured.allocated);
  // "30 bài/tháng" speaks of each month; a way of adding up that somebody chose stays.
  if ('tags' in measured && now.monthly && !before.monthly && !measured.monthly)
    measured.monthly = measured.measure.nature === 'accumulates' ? 'sum' : 'mean';
  if ('tags' in measured) measured.tags = retagged(measured.tags, line.statement, statement, language);
  return measured;
}

/** A field set by hand: the value, and the mark that keeps later readings from overwriting it. */
export function corrected<Field extends MeasureField>(measure: Measure, field: Field, value: Measure[Field]): Measure {
  const marks = measure.corrected ?? [];
  const next: Measure = { ...measure, [field]: value, corrected: marks.includes(field) ? marks : [...marks, field] };
  if (value === undefined) delete next[field];
  return next;
}

/** Objectives and key results of a pasted outline, without ids. */
export const outlineObjectives = (text: string, language: Language): Objective[] =>
  readOutline(text).map(({ objective, keyResults }) => ({
    id: '',
    statement: objective,
    keyResults: keyResults.map((statement) => restated(newKeyResult(), statement, language)),
  }));

/** Findings of the whole cascade, by the id of the line they are about; `''` holds those about the cascade itself. */
export function findingsByLine(cascade: Cascade, language: Language, limits?: Limits): Map<string, Finding[]> {
  const lines = new Map<string, Finding[]>();
  for (const finding of checkCascade(cascade, language, limits)) {
    const where = finding.where ?? '';
    lines.set(where, [...(lines.get(where) ?? []), finding]);
  }
  return lines;
}

/** The rough line on what the targets come to in revenue, where the template states the relation. */
export function roughLine(cascade: Cascade, language: Language): string | undefined {
  const estimate = roughRevenue(cascade);
  return estimate && roughSentence(estimate, language);
}
