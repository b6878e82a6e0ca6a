import { reaches } from './progress';

/** Lower bounds of the grades that ship, the best first; one grade more lies below the last. Their words are in the languages. */
export const GRADE_SCALES = {
  letters: [0.9, 0.75, 0.6],
  /** Nghị định 335/2025, for civil servants. */
  nd335: [0.9, 0.7, 0.5],
} as const;

export type GradeScale = keyof typeof GRADE_SCALES;

/** The place of a score's grade, 0 for the best; bounds belong to the grade they begin. One beyond the last where none is reached. */
export function gradeIndex(score: number, bounds: readonly number[]): number {
  const index = bounds.findIndex((bound) => reaches(score, bound));
  return index < 0 ? bounds.length : index;
}
