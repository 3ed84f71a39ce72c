import type { Selectable } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import type { Meeting } from '../host.ts';
import type {
  MeetingBoothTable,
  MeetingGuestTable,
  MeetingInterviewTable,
  MeetingPositionTable,
} from '../tables.ts';

export type Booth = Selectable<MeetingBoothTable>;
export type BoothPosition = Selectable<MeetingPositionTable>;
export type Guest = Selectable<MeetingGuestTable>;
export type Interview = Selectable<MeetingInterviewTable>;

/** All that a plan is made from. */
export interface Facts {
  readonly meeting: Meeting;
  readonly booths: readonly Booth[];
  readonly positions: readonly BoothPosition[];
  readonly guests: readonly Guest[];
  /** Of the plan in force. */
  readonly interviews: readonly Interview[];
}

/** Reads them; whoever asks holds the meeting, so that all guests lie within the scope. */
export async function readFacts(ctx: Context, meeting: Meeting): Promise<Facts> {
  const of = meeting.id;
  const booths = await ctx.db
    .selectFrom('meeting_booth')
    .selectAll()
    .where('meeting_id', '=', of)
    .where('removed_at', 'is', null)
    .orderBy('number')
    .execute();
  const positions = await ctx.db
    .selectFrom('meeting_position')
    .selectAll()
    .where('meeting_id', '=', of)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  const guests = await ctx.db
    .selectFrom('meeting_guest')
    .selectAll()
    .where('meeting_id', '=', of)
    .orderBy('id')
    .execute();
  const interviews = await ctx.db
    .selectFrom('meeting_interview')
    .selectAll()
    .where('meeting_id', '=', of)
    .where('until_version', 'is', null)
    .orderBy('slot')
    .orderBy('id')
    .execute();
  return { meeting, booths, positions, guests, interviews };
}
