import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord, onSelf, type Context } from '../../../platform/action/index.ts';
import { oneOrMany } from '../../../platform/input/index.ts';
import { mayAct, purposeOf, recordAnswer } from '../../people/index.ts';
import type { ShowPurpose } from '../../recruiting/index.ts';
import { HELP_KINDS, type HelpKind } from '../help.ts';
import { hostedMeeting, type Meeting } from '../host.ts';
import { HOSTS } from '../procedure.ts';
import { SHOWN } from '../planning/consents.ts';
import type { Guest } from '../planning/facts.ts';

const list = <T extends z.ZodType>(item: T) => z.preprocess((value) => oneOrMany(value ?? []), z.array(item));

const answerFields = {
  answer: z.enum(['accept', 'decline']),
  needs: list(z.enum(HELP_KINDS)),
};

/** The person answers an invitation, says what help is needed, and whom the employers may learn about. */
export const answerInvitation = defineAction({
  name: 'meetings.answer',
  title: '答复招聘会邀请',
  input: z.strictObject({
    meetingId: z.uuid(),
    ...answerFields,
    /** A yes to being shown to these kinds of employers, given in the same act. */
    show: list(z.enum(SHOWN)),
  }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, { meetingId, answer, needs, show }) {
    const refused = await mayAct(ctx);
    if (refused) return refused;
    const guest = await lockGuest(ctx, { meetingId, personId: ctx.actor.personId ?? '' });
    if (guest instanceof Refusal) return guest;
    const meeting = await meetingOf(ctx, meetingId);
    if (meeting instanceof Refusal) return meeting;
    for (const purpose of answer === 'accept' ? show : []) {
      const given = await agree(ctx, guest.person_id, purpose);
      if (given instanceof Refusal) return given;
    }
    return keepAnswer(ctx, { meeting, guest, answer, needs, as: ctx.actor.capacity ?? 'self' });
  },
});

/** A clerk writes down what a guest said at the window or on the phone. */
export const recordGuestAnswer = defineAction({
  name: 'meetings.record-answer',
  title: '登记招聘会答复',
  input: z.strictObject({ guestId: z.uuid(), ...answerFields }),
  allow: { roles: HOSTS, on: onRecord('meeting_guest', 'guestId') },
  audit: 'write',
  async run(ctx, { guestId, answer, needs }) {
    const guest = await lockGuest(ctx, { guestId });
    if (guest instanceof Refusal) return guest;
    const meeting = await hostedMeeting(ctx, guest.meeting_id);
    if (meeting instanceof Refusal) return meeting;
    return keepAnswer(ctx, { meeting, guest, answer, needs, as: 'staff' });
  },
});

interface Said {
  meeting: Meeting;
  guest: Guest;
  answer: 'accept' | 'decline';
  needs: HelpKind[];
  as: NonNullable<Guest['answered_as']>;
}

/** Keeps the answer. Interviews that stand stay: the clerk takes them out with the changes of the day. */
async function keepAnswer(ctx: Context, { meeting, guest, answer, needs, as }: Said) {
  if (meeting.state !== 'open') return refuse('conflict', 'meeting-over');
  if (guest.state === 'arrived' || guest.state === 'absent') return refuse('conflict', 'day-has-begun');
  await ctx.db
    .updateTable('meeting_guest')
    .set({
      state: answer === 'accept' ? 'accepted' : 'declined',
      needs: answer === 'accept' ? needs : [],
      answered_as: as,
      answered_at: ctx.now,
    })
    .where('id', '=', guest.id)
    .execute();
  ctx.note({
    table: 'person',
    id: guest.person_id,
    city: guest.city,
    details: { meeting: meeting.id, answer },
  });
  return { id: guest.id, meetingId: meeting.id };
}

async function lockGuest(
  ctx: Context,
  which: { guestId: string } | { meetingId: string; personId: string },
): Promise<Guest | Refusal> {
  const all = ctx.db.selectFrom('meeting_guest').selectAll().forUpdate();
  const row = await (
    'guestId' in which
      ? all.where('id', '=', which.guestId)
      : all.where('meeting_id', '=', which.meetingId).where('person_id', '=', which.personId)
  ).executeTakeFirst();
  return row ?? refuse('not-found', 'not-invited');
}

/** Announced meetings are there to be read by everybody. */
async function meetingOf(ctx: Context, meetingId: string): Promise<Meeting | Refusal> {
  const row = await ctx.db.selectFrom('meeting').selectAll().where('id', '=', meetingId).executeTakeFirst();
  return row ?? refuse('not-found', 'no-such-record');
}

/** The own yes in the own account. A guardian also says what the person wants, which the page of consents asks. */
async function agree(ctx: Context, personId: string, purpose: ShowPurpose) {
  const { capacity } = ctx.actor;
  if (capacity === 'helper') return refuse('forbidden', 'helper-may-not-consent');
  if (capacity === 'guardian') return refuse('conflict', 'consent-by-guardian');
  return recordAnswer(ctx, {
    personId,
    purpose,
    wording: purposeOf(purpose).wording,
    answer: 'given',
    decidedBy: 'self',
    manner: 'own-account',
    source: 'self',
  });
}
