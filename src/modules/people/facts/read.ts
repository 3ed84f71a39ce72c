import { maskPhone } from '../../../kernel/mask.ts';
import type { Regions } from '../../../kernel/regions.ts';
import type { Context } from '../../../platform/action/index.ts';
import { educationWords, registerWords } from '../background/words.ts';
import { URBAN_RURAL_WORDS } from '../words.ts';
import {
  factShown,
  precedenceWords,
  type FactShown,
  type FactWithOrder,
} from '../../../platform/facts/index.ts';
import { heldOf } from './held.ts';
import { holderOf } from './merge.ts';
import { factPrecedence, rulesOf } from './parameters.ts';
import {
  holds,
  PARTS,
  sameOf,
  statesPart,
  type FactPart,
  type ProfilePart,
  type ProfileValues,
} from './parts.ts';
import { sourceWord } from './sources.ts';
import { wholeFacts } from './whole.ts';

/** Versions of one file that are looked at; older ones are kept and come with the copy of one's data. */
const VERSIONS = 200;

function partWords(regions: Regions, values: ProfileValues, part: ProfilePart): string {
  if (!holds(values, part)) return '没有';
  const phone = (number: string | null) => number && maskPhone(number);
  const words: Record<ProfilePart, (string | null)[]> = {
    name: [values.name],
    registration: [
      values.urbanRural && URBAN_RURAL_WORDS[values.urbanRural],
      values.registerRegion && registerWords(regions, values.registerRegion),
    ],
    residence: [values.village, values.address && '有详细地址（不在这里显示）'],
    contact: [phone(values.phone)],
    guardian: [values.guardianName, phone(values.guardianPhone)],
    education: [educationWords(values)],
  };
  return words[part].filter(Boolean).join('，');
}

async function profileFacts(ctx: Context, personId: string): Promise<FactShown<FactPart>[]> {
  const rows = await ctx.db
    .selectFrom('person_profile')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(VERSIONS)
    .execute();
  const versions = rows.map((row) => ({ ...row, held: heldOf(ctx.cipher, row) }));
  const current = versions.find((row) => row.superseded_by === null);
  return PARTS.map((part) => {
    const sayings = versions
      .filter((row) => statesPart({ states: row.states, values: row.held.values }, part))
      .map((row) => ({
        version: row.id,
        source: row.source,
        words: partWords(ctx.params.regions, row.held.values, part),
        observedOn: row.observed_on,
        recordedAt: row.recorded_at,
        gone: row.revoked_at !== null,
        values: row.held.values,
      }));
    const holder = current && holderOf(current.held, part);
    const inForce = sayings.find((one) => one.version === holder?.id) ?? null;
    return factShown(rulesOf(ctx, part), { sayings, inForce }, (one, other) =>
      sameOf(one.values, other.values, part),
    );
  });
}

/** Everything that is known of a person, part by part: what counts, what else was said and by whom, and by which order. */
export async function factsOf(ctx: Context, personId: string): Promise<FactWithOrder<FactPart>[]> {
  const facts = [...(await profileFacts(ctx, personId)), ...(await wholeFacts(ctx, personId))];
  const { book } = ctx.params;
  const { value, cites } = book.on(factPrecedence, ctx.today);
  return facts.map((fact) => ({
    ...fact,
    order: precedenceWords(value[fact.part], sourceWord),
    cites: [cites.source, cites.article].filter(Boolean).join(' '),
  }));
}
