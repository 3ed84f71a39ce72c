import {
  DateField,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  type Option,
} from '../../../platform/ui/index.ts';
import { HELP, HELP_KINDS } from '../help.ts';
import { KIND_WORDS } from '../words.ts';

const KIND_HINTS = {
  FAIR: '会放到“近期招聘会”，谁都能看到日期、地点和单位。',
  BATCH: '只有受邀的人知道。',
} as const;

/** The questions about a meeting, new or changed; `regions` to choose from: its own alone where it stays. */
export function MeetingFieldset({ regions }: { readonly regions: readonly Option[] }) {
  return (
    <>
      <TextField name="title" label="名称" required width="full" maxLength={100} />
      <RadioGroup
        name="kind"
        label="种类"
        required
        value="FAIR"
        options={(['FAIR', 'BATCH'] as const).map((value) => ({
          value,
          text: KIND_WORDS[value],
          hint: KIND_HINTS[value],
        }))}
      />
      <SelectField
        name="region"
        label="哪个地区的招聘会"
        hint="邀请这个地区的人，由这个地区的残联主办。"
        options={regions}
      />
      <TextField
        name="place"
        label="地点"
        required
        width="full"
        hint="写清楚门牌、楼层和房间。"
        maxLength={200}
      />
      <TextArea
        name="accessText"
        label="怎么进去，有什么便利"
        optional
        hint="例如：门口有坡道，3 楼有电梯，有无障碍卫生间和安静的房间。"
        maxLength={1000}
      />
      <DateField name="heldOn" label="日期" required />
      <TextField name="begins" label="几点开始" required width="short" hint="写成 9:00 这样。" />
      <TextField name="ends" label="几点结束" required width="short" hint="写成 11:30 这样。" />
      <NumberField name="slotMinutes" label="每场面谈多少分钟" required unit="分钟" value={15} />
      <NumberField name="perPerson" label="每人最多几场面谈" required unit="场" value={3} />
      <fieldset className="field-group">
        <legend>现场的帮助有几位</legend>
        <p className="field-hint">排时间时，同一时刻要帮助的人不会比这里多。没有就写 0。</p>
        {HELP_KINDS.map((kind) => (
          <NumberField key={kind} name={`help.${kind}`} label={HELP[kind]} unit="位" value={0} />
        ))}
      </fieldset>
    </>
  );
}
