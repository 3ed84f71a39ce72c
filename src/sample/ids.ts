import { randomOf } from './random.ts';

/** What an identifier is for; the number stands in it, so that two kinds never meet. */
const KINDS = {
  person: 1,
  profile: 2,
  certificate: 3,
  abilities: 4,
  need: 5,
  employer: 6,
  position: 7,
  spell: 8,
  pastRegion: 9,
  attachment: 10,
  evidence: 11,
  account: 12,
  grant: 13,
  audit: 14,
  consent: 15,
  referral: 16,
  referralStep: 17,
  ownPosition: 18,
  campaign: 19,
  visit: 20,
  skills: 21,
} as const;

export type IdKind = keyof typeof KINDS;

// All identifiers fall on one made-up moment and the milliseconds after it, in order: the indexes grow at their end.
const MOMENT = Date.UTC(2025, 0, 1);

/** A UUID of version 7 that the seed decides, `index` the row's place within its kind. */
export function sampleId(seed: number, kind: IdKind, index: number): string {
  const time = (MOMENT + index).toString(16).padStart(12, '0');
  const random = randomOf(seed, kind, index);
  const hex = (digits: number) =>
    random
      .int(16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const variant = (8 + random.int(4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${KINDS[kind].toString(16).padStart(3, '0')}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}
