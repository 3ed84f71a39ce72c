import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { accommodationEntry, isAccommodationKey } from '../../../kernel/vocabulary.ts';

/** Where and when to come, in one sentence, with what will be ready; null where nothing was said. */
export function meetingWords(meeting: {
  meetOn: string | null;
  meetTime: string | null;
  meetPlace: string | null;
  accommodations: readonly string[];
}): string | null {
  const { meetOn, meetTime, meetPlace } = meeting;
  const when = [meetOn && formatDateZh(plainDate(meetOn)), meetTime].filter(Boolean).join(' ');
  const ready = meeting.accommodations.filter(isAccommodationKey).map((key) => accommodationEntry(key).zh);
  const parts = [
    when && `时间：${when}`,
    meetPlace && `地点：${meetPlace}`,
    ready.length > 0 && `会准备：${ready.join('、')}`,
  ].filter(Boolean);
  return parts.length === 0 ? null : `${parts.join('。')}。`;
}
