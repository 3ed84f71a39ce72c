import { dateOfDay } from '../days.ts';
import { weights } from '../random.ts';
import type { Random } from '../random.ts';
import type { SampleSpell } from './career.ts';

type Verdict = Pick<SampleSpell, 'state' | 'verifiedOn' | 'recordedOn' | 'foundBy'>;

const STATES = weights<SampleSpell['state']>([
  ['verified', 90],
  ['pending', 5],
  ['rejected', 4],
  ['retracted', 1],
]);
const FOUND_BY = weights<SampleSpell['foundBy']>([
  ['self', 55],
  ['survey', 25],
  ['referral', 12],
  ['import', 8],
]);

/** When a spell became known and what came of it. Evidence often lies weeks behind the start, now and then years. */
export function verdictOf(random: Random, start: number, today: number): Verdict {
  const recorded = Math.min(
    today,
    start + (random.chance(0.1) ? random.between(150, 700) : random.between(0, 45)),
  );
  const verified = recorded + random.between(1, random.chance(0.08) ? 240 : 40);
  const state = random.weighted(STATES);
  const settled = state !== 'verified' || verified <= today ? state : 'pending';
  return {
    state: settled,
    verifiedOn: settled === 'verified' ? dateOfDay(verified) : null,
    recordedOn: dateOfDay(recorded),
    foundBy: random.weighted(FOUND_BY),
  };
}
