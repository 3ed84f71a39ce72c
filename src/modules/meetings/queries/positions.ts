import { sql } from 'kysely';
import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord } from '../../../platform/action/index.ts';
import { pageNumber } from '../../../platform/input/index.ts';
import { containing } from '../../../platform/database/like.ts';
import { hostedMeeting } from '../host.ts';
import { boothsOf, meetingFacts } from './open.ts';

const PAGE_SIZE = 50;

/** Open positions of the meeting's region that are not in it yet, to choose from. */
export const positionsToAdd = defineQuery({
  name: 'meetings.positions-to-add',
  title: '可以加入的岗位',
  input: z.object({ meetingId: z.uuid(), text: z.string().trim().max(50).default(''), page: pageNumber }),
  allow: { roles: STAFF, on: onRecord('meeting', 'meetingId') },
  audit: 'none',
  async run(ctx, { meetingId, text, page }) {
    const meeting = await hostedMeeting(ctx, meetingId);
    if (meeting instanceof Refusal) return meeting;
    const { lo, hi } = ctx.params.regions.range(meeting.region_code);
    let found = ctx.db
      .selectFrom('position as j')
      .where('j.state', '=', 'open')
      .where('j.region_key', '>=', lo)
      .where('j.region_key', '<', hi)
      .where(
        sql<boolean>`not exists (select from meeting_position m where m.meeting_id = ${meetingId}::uuid
          and m.position_id = j.id and m.removed_at is null)`,
      );
    if (text !== '')
      found = found.where((eb) =>
        eb.or([eb('j.title', 'like', containing(text)), eb('j.employer_name', 'like', containing(text))]),
      );
    const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
    const rows = await found
      .select(['j.id', 'j.title', 'j.employer_name', 'j.headcount', 'j.filled'])
      .orderBy('j.employer_name')
      .orderBy('j.id')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute();
    return {
      meeting: meetingFacts(ctx, meeting),
      booths: await boothsOf(ctx, meetingId),
      text,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      rows: rows.map((row) => ({
        id: row.id,
        title: row.title,
        employer: row.employer_name,
        places: row.headcount - row.filled,
      })),
    };
  },
});
