import type { Insertable } from 'kysely';
import type { Regions } from '../../../kernel/regions.ts';
import type { Posting } from '../parsing/index.ts';
import { placementOf } from '../rules.ts';
import type { PositionTable } from '../tables.ts';

/** What of a draft does not stand in the posting. */
export interface DraftFrame {
  id: string;
  city: number;
  office: string;
  batch: string;
  hash: Buffer;
  employerId: string | null;
  recordedBy: string | null;
}

/**
 * A draft from a posting, for a person to confirm: the occupation stays a guess with its certainty, demands stay unknown
 * (postings do not say them), and so does whatever could not be read.
 */
export function draftOf(posting: Posting, frame: DraftFrame, regions: Regions): Insertable<PositionTable> {
  const placement = placementOf(posting.place, frame.office, regions);
  if (!placement) throw new Error('a posting of another office was not kept out');
  return {
    city: frame.city,
    id: frame.id,
    ...placement,
    place_text: posting.placeText,
    employer_id: frame.employerId,
    employer_name: posting.employer,
    title: posting.title,
    form: posting.form,
    education: posting.education,
    experience_years: posting.experience === null ? null : Math.min(50, posting.experience.low),
    occupation: posting.occupation?.code ?? null,
    occupation_certainty: posting.occupation?.certainty ?? null,
    skills: posting.tags.skills,
    benefits: posting.tags.benefits,
    wage_low: posting.wage.low,
    wage_high: posting.wage.high,
    wage_text: posting.wage.text,
    demands: null,
    headcount: posting.headcount,
    closes_on: posting.closesOn,
    description: posting.description,
    opens_on: null,
    state_reason: null,
    source: 'import',
    import_batch: frame.batch,
    import_hash: frame.hash,
    recorded_by: frame.recordedBy,
  };
}
