import {
  CheckboxGroup,
  NumberField,
  RadioGroup,
  TextArea,
  TextField,
  optionsOf,
} from '../../../platform/ui/index.ts';
import type { PersonFile } from '../queries/file.ts';
import { COMMUTE_WORDS, WORK_FORM_WORDS } from '../words.ts';

/** What work somebody wants; the same questions for whoever writes it down. */
export function NeedFields({ need }: Pick<PersonFile, 'need'>) {
  const wants = need ? (need.wantsWork ? 'yes' : 'no') : '';
  return (
    <>
      <RadioGroup
        name="wantsWork"
        label="现在想不想工作"
        required
        inline
        options={[
          { value: 'yes', text: '想' },
          { value: 'no', text: '暂时不想' },
        ]}
        value={wants}
      />
      <TextField
        name="occupations"
        label="想做的职业"
        optional
        hint="照平常的说法写，最多 3 个，用顿号隔开。例如：收银员、淘宝客服。下一步请你核对是哪种职业。"
        value={need?.occupationNames.join('、')}
        width="full"
      />
      <TextField
        name="skills"
        label="会的技能"
        optional
        hint="照平常的说法写，用顿号隔开。例如：客服、表格、打字。"
        value={need?.skills.join('、')}
        width="full"
      />
      <NumberField
        name="minWageYuan"
        label="最低月工资（元）"
        optional
        value={need?.minWage == null ? undefined : need.minWage / 100}
      />
      <RadioGroup
        name="commute"
        label="能去多远的地方上班"
        optional
        options={optionsOf(COMMUTE_WORDS)}
        value={need?.commute}
      />
      <CheckboxGroup
        name="forms[]"
        label="愿意做的工作形式"
        optional
        hint="不选就是都可以。"
        options={optionsOf(WORK_FORM_WORDS)}
        values={need?.forms}
      />
      <TextArea name="note" label="备注" optional value={need?.note} />
    </>
  );
}
