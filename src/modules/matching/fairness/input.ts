import { z } from 'zod';
import { invalidField, type Refusal } from '../../../kernel/problem.ts';
import type { Region } from '../../../kernel/regions.ts';
import type { Context } from '../../../platform/action/index.ts';
import { filter } from '../../../platform/input/index.ts';

/** A province, a city or a county. */
const region = z.string().regex(/^\d{6}$/);
const year = z.coerce.number().int().min(2000).max(2100);

export const sheetFields = { region: filter(region), year: filter(year) };
export const madeFields = { region, year };

/** Years that a sheet may be asked of: this one and the two before. */
export const yearsOn = (ctx: Pick<Context, 'today'>): number[] => {
  const now = Number(ctx.today.slice(0, 4));
  return [now, now - 1, now - 2];
};

/** Regions whose sheet the actor may make and read: the own one and those directly below, down to the county. */
export function regionsOf(ctx: Context): Region[] {
  const { regions } = ctx.params;
  const own = regions.get(ctx.actor.regionCode ?? regions.province.code) ?? regions.province;
  return [own, ...regions.children(own.code).filter(({ code }) => code.length === 6)];
}

/** The region that is meant, or why not: somebody else's, or one below the county. */
export function regionMeant(ctx: Context, code: string | undefined): Region | Refusal {
  const { regions } = ctx.params;
  const found = regions.get(code ?? ctx.actor.regionCode ?? regions.province.code);
  return found && found.code.length === 6 ? found : invalidField('region', 'unknown-region');
}
