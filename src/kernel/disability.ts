/** The seven categories of GB/T 26341-2010 with the digit that certificates carry. For statistics and quota, never for matching. */
export const DISABILITY_CATEGORIES = [
  { code: 1, id: 'VISION', zh: '视力残疾' },
  { code: 2, id: 'HEARING', zh: '听力残疾' },
  { code: 3, id: 'SPEECH', zh: '言语残疾' },
  { code: 4, id: 'PHYSICAL', zh: '肢体残疾' },
  { code: 5, id: 'INTELLECTUAL', zh: '智力残疾' },
  { code: 6, id: 'MENTAL', zh: '精神残疾' },
  { code: 7, id: 'MULTIPLE', zh: '多重残疾' },
] as const;

export type CategoryEntry = (typeof DISABILITY_CATEGORIES)[number];
export type DisabilityCategory = CategoryEntry['id'];
export type DisabilityCategoryCode = CategoryEntry['code'];

/** Grades, 1 the most severe; for several disabilities the grade of the most severe one. */
export const DISABILITY_GRADES = [
  { grade: 1, zh: '一级' },
  { grade: 2, zh: '二级' },
  { grade: 3, zh: '三级' },
  { grade: 4, zh: '四级' },
] as const;

export type DisabilityGrade = (typeof DISABILITY_GRADES)[number]['grade'];

/** The category of a code (1..7), an id (VISION) or a Chinese name (视力残疾, 视力); null where there is none. */
export function categoryOf(text: string | number): CategoryEntry | null {
  const plain = String(text).normalize('NFKC').trim();
  return (
    DISABILITY_CATEGORIES.find(
      ({ code, id, zh }) =>
        plain === String(code) || plain.toUpperCase() === id || plain === zh || plain === zh.slice(0, 2),
    ) ?? null
  );
}

/** The grade of a digit (1..4) or of 一级, 1级, 一; null where there is none. */
export function gradeOf(text: string | number): DisabilityGrade | null {
  const plain = String(text).normalize('NFKC').trim().replace(/级$/, '');
  return (
    DISABILITY_GRADES.find(({ grade, zh }) => plain === String(grade) || plain === zh.charAt(0))?.grade ??
    null
  );
}

/** 重度残疾人: grade 1 or 2 of any category. */
export function severelyDisabled(grade: number): boolean {
  return grade === 1 || grade === 2;
}

/** 残疾军人证 grades 1 to 8 count in quota employment (按比例就业), 9 and 10 do not. */
export function veteranGradeCounts(grade: number): boolean {
  return Number.isInteger(grade) && grade >= 1 && grade <= 8;
}
