import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { employerAccounts } from '../../../platform/access/employer-grants.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord } from '../../../platform/action/index.ts';
import { keptEmployer } from './own.ts';

/** Who acts for an employer of the own region, and whose invitation waits. */
export const listHr = defineQuery({
  name: 'employers.list-hr',
  title: '单位的人事账号',
  input: z.strictObject({ employerId: z.uuid() }),
  allow: { roles: OFFICERS, on: onRecord('employer', 'employerId') },
  audit: 'read',
  async run(ctx, { employerId }) {
    const employer = await keptEmployer(ctx, employerId);
    if (employer instanceof Refusal) return employer;
    ctx.note({ table: 'employer', id: employer.id, city: employer.city });
    const accounts = await employerAccounts(ctx, employer.id);
    return { employer: { id: employer.id, name: employer.name }, accounts };
  },
});
