import { ACCOMMODATIONS, type AccommodationKey } from '../../../../kernel/vocabulary.ts';
import { CheckboxGroup, DateField, TextField } from '../../../../platform/ui/index.ts';

/** What can help on one day; the rest of the vocabulary is about the work itself. */
const FOR_A_DAY: readonly AccommodationKey[] = [
  'screen_reader',
  'magnifier',
  'braille_guidance',
  'hearing_aid',
  'sign_interpreter',
  'live_captions',
  'text_only_channel',
  'wheelchair_access',
  'accessible_toilet',
  'quiet_space',
  'commute_support',
];
const READY = ACCOMMODATIONS.filter(({ key }) => FOR_A_DAY.includes(key)).map(({ key, zh }) => ({
  value: key,
  text: zh,
}));

/** When and where to come. `required`: an employer knows it, a clerk may still be finding out. */
export function MeetingFields({ required }: { readonly required: boolean }) {
  const must = required ? { required } : { optional: true as const };
  return (
    <>
      <DateField name="meetOn" label="面试日期" {...must} />
      <TextField
        name="meetTime"
        label="面试时间"
        hint="24 小时制，例如 09:30、14:00。"
        width="short"
        {...must}
      />
      <TextField
        name="meetPlace"
        label="面试地点"
        hint="写清楚门牌、楼层和怎么进门。线上面试就写用什么软件。"
        width="full"
        {...must}
      />
      <CheckboxGroup
        name="accommodations[]"
        label="面试要准备的便利"
        hint="本人要的，或者你们能安排的，都可以勾。"
        options={READY}
        optional
      />
    </>
  );
}
