import { ageOn } from '../../../kernel/dates.ts';
import { Refusal, refuse } from '../../../kernel/problem.ts';
import { withSight } from '../../../platform/access/with-sight.ts';
import type { Context } from '../../../platform/action/index.ts';
import { candidatesFor, type Candidate } from '../../matching/index.ts';
import { WORK_FORM_WORDS } from '../../people/index.ts';
import { accommodationEntry, isAccommodationKey } from '../../../kernel/vocabulary.ts';
import { positionBrief, type PositionBrief } from '../../positions/index.ts';
import { anonymised, type Facts, type Said } from './anonymous.ts';
import { codesOf } from './code.ts';
import { leastGroup } from './parameters.ts';
import './tables.ts';

/** So many of the best are told of. */
const MOST_TOLD = 200;
const AGES = [25, 35, 45, 55];
const NOTHING = '没有登记';

/** One person as the employer knows them, and for the house alone who it is. */
export interface Stranger {
  code: string;
  said: Said;
  candidate: Candidate;
}

export interface Strangers {
  position: PositionBrief;
  open: boolean;
  least: number;
  people: Stranger[];
}

/** 25 到 34 岁. */
export function ageBand(age: number): string {
  const upper = AGES.find((limit) => age < limit);
  const lower = AGES.findLast((limit) => age >= limit);
  if (upper === undefined) return `${lower} 岁以上`;
  return lower === undefined ? `${upper - 1} 岁以下` : `${lower} 到 ${upper - 1} 岁`;
}

function factsOf(ctx: Context, one: Candidate): Facts {
  const { sharedSkills, bridgedBy, notAssessed } = one.explained();
  const aids = bridgedBy.filter(isAccommodationKey).map((key) => accommodationEntry(key).plain);
  const [form] = one.forms;
  return {
    skills: sharedSkills.join('、') || NOTHING,
    abilities: notAssessed.length === 0 ? '都做得到' : `有 ${notAssessed.length} 项还要问`,
    aids: aids.join('、') || '不需要',
    form: WORK_FORM_WORDS[form as keyof typeof WORK_FORM_WORDS] ?? '没有说',
    county: ctx.params.regions.fullName(one.regionCode.slice(0, 6)),
    age: ageBand(ageOn(one.birthDate, ctx.today)),
  };
}

/** Where people live who may reach the work: the reporting unit, for work at home the province. */
function reachOf(ctx: Context, form: string, regionCode: string) {
  const { regions } = ctx.params;
  const unit = regions.unitRegion(regions.unit(regionCode));
  return regions.range(form === 'REMOTE' || !unit ? regions.province.code : unit.code);
}

/** Whoever the employer has asked already or was referred: they are spoken of elsewhere. */
async function spokenOf(ctx: Context, positionId: string): Promise<ReadonlySet<string>> {
  const asked = await ctx.db
    .selectFrom('approach')
    .select('person_id')
    .where('position_id', '=', positionId)
    .where('state', '<>', 'expired')
    .execute();
  const referred = await ctx.db
    .selectFrom('referral')
    .select('person_id')
    .where('position_id', '=', positionId)
    .execute();
  return new Set([...asked, ...referred].map((row) => row.person_id));
}

/**
 * The people who fit an own position, best first, each with what may be said of them. Refuses `not-found` for a position of
 * another employer. Read under a borrowed sight; who it is stays with the caller, which tells the code and nothing else.
 */
export async function strangersFor(ctx: Context, positionId: string): Promise<Strangers | Refusal> {
  const { employerId } = ctx.actor;
  const position = await positionBrief(ctx, positionId);
  if (position instanceof Refusal) return position;
  if (!employerId || position.employerId !== employerId) return refuse('not-found', 'no-such-record');
  const { form } = await ctx.db
    .selectFrom('position')
    .select('form')
    .where('id', '=', positionId)
    .executeTakeFirstOrThrow();
  const least = ctx.params.book.on(leastGroup, ctx.today).value;
  const scope = reachOf(ctx, form, position.regionCode);
  const within = { scope, region: position.regionCode };
  const found = await withSight(ctx, scope, () => candidatesFor(ctx, positionId, { top: MOST_TOLD, within }));
  if (!found) return refuse('not-found', 'no-such-record');
  const known = await spokenOf(ctx, positionId);
  const codes = codesOf(
    ctx.cipher,
    { employerId, positionId },
    found.candidates.map(({ id }) => id),
  );
  const left = found.candidates.filter(({ id }) => !known.has(id) && codes.has(id));
  const said = anonymised(
    left.map((one) => factsOf(ctx, one)),
    least,
  );
  const people = said.flatMap((own, at): Stranger[] => {
    const candidate = left[at];
    return candidate ? [{ code: codes.get(candidate.id) ?? '', said: own, candidate }] : [];
  });
  const open = found.open && position.filled < position.headcount;
  return { position, open, least, people };
}
