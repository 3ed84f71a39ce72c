import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, inRegion, onRecord } from '../../../platform/action/index.ts';
import { liveMeeting } from '../host.ts';
import { HOSTS } from '../procedure.ts';
import { columnsOf, meetingFields } from './fields.ts';

/** A new meeting, a draft until it is announced. */
export const createMeeting = defineAction({
  name: 'meetings.create',
  title: '筹办招聘会',
  input: z.strictObject(meetingFields),
  allow: { roles: HOSTS, on: inRegion('region') },
  audit: 'write',
  async run(ctx, said) {
    const columns = columnsOf(ctx, said);
    if (columns instanceof Refusal) return columns;
    const id = ctx.newId();
    const city = ctx.params.regions.unit(said.region);
    await ctx.db
      .insertInto('meeting')
      .values({
        city,
        id,
        ...columns,
        state: 'draft',
        state_reason: null,
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
      })
      .execute();
    ctx.note({ table: 'meeting', id, city });
    return { id };
  },
});

/**
 * Changes what was said. Once a plan stands, date and times stay: people have been told them. Refuses `plan-stands` there;
 * the help of the day is changed through the changes of the day.
 */
export const editMeeting = defineAction({
  name: 'meetings.edit',
  title: '修改招聘会',
  input: z.strictObject({ meetingId: z.uuid(), ...meetingFields }),
  allow: { roles: HOSTS, on: onRecord('meeting', 'meetingId') },
  audit: 'write',
  async run(ctx, { meetingId, ...said }) {
    const meeting = await liveMeeting(ctx, meetingId);
    if (meeting instanceof Refusal) return meeting;
    const columns = columnsOf(ctx, said);
    if (columns instanceof Refusal) return columns;
    // Guests and booths were asked for that place.
    if (columns.region_key !== meeting.region_key) return refuse('conflict', 'region-stays');
    const fixed = ['held_on', 'begins_at', 'slot_minutes', 'slots', 'per_person'] as const;
    if (meeting.plan_version > 0 && fixed.some((key) => columns[key] !== meeting[key]))
      return refuse('conflict', 'plan-stands');
    const { resources, ...rest } = columns;
    await ctx.db
      .updateTable('meeting')
      .set(meeting.plan_version > 0 ? rest : { ...rest, resources })
      .where('id', '=', meetingId)
      .execute();
    ctx.note({ table: 'meeting', id: meetingId, city: meeting.city });
    return { id: meetingId };
  },
});
