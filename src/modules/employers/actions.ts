import { z } from 'zod';
import { invalidField, Refusal } from '../../kernel/problem.ts';
import { OFFICERS } from '../../platform/access/roles.ts';
import { defineAction, inRegion } from '../../platform/action/index.ts';
import { natureOf, OWNERSHIPS } from './nature.ts';
import { acceptUsci } from './rules.ts';
import { employerSearchColumns } from './search.ts';

const yes = z.union([z.boolean(), z.literal('yes').transform(() => true)]).default(false);

/** Adds a unit to the register. The credit code is the key of the whole province: a second file is refused. */
export const registerEmployer = defineAction({
  name: 'employers.register',
  title: '登记用人单位',
  input: z.strictObject({
    region: z.string().regex(/^\d{6}(\d{3})?$/, 'unknown-region'),
    usci: z.string().max(60),
    /** The code was compared with the licence although it fails today's check. */
    confirmLegacy: yes,
    name: z.string().trim().min(1).max(200),
    /** Who owns an enterprise; left out where it is not known. */
    ownership: z.enum(OWNERSHIPS).optional(),
  }),
  allow: { roles: OFFICERS, on: inRegion('region') },
  audit: 'write',
  async run(ctx, input) {
    if (!ctx.params.regions.has(input.region)) return invalidField('region', 'unknown-region');
    const accepted = acceptUsci(input.usci, input.confirmLegacy);
    if (accepted instanceof Refusal) return accepted;
    const taken = await ctx.db
      .selectFrom('employer')
      .select('name')
      .where('usci', '=', accepted.usci)
      .executeTakeFirst();
    if (taken) return invalidField('usci', 'employers.already-registered', { name: taken.name });
    const id = ctx.newId();
    const city = ctx.params.regions.unit(input.region);
    await ctx.db
      .insertInto('employer')
      .values({
        city,
        id,
        region_key: ctx.params.regions.key(input.region),
        region_code: input.region,
        usci: accepted.usci,
        usci_verdict: accepted.verdict,
        name: input.name,
        ...employerSearchColumns(input.name),
        nature: natureOf(accepted.usci, input.ownership),
        industry: null,
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
      })
      .execute();
    ctx.note({ table: 'employer', id, city });
    return { id };
  },
});
