import {
  DateField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  optionsOf,
  type Option,
} from '../../../platform/ui/index.ts';
import { GOAL_KINDS } from '../kinds.ts';

interface Props {
  readonly officers: readonly { id: string; name: string }[];
  readonly today: string;
  /** The adviser at school and the year are asked of graduates alone. */
  readonly graduate: boolean;
  readonly phoneKept?: string | null;
}

const officerOptions = (officers: Props['officers']): Option[] =>
  officers.map(({ id, name }) => ({ value: id, text: name }));

/** What a plan says: goal, by when, who answers for it, and for a graduate school and adviser. */
export function ContentFields({ officers, graduate, phoneKept = null }: Props) {
  return (
    <>
      <SelectField name="goal" label="目标" empty="请选择" required options={optionsOf(GOAL_KINDS)} />
      <TextArea
        name="wanted"
        label="本人想要什么"
        required
        hint="用本人的话写，例如：想在家附近找一份坐着做的工作。"
      />
      <TextField
        name="occupation"
        label="想做的职业的编号"
        optional
        width="short"
        hint="职业分类的编号，例如 4-01-02-04。"
      />
      <DateField name="goalBy" label="什么时候以前达到" required />
      <NumberField name="reviewDays" label="多少天回访一次" optional hint="不填就按全省的天数。最少 7 天。" />
      <SelectField name="ownerId" label="一对一服务的人" options={officerOptions(officers)} />
      {graduate && (
        <>
          <TextField name="school" label="学校" required />
          <NumberField name="graduationYear" label="哪一年毕业" required />
          <TextField name="adviserName" label="学校的就业指导老师" optional width="short" />
          <TextField
            name="adviserPhone"
            label="老师的电话"
            optional
            width="short"
            hint={phoneKept ? `已登记：${phoneKept}。不填就不变。` : '加密保存，只给负责的工作人员看。'}
          />
        </>
      )}
    </>
  );
}
