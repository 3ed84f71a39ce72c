import { Refusal, invalidField } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import type { EmployerNature } from '../employers/index.ts';
import { capacityOf, consentInForce, purposeOf, type PurposeId } from '../people/index.ts';
import type { PositionBrief } from '../positions/index.ts';

const PUBLIC: readonly EmployerNature[] = [
  'GOVERNMENT_ORGAN',
  'PUBLIC_INSTITUTION',
  'STATE_OWNED_ENTERPRISE',
  'SOCIAL_ORGANISATION',
];

export type ShowPurpose = Extract<PurposeId, 'show-public-employer' | 'show-private-employer'>;

/** For which purpose the person is asked before this position's employer sees anything; an unknown employer is a private one. */
export async function purposeToShow(
  ctx: Context,
  { employerId }: Pick<PositionBrief, 'employerId'>,
): Promise<ShowPurpose> {
  if (!employerId) return 'show-private-employer';
  return (await purposesToShow(ctx, [employerId])).get(employerId) ?? 'show-private-employer';
}

/** As {@link purposeToShow} for several employers at once, by id; whoever is missing is a private one. */
export async function purposesToShow(
  ctx: Context,
  employerIds: readonly string[],
): Promise<ReadonlyMap<string, ShowPurpose>> {
  if (employerIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('employer')
    .select(['id', 'nature'])
    .where('id', 'in', employerIds)
    .execute();
  return new Map(
    rows.map(({ id, nature }) => [
      id,
      PUBLIC.includes(nature) ? 'show-public-employer' : 'show-private-employer',
    ]),
  );
}

/** How the consent stands before a referral, and what to read to the person where it is missing; `not-found` if not visible. */
export async function consentToShow(
  ctx: Context,
  personId: string,
  position: Pick<PositionBrief, 'employerId'>,
) {
  const person = await capacityOf(ctx, personId);
  if (person instanceof Refusal) return person;
  const id = await purposeToShow(ctx, position);
  const { title, plain, wording } = purposeOf(id);
  return {
    inForce: await consentInForce(ctx, personId, id),
    purpose: { id, title, plain, wording },
    guardianNeeded: person.guardianNeeded,
    guardianName: person.guardianName,
  };
}

/** Refuses `no-consent` where the person's data may not be shown to this employer. */
export async function withoutConsent(
  ctx: Context,
  personId: string,
  position: Pick<PositionBrief, 'employerId'>,
): Promise<Refusal | null> {
  const purpose = await purposeToShow(ctx, position);
  return (await consentInForce(ctx, personId, purpose)) ? null : invalidField('consent', 'no-consent');
}
