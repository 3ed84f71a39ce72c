import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { keptEmployer } from '../hr/own.ts';
import { inForceOf, sayingsOf } from './read.ts';
import { keepRegister } from './register.ts';
import { lockEmployer } from './state.ts';

/** Parts that no file of the register can be without. */
const NEEDED = ['name', 'nature'] as const;

/** An officer takes back a false entry of any source, with the reason; what else was said is chosen from anew. */
export const takeBackEmployerSaying = defineAction({
  name: 'employers.take-back-saying',
  title: '撤回用人单位的一条情况',
  input: z.strictObject({
    employerId: z.uuid(),
    saying: z.uuid(),
    reason: z.string().trim().min(2).max(200),
  }),
  allow: { roles: OFFICERS, on: onRecord('employer', 'employerId') },
  audit: 'write',
  async run(ctx, input) {
    const employer = await keptEmployer(ctx, input.employerId);
    if (employer instanceof Refusal) return employer;
    await lockEmployer(ctx, employer.id);
    const sayings = await sayingsOf(ctx, employer.id);
    const gone = sayings.find((one) => one.id === input.saying && one.takenBack === null);
    if (!gone) return refuse('not-found', 'employers.no-such-saying');
    const inForce = inForceOf(
      ctx,
      sayings.filter((one) => one !== gone),
    );
    if (NEEDED.some((part) => !inForce[part])) return refuse('conflict', 'employers.nothing-left');
    await ctx.db
      .updateTable('employer_saying')
      .set({ revoked_at: ctx.now, revoked_by: ctx.actor.id, revoked_because: input.reason })
      .where('id', '=', gone.id)
      .execute();
    await keepRegister(ctx, employer.id, inForce);
    ctx.note({ table: 'employer', id: employer.id, city: employer.city, details: { saying: gone.id } });
    return { id: employer.id };
  },
});
