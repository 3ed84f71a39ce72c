import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate, todayInShanghai } from '../../../../kernel/dates.ts';
import { refuse, type Refusal } from '../../../../kernel/problem.ts';
import { STAFF } from '../../../../platform/access/roles.ts';
import { defineQuery, onPerson, onSelf, type Context } from '../../../../platform/action/index.ts';
import type { SlotSection } from '../../../../platform/module/index.ts';
import { consentInForce } from '../../../people/index.ts';
import { personById } from '../../read/persons.ts';
import { UNFIT_REASONS, type UnfitReason } from '../../unfit.ts';
import { saidWords } from '../feedback/words.ts';
import { effectsOf } from '../input.ts';
import { choiceOf } from './read.ts';

const SHOWN = 30;
const SHOWN_IN_FILE = 5;

/** What was pushed, the newest first; the title of a position that is no longer visible is not told. */
async function pushedLately(ctx: Context, personId: string) {
  const { rows } = await sql<{ id: string; title: string | null; open: boolean | null; pushed_at: Date }>`
    select s.position_id as id, j.title, j.state = 'open' as open, s.pushed_at
    from pushed_suggestion s left join position j on j.id = s.position_id
    where s.person_id = ${personId} order by s.pushed_at desc, s.rank limit ${SHOWN}`.execute(ctx.db);
  return rows.map(({ id, title, open, pushed_at }) => ({
    id,
    title: title ?? '一个已经关闭的岗位',
    open: open ?? false,
    on: todayInShanghai(pushed_at),
  }));
}

interface SaidLine {
  reason: UnfitReason;
  /** What the person said, as on the button. */
  label: string;
  texts: string[];
}

/** What the person said, one entry a reason, for each is switched off as a whole. */
function byReason(lines: readonly { reason: UnfitReason; text: string }[]): SaidLine[] {
  const reasons = [...new Set(lines.map(({ reason }) => reason))];
  return reasons.map((reason) => ({
    reason,
    label: UNFIT_REASONS[reason],
    texts: lines.filter((line) => line.reason === reason).map(({ text }) => text),
  }));
}

/** How somebody hears of new positions, what they said about them, and what they were told. */
async function pushOf(ctx: Context, personId: string) {
  const found = await personById(ctx, personId);
  if (!found) return refuse('not-found', 'no-such-record');
  const effect = (await effectsOf(ctx, [found])).get(personId);
  const turn = await ctx.db
    .selectFrom('push_turn')
    .select(['turn_on', 'outcome', 'missing', 'suggested_on'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  ctx.note({ table: 'person', id: personId, city: found.city });
  return {
    person: { id: personId, name: found.name, wantsWork: found.wants_work },
    objected: !(await consentInForce(ctx, personId, 'suggest-positions')),
    choice: await choiceOf(ctx, personId),
    said: byReason(
      (effect?.said ?? []).map((one) => ({ reason: one.reason, text: saidWords(one, ctx.params.regions) })),
    ),
    turn: turn?.outcome
      ? {
          on: turn.turn_on === null ? null : plainDate(turn.turn_on),
          outcome: turn.outcome,
          missing: turn.missing,
        }
      : null,
    pushed: await pushedLately(ctx, personId),
  };
}

export type PushOf = Exclude<Awaited<ReturnType<typeof pushOf>>, Refusal>;

/** For the person whom it is about, or who acts for them. */
export const myPush = defineQuery({
  name: 'matching.my-push',
  title: '看自己怎么收新岗位',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'read',
  run: (ctx) => pushOf(ctx, ctx.actor.personId ?? ''),
});

export const pushOfPerson = defineQuery({
  name: 'matching.push-of-person',
  title: '看一个人怎么收新岗位',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'read',
  run: (ctx, input) => pushOf(ctx, input.personId),
});

/** In the person's file: what came of the last look, and the way to the page where it is changed. */
export const pushInFile = defineQuery({
  name: 'matching.push-in-file',
  title: '档案里的新岗位',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<SlotSection> {
    const lately = (await pushedLately(ctx, personId)).slice(0, SHOWN_IN_FILE);
    return {
      title: '告诉过本人的新岗位',
      empty: '还没有告诉过。',
      items: lately.map(({ id, title, open, on }) => ({
        title,
        date: on,
        ...(open ? { href: `/positions/${id}` } : {}),
      })),
      actions: [{ label: '怎么告诉本人新岗位', href: `/people/${personId}/push` }],
    };
  },
});
