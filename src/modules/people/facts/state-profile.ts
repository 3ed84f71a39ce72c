import { refuse, type Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import type { Beside } from './beside.ts';
import { heldProfile, openProfile } from './held.ts';
import { besideValues, changedParts, holderOf, mergeProfile, type Held, type Merged } from './merge.ts';
import { precedences } from './parameters.ts';
import { sameOf, type ProfilePart, type ProfileValues } from './parts.ts';
import { profileRow, type PersonKey } from './profile-row.ts';

export interface Saying {
  source: string;
  /** yyyy-mm-dd */
  on: string;
  /** Whole profile as it should read, given the one in force; what differs is what is stated. */
  values(held: ProfileValues | null): ProfileValues;
  /** The version that was on the screen. */
  basedOn?: string | undefined;
}

async function addVersions(
  ctx: Context,
  person: PersonKey,
  held: Held | null,
  saying: Saying,
  merged: Merged,
  said: ProfileValues,
): Promise<string> {
  const { source, on } = saying;
  const { values, origin, taken, beside } = merged;
  const next = taken.length > 0 ? ctx.newId() : (held?.id ?? '');
  const rows = [
    ...(taken.length > 0
      ? [profileRow(ctx, person, { id: next, source, on, states: taken, origin }, values)]
      : []),
    ...(beside.length > 0
      ? [
          profileRow(
            ctx,
            person,
            { id: ctx.newId(), source, on, states: beside, supersededBy: next },
            besideValues(merged, said),
          ),
        ]
      : []),
  ];
  if (held && next !== held.id)
    await ctx.db
      .updateTable('person_profile')
      .set({ superseded_by: next })
      .where('id', '=', held.id)
      .execute();
  if (rows.length > 0) await ctx.db.insertInto('person_profile').values(rows).execute();
  return next;
}

/** Of the parts that do not count, those which this source has said before in the same words: told twice, it adds nothing. */
async function saidBefore(
  ctx: Context,
  personId: string,
  source: string,
  beside: readonly ProfilePart[],
  said: ProfileValues,
): Promise<ProfilePart[]> {
  if (beside.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('person_profile')
    .selectAll()
    .where('person_id', '=', personId)
    .where('source', '=', source)
    .where('revoked_at', 'is', null)
    .orderBy('recorded_at', 'desc')
    .execute();
  return beside.filter((part) => {
    const last = rows.find((row) => row.states?.includes(part) ?? true);
    return last !== undefined && sameOf(openProfile(ctx.cipher, last), said, part);
  });
}

/**
 * Writes down what a source says of a person's profile. Parts that it may not decide are kept beside, and named in `beside`;
 * `counts` tells whose word stands in their place. Saying what is in force already adds nothing.
 */
export async function stateProfile(
  ctx: Context,
  person: PersonKey,
  saying: Saying,
): Promise<({ id: string; beside: ProfilePart[] } & Beside) | Refusal> {
  const held = await heldProfile(ctx, person.id);
  if (saying.basedOn !== undefined && saying.basedOn !== (held?.id ?? 'none'))
    return refuse('conflict', 'changed-meanwhile');
  const said = saying.values(held?.values ?? null);
  const parts = changedParts(held?.values ?? null, said);
  const merged = mergeProfile(precedences(ctx), held, {
    id: '',
    source: saying.source,
    on: saying.on,
    parts,
    values: said,
  });
  const known = await saidBefore(ctx, person.id, saying.source, merged.beside, said);
  const news = { ...merged, beside: merged.beside.filter((part) => !known.includes(part)) };
  const id = await addVersions(ctx, person, held, saying, news, said);
  const counts = Object.fromEntries(
    merged.beside.map((part) => [part, (held && holderOf(held, part)?.source) ?? undefined]),
  );
  return { id, beside: merged.beside, counts };
}
