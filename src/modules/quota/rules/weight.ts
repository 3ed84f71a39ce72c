import { severelyDisabled, veteranGradeCounts } from '../../../kernel/disability.ts';

/** One person counts at most as two, with whatever certificates (Levy Rules art. 7). */
export const MOST_WEIGHT = 2;

/**
 * As how many a person counts: 2 with a certificate of grade 1-2 or a veteran's of grade 1-3, 1 with any other certificate, 0
 * with a veteran's of grade 9-10 alone. Who holds both counts once, by the better of the two.
 */
export function weightOf(grades: { grade: number | null; veteranGrade: number | null }): number {
  const { grade, veteranGrade } = grades;
  const certified = grade === null ? 0 : severelyDisabled(grade) ? MOST_WEIGHT : 1;
  const veteran =
    veteranGrade === null || !veteranGradeCounts(veteranGrade) ? 0 : veteranGrade <= 3 ? MOST_WEIGHT : 1;
  return Math.max(certified, veteran);
}
