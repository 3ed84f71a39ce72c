import type { Context } from '../../../platform/action/index.ts';
import type { HomeCard } from '../../../platform/module/index.ts';
import type { ReferralState } from '../procedure.ts';
import { meetingWords } from './meeting-words.ts';

type Meeting = Parameters<typeof meetingWords>[0];

/** The last that was said of where and when to come, by referral; one query for all. */
export async function lastMeetings(
  ctx: Context,
  referralIds: readonly string[],
): Promise<ReadonlyMap<string, Meeting>> {
  if (referralIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('referral_step')
    .select(['referral_id', 'meet_on', 'meet_time', 'meet_place', 'accommodations'])
    .where('referral_id', 'in', referralIds)
    .where('to_state', 'in', ['interviewing', 'offered'])
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return new Map(
    rows.map((row) => [
      row.referral_id,
      {
        meetOn: row.meet_on,
        meetTime: row.meet_time,
        meetPlace: row.meet_place,
        accommodations: row.accommodations,
      },
    ]),
  );
}

/** An open referral as a step of the person at home. */
export function referralStep(
  { position_title, state }: { position_title: string; state: ReferralState },
  meeting: Meeting | undefined,
): HomeCard {
  const words = meeting ? meetingWords(meeting) : null;
  const ask = '需要手语翻译或别的便利，现在就告诉工作人员。';
  if (state === 'interviewing')
    return {
      title: `要面试了：${position_title}`,
      text: words === null ? `工作人员会告诉你时间和地点。${ask}` : `${words}${ask}`,
      rank: 10,
    };
  if (state === 'offered')
    return {
      title: `单位要录用你：${position_title}`,
      text: `请告诉工作人员你去不去。${words ?? ''}`,
      rank: 5,
    };
  return {
    title: `已经把你推荐给单位：${position_title}`,
    text: '单位看了会答复。有消息我们马上告诉你。',
    rank: 40,
  };
}
