/** What a profile says of a person, opened; null where nothing is known. */
export interface ProfileValues {
  name: string;
  urbanRural: 'URBAN' | 'RURAL' | null;
  /** Where the household is registered: a county of the province, or `outside`. */
  registerRegion: string | null;
  village: string | null;
  address: string | null;
  phone: string | null;
  guardianName: string | null;
  guardianPhone: string | null;
  /** Highest level that was finished, 0 to 6. */
  education: number | null;
  /** Level that somebody studies for now; null: does not study. */
  studyLevel: number | null;
  /** Of the study, or else of the level that was finished. */
  school: string | null;
  major: string | null;
  /** yyyy-mm-dd */
  graduatesOn: string | null;
}

/** A profile of which nothing is known but the name. */
export const NOTHING_KNOWN: Omit<ProfileValues, 'name'> = {
  urbanRural: null,
  registerRegion: null,
  village: null,
  address: null,
  phone: null,
  guardianName: null,
  guardianPhone: null,
  education: null,
  studyLevel: null,
  school: null,
  major: null,
  graduatesOn: null,
};

/** Parts of a profile: each has sources of its own, for nobody knows everything best. */
export const PROFILE_PARTS = {
  name: { title: '姓名', fields: ['name'] },
  registration: { title: '户口', fields: ['urbanRural', 'registerRegion'] },
  residence: { title: '住处', fields: ['village', 'address'] },
  contact: { title: '联系电话', fields: ['phone'] },
  guardian: { title: '监护人', fields: ['guardianName', 'guardianPhone'] },
  education: {
    title: '文化程度',
    fields: ['education', 'studyLevel', 'school', 'major', 'graduatesOn'],
  },
} as const satisfies Record<string, { title: string; fields: readonly (keyof ProfileValues)[] }>;

export type ProfilePart = keyof typeof PROFILE_PARTS;
export const PARTS = Object.keys(PROFILE_PARTS) as ProfilePart[];
/** The other facts of a file, each taken whole. */
export const WHOLE_PARTS = {
  certificate: '残疾人证',
  abilities: '能力',
  need: '就业需求',
  skills: '技能和语言',
  household: '家庭情况',
} as const;
export const FACT_TITLES = {
  ...(Object.fromEntries(PARTS.map((part) => [part, PROFILE_PARTS[part].title])) as Record<
    ProfilePart,
    string
  >),
  ...WHOLE_PARTS,
};
export type FactPart = keyof typeof FACT_TITLES;
export const FACT_PARTS = Object.keys(FACT_TITLES) as FactPart[];

/**
 * A profile in which the level is stated anew by somebody who does not speak of schools: what is known of the school stays with
 * the study that goes on, and with the same level; of another level nothing is known.
 */
export function withLevel(held: ProfileValues, education: number | null): ProfileValues {
  if (education === held.education || held.studyLevel !== null) return { ...held, education };
  return { ...held, education, school: null, major: null, graduatesOn: null };
}

/** Whether anything is known of a part. */
export function holds(values: Partial<ProfileValues>, part: ProfilePart): boolean {
  return PROFILE_PARTS[part].fields.some((field) => values[field] !== null && values[field] !== undefined);
}

/** Whether the source of a version spoke of a part; the oldest versions do not say, and stated all that they hold. */
export function statesPart(
  version: { states: readonly string[] | null; values: Partial<ProfileValues> },
  part: ProfilePart,
): boolean {
  return version.states?.includes(part) ?? holds(version.values, part);
}

/** Whether two profiles say the same of a part; what is not said and what is not known are the same. */
export function sameOf(a: Partial<ProfileValues>, b: Partial<ProfileValues>, part: ProfilePart): boolean {
  return PROFILE_PARTS[part].fields.every((field) => (a[field] ?? null) === (b[field] ?? null));
}
