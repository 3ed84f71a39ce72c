import { z } from 'zod';
import { refuse, type Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onPerson, type Context } from '../../../platform/action/index.ts';
import { choose } from '../../../platform/facts/index.ts';
import { personKey } from '../actions/common.ts';
import { heldOf } from './held.ts';
import { valuesOf, type Held, type Origin } from './merge.ts';
import { precedences } from './parameters.ts';
import { PARTS, statesPart, type ProfilePart, type ProfileValues } from './parts.ts';
import { profileRow, type PersonKey } from './profile-row.ts';

async function versionsOf(ctx: Context, personId: string) {
  const rows = await ctx.db
    .selectFrom('person_profile')
    .selectAll()
    .where('person_id', '=', personId)
    // Of two of one moment the later stands first, as everywhere.
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .forUpdate()
    .execute();
  return rows.map((row) => ({ ...row, held: heldOf(ctx.cipher, row) }));
}
type Version = Awaited<ReturnType<typeof versionsOf>>[number];

/** The profile that all sayings together make, part by part, and on whom each part stands. */
function chosen(
  ctx: Context,
  versions: readonly Version[],
): { values: Partial<ProfileValues>; origin: Origin } {
  const ranks = precedences(ctx);
  const best = (part: ProfilePart): Held | null => {
    const sayings = versions
      .filter((row) => statesPart({ states: row.states, values: row.held.values }, part))
      .map((row) => ({
        source: row.source,
        observedOn: row.observed_on,
        recordedAt: row.recorded_at,
        held: row.held,
      }));
    return choose(ranks[part], sayings).inForce?.held ?? null;
  };
  const parts = PARTS.flatMap((part) => {
    const held = best(part);
    return held ? [{ part, held }] : [];
  });
  return {
    values: Object.assign({}, ...parts.map(({ part, held }) => valuesOf(held.values, [part]))),
    origin: Object.fromEntries(
      parts.map(({ part, held }) => [part, { id: held.id, source: held.source, on: held.on }]),
    ),
  };
}

/**
 * Takes back what a source said: it never counts again. Parts that stood on it go to the best of what else was said; the
 * file shows the saying as taken back. For feeds that withdraw a batch, and for an officer who finds a false entry.
 */
export async function takeBackProfile(
  ctx: Context,
  person: PersonKey,
  version: string,
  because: string,
): Promise<Refusal | null> {
  const versions = await versionsOf(ctx, person.id);
  const gone = versions.find((row) => row.id === version && row.revoked_at === null);
  const current = versions.find((row) => row.superseded_by === null);
  if (!gone || !current) return refuse('not-found', 'no-such-saying');
  const left = chosen(
    ctx,
    versions.filter((row) => row.revoked_at === null && row !== gone),
  );
  if (!left.values.name) return refuse('conflict', 'nothing-left');
  await ctx.db
    .updateTable('person_profile')
    .set({ revoked_at: ctx.now, revoked_because: because })
    .where('id', '=', version)
    .execute();
  const id = ctx.newId();
  await ctx.db
    .updateTable('person_profile')
    .set({ superseded_by: id })
    .where('id', '=', current.id)
    .execute();
  const values = { ...valuesOf({}, PARTS), ...left.values } as ProfileValues;
  const row = { id, source: 'reselected', on: ctx.today, states: [], origin: left.origin };
  await ctx.db
    .insertInto('person_profile')
    .values(profileRow(ctx, person, row, values))
    .execute();
  return null;
}

/** An officer takes back a false entry of any source, with the reason. */
export const takeBackSaying = defineAction({
  name: 'people.take-back-saying',
  title: '撤回档案里的一条说法',
  input: z.strictObject({
    personId: z.uuid(),
    version: z.uuid(),
    reason: z.string().trim().min(2).max(200),
  }),
  allow: { roles: OFFICERS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, input) {
    const person = await personKey(ctx, input.personId);
    const refusal = await takeBackProfile(ctx, person, input.version, input.reason);
    if (refusal) return refusal;
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { version: input.version } });
    return { id: person.id };
  },
});
