import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { oneOrMany } from '../../../platform/input/index.ts';
import { liveMeeting, type Meeting } from '../host.ts';
import { HOSTS } from '../procedure.ts';

const ids = z.preprocess(oneOrMany, z.array(z.uuid()).min(1, 'nothing-chosen').max(100));

const UNKNOWN = '单位没有登记';

/** Takes open positions into the meeting; those of one employer stand at one booth. What is there already stays. */
export const addPositions = defineAction({
  name: 'meetings.add-positions',
  title: '加入摊位和岗位',
  input: z.strictObject({ meetingId: z.uuid(), positionIds: ids }),
  allow: { roles: HOSTS, on: onRecord('meeting', 'meetingId') },
  audit: 'write',
  async run(ctx, { meetingId, positionIds }) {
    const meeting = await liveMeeting(ctx, meetingId);
    if (meeting instanceof Refusal) return meeting;
    const positions = await ctx.db
      .selectFrom('position')
      .select(['id', 'title', 'employer_id', 'employer_name'])
      .where('id', 'in', positionIds)
      .where('state', '=', 'open')
      .orderBy('employer_name')
      .orderBy('id')
      .execute();
    if (positions.length === 0) return refuse('conflict', 'no-open-position');
    const booths = await boothsFor(ctx, meeting, positions);
    const added = await ctx.db
      .insertInto('meeting_position')
      .values(
        positions.map((position) => ({
          city: meeting.city,
          id: ctx.newId(),
          meeting_id: meetingId,
          booth_id: booths.get(keyOf(position)) ?? '',
          region_key: meeting.region_key,
          position_id: position.id,
          position_title: position.title,
          removed_at: null,
        })),
      )
      .onConflict((oc) => oc.doNothing())
      .returning('id')
      .execute();
    ctx.note({ table: 'meeting', id: meetingId, city: meeting.city, details: { positions: added.length } });
    return { id: meetingId, added: added.length };
  },
});

interface Offered {
  employer_id: string | null;
  employer_name: string | null;
}

const keyOf = ({ employer_id, employer_name }: Offered) => employer_id ?? employer_name ?? UNKNOWN;

/** The booth of each employer, by {@link keyOf}; new ones get the next numbers. */
async function boothsFor(
  ctx: Context,
  meeting: Meeting,
  positions: readonly Offered[],
): Promise<Map<string, string>> {
  const standing = await ctx.db
    .selectFrom('meeting_booth')
    .select(['id', 'employer_id', 'employer_name', 'number', 'removed_at'])
    .where('meeting_id', '=', meeting.id)
    .execute();
  const booths = new Map(
    standing.filter((booth) => booth.removed_at === null).map((booth) => [keyOf(booth), booth.id]),
  );
  let number = Math.max(0, ...standing.map((booth) => booth.number));
  const fresh = [];
  for (const position of positions) {
    const key = keyOf(position);
    if (booths.has(key)) continue;
    const id = ctx.newId();
    booths.set(key, id);
    fresh.push({
      city: meeting.city,
      id,
      meeting_id: meeting.id,
      region_key: meeting.region_key,
      number: ++number,
      employer_id: position.employer_id,
      employer_name: position.employer_name ?? UNKNOWN,
      closes_slot: null,
      removed_at: null,
    });
  }
  if (fresh.length > 0) await ctx.db.insertInto('meeting_booth').values(fresh).execute();
  return booths;
}

/** Takes a booth and its positions out again while nobody has an interview there; refuses `booth-has-interviews`. */
export const removeBooth = defineAction({
  name: 'meetings.remove-booth',
  title: '撤掉摊位',
  input: z.strictObject({ meetingId: z.uuid(), boothId: z.uuid() }),
  allow: { roles: HOSTS, on: onRecord('meeting', 'meetingId') },
  audit: 'write',
  async run(ctx, { meetingId, boothId }) {
    const meeting = await liveMeeting(ctx, meetingId);
    if (meeting instanceof Refusal) return meeting;
    const busy = await ctx.db
      .selectFrom('meeting_interview')
      .select('id')
      .where('booth_id', '=', boothId)
      .where('until_version', 'is', null)
      .limit(1)
      .executeTakeFirst();
    if (busy) return refuse('conflict', 'booth-has-interviews');
    const removed = await ctx.db
      .updateTable('meeting_booth')
      .set({ removed_at: ctx.now })
      .where('id', '=', boothId)
      .where('meeting_id', '=', meetingId)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!removed) return refuse('not-found', 'no-such-record');
    await ctx.db
      .updateTable('meeting_position')
      .set({ removed_at: ctx.now })
      .where('booth_id', '=', boothId)
      .where('removed_at', 'is', null)
      .execute();
    ctx.note({ table: 'meeting', id: meetingId, city: meeting.city, details: { booth: boothId } });
    return { id: meetingId };
  },
});
