import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { likeliestOccupation, wordsInForce } from '../../../platform/words/index.ts';
import { columnsOf, type PositionInput } from '../actions/fields.ts';
import type { Placement } from '../rules.ts';

/**
 * The columns of what an employer says of its own position. The name is the register's and never typed. Without an
 * occupation the most likely one by the title stands as a guess, for the region to confirm: nobody in an office knows the codes.
 */
export async function ownColumns(ctx: Context, input: PositionInput) {
  const said = await columnsOf(ctx, { ...input, employerName: undefined });
  if (said instanceof Refusal) return said;
  const own = await ctx.db
    .selectFrom('employer')
    .select(['id', 'name'])
    .where('id', '=', ctx.actor.employerId ?? '')
    .executeTakeFirst();
  if (!own) return refuse('forbidden', 'not-your-employer');
  const guess =
    said.occupation === null
      ? likeliestOccupation(await wordsInForce(ctx), input.title, said.skills.join('、'))
      : null;
  return {
    ...said,
    employer_id: own.id,
    employer_name: own.name,
    ...(guess && { occupation: guess.code, occupation_certainty: guess.certainty }),
  };
}

/** Where a new position of an employer stands: kept by the region of the employer's file, wherever in the province the work is. */
export function ownPlacement(ctx: Context, region: string | undefined): Placement | Refusal {
  const { regionCode } = ctx.actor;
  if (regionCode === null) return refuse('forbidden', 'not-your-employer');
  return placeOfWork(ctx, region, ctx.params.regions.key(regionCode));
}

/** The place of work that an employer says, beside the office that keeps the position; not said is not known. */
export function placeOfWork(
  ctx: Pick<Context, 'params'>,
  region: string | undefined,
  keptAt: number,
): Placement | Refusal {
  const unknown = { region_key: keptAt, region_code: null, region_precise: false };
  if (region === undefined) return unknown;
  const level = ctx.params.regions.get(region)?.level;
  if (level === undefined || level === 'province') return invalidField('region', 'unknown-region');
  const precise = level === 'county' || level === 'township';
  return { region_key: keptAt, region_code: region.slice(0, 6), region_precise: precise };
}
