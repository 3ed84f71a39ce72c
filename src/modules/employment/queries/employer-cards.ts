import { z } from 'zod';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import type { HomeCard } from '../../../platform/module/index.ts';

/** How many people of the reader's regions work at an employer today, by what is recorded and not refused. */
export const workersOfEmployer = defineQuery({
  name: 'employment.workers-of-employer',
  title: '在一个单位上班的人数',
  input: z.strictObject({ employerId: z.uuid() }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'none',
  async run(ctx, { employerId }): Promise<readonly HomeCard[]> {
    const { n } = await ctx.db
      .selectFrom('employment_spell')
      .where('employer_id', '=', employerId)
      .where('superseded_by', 'is', null)
      .where('state', 'in', ['pending', 'verified'])
      .where('started_on', '<=', ctx.today)
      .where((eb) => eb.or([eb('ended_on', 'is', null), eb('ended_on', '>=', ctx.today)]))
      .select((eb) => eb.fn.count<number>('person_id').distinct().as('n'))
      .executeTakeFirstOrThrow();
    return [
      {
        title: '现在在这里上班的残疾人',
        figure: { value: Number(n), unit: '人' },
        text: '只算你负责的地区的人，待核实的也算。',
        rank: 10,
      },
    ];
  },
});
