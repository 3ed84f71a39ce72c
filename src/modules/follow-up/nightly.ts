import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '../../platform/access/actor.ts';
import { anywhere, defineAction, dispatchErased } from '../../platform/action/index.ts';
import type { RoomTask } from '../../platform/module/index.ts';
import { assess } from './assess.ts';
import { followUpLimits } from './parameters.ts';
import { spellsOutOfLine, syncSpells } from './sync.ts';
import { tellDue } from './tell.ts';

const BATCH = 2000;
const TELL = 200;

/** Opens what is missing for spells from before, or that an event could not reach: a batch, the next being queued. */
export const fillFollowUps = defineAction({
  name: 'follow-up.fill',
  title: '补建就业跟踪',
  input: z.strictObject({ after: z.uuid().nullable().default(null) }),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx, { after }) {
    const ids = await spellsOutOfLine(ctx, after, BATCH);
    await syncSpells(ctx, ids);
    if (ids.length === BATCH) await ctx.enqueue(fillFollowUps, { after: ids.at(-1) ?? null });
    ctx.note({ details: { spells: ids.length } });
    return { spells: ids.length };
  },
});

/** Looks at the signals that come with the calendar: contracts and certificates that end soon. A batch, the next being queued. */
export const watchCalendar = defineAction({
  name: 'follow-up.watch',
  title: '看快到期的合同和证件',
  input: z.strictObject({ after: z.uuid().nullable().default(null) }),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx, { after }) {
    const { certificate, contract } = ctx.params.book.on(followUpLimits, ctx.today).value;
    const { rows } = await sql<{ spell_id: string }>`
      select distinct f.spell_id from follow_up f
        left join certificate c on c.person_id = f.person_id and c.superseded_by is null
          and c.expires_on between ${ctx.today}::date and ${ctx.today}::date + ${certificate}::int
        left join follow_up_answer a on a.spell_id = f.spell_id
          and a.contract_until between ${ctx.today}::date and ${ctx.today}::date + ${contract}::int
      where f.state = 'open' and (c.id is not null or a.id is not null)
        and (${after}::uuid is null or f.spell_id > ${after}::uuid)
      order by f.spell_id limit ${BATCH}`.execute(ctx.db);
    const raised = await assess(
      ctx,
      rows.map((row) => row.spell_id),
    );
    if (rows.length === BATCH) await ctx.enqueue(watchCalendar, { after: rows.at(-1)?.spell_id ?? null });
    ctx.note({ details: { raised } });
    return { raised };
  },
});

/** Tells people that they will be asked; a batch, the next being queued. */
export const tellDuePeople = defineAction({
  name: 'follow-up.tell-due',
  title: '告诉本人要回访了',
  input: z.strictObject({}),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx) {
    const told = await tellDue(ctx, TELL);
    if (told === TELL) await ctx.enqueue(tellDuePeople, {});
    ctx.note({ details: { told } });
    return { told };
  },
});

/** Before the working day begins. */
export const followUpTasks: readonly RoomTask[] = [
  {
    name: 'follow-up-day',
    cron: '10 5 * * *',
    async run(floor) {
      for (const [action, input] of [
        [fillFollowUps, { after: null }],
        [watchCalendar, { after: null }],
        [tellDuePeople, {}],
      ] as const) {
        const done = await dispatchErased(floor, action, input, systemActor('job'));
        if (!done.ok) throw new Error(done.problem.code);
      }
    },
  },
];
