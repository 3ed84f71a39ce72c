import type { Context } from '../../../platform/action/index.ts';
import { employerSearchColumns } from '../search.ts';
import type { inForceOf } from './read.ts';

/** Puts what counts into the register's own columns, by which lists are filtered, ordered and searched. */
export async function keepRegister(
  ctx: Context,
  employerId: string,
  inForce: ReturnType<typeof inForceOf>,
): Promise<void> {
  const { name, nature, industry } = inForce;
  await ctx.db
    .updateTable('employer')
    .set({
      ...(name?.said.name && { name: name.said.name, ...employerSearchColumns(name.said.name) }),
      ...(nature?.said.nature && { nature: nature.said.nature }),
      industry: industry?.said.industry ?? null,
    })
    .where('id', '=', employerId)
    .execute();
}
