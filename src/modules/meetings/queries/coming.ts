import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { EVERYONE } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { filter, pageNumber, regionCode } from '../../../platform/input/index.ts';
import { clockOf } from '../host.ts';
import { helpThere } from '../help.ts';

const PAGE_SIZE = 10;

/** Announced meetings from today on, the nearest first; nothing about a person stands in it. */
export const comingMeetings = defineQuery({
  name: 'meetings.coming',
  title: '近期招聘会',
  input: z.object({ region: filter(regionCode), page: pageNumber }),
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(ctx, { region, page }) {
    const { regions } = ctx.params;
    let found = ctx.db
      .selectFrom('meeting')
      .where('state', '=', 'open')
      .where('kind', '=', 'FAIR')
      .where('held_on', '>=', ctx.today);
    if (region && regions.has(region)) {
      const { lo, hi } = regions.range(region);
      found = found.where('region_key', '>=', lo).where('region_key', '<', hi);
    }
    const { n } = await found.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
    const meetings = await found
      .selectAll()
      .orderBy('held_on')
      .orderBy('id')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute();
    const ids = meetings.map((meeting) => meeting.id);
    const employers =
      ids.length === 0
        ? []
        : await ctx.db
            .selectFrom('meeting_booth')
            .select(['meeting_id', 'employer_name'])
            .where('meeting_id', 'in', ids)
            .where('removed_at', 'is', null)
            .orderBy('number')
            .execute();
    return {
      region: region && regions.has(region) ? region : null,
      total: Number(n),
      page,
      pages: Math.max(1, Math.ceil(Number(n) / PAGE_SIZE)),
      cities: regions.children(regions.province.code).map(({ code, name }) => ({ code, name })),
      meetings: meetings.map((meeting) => ({
        id: meeting.id,
        title: meeting.title,
        region: regions.fullName(meeting.region_code),
        place: meeting.place,
        accessText: meeting.access_text,
        heldOn: plainDate(meeting.held_on),
        clock: clockOf(meeting),
        help: helpThere(meeting.resources),
        employers: employers
          .filter((booth) => booth.meeting_id === meeting.id)
          .map((booth) => booth.employer_name),
      })),
    };
  },
});
