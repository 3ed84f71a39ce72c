import type { Generated } from 'kysely';

/** How somebody's answer came to us. */
export const MANNERS = {
  'read-aloud': '当面念给本人听',
  'in-writing': '书面签字',
  'sign-language': '用手语说明',
  'by-phone': '电话里说明',
} as const;
export type SpokenManner = keyof typeof MANNERS;
/** `own-account`: typed in by whoever decides, in the own account. */
export type Manner = SpokenManner | 'own-account';

export type ConsentAnswer = 'given' | 'withdrawn';
export type DecidedBy = 'self' | 'guardian';
/** What the person wants where the guardian decides. */
export type Wish = 'agrees' | 'objects' | 'unsaid';

export interface ConsentTable {
  city: number;
  id: string;
  person_id: string;
  region_key: number;
  purpose: string;
  wording: number;
  answer: ConsentAnswer;
  decided_by: DecidedBy;
  person_wish: Wish | null;
  manner: Manner;
  evidence_id: string | null;
  source: string;
  recorded_at: Generated<Date>;
  recorded_by: string | null;
  superseded_by: string | null;
}

declare module '../../../platform/database/schema.ts' {
  interface Tables {
    consent: ConsentTable;
  }
}
