import type { Generated } from 'kysely';
import type { Version } from '../tables.ts';

/** Skills, languages and papers of skill as one source told them. */
export interface SkillProfileTable extends Version {
  /** Keys of skills, as matching compares them. */
  skills: string[];
  languages: Generated<string[]>;
  /** Names of certificates of skill. */
  papers: Generated<string[]>;
  observed_on: string;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    skill_profile: SkillProfileTable;
  }
}
