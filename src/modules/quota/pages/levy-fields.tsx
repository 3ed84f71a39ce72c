import { Disclosure, NumberField, RadioGroup, SelectField, type Option } from '../../../platform/ui/index.ts';
import { LEVY_NATURES, type LevyNature } from '../natures.ts';

// Who owns an enterprise makes no difference to the levy, so nobody is asked.
const ASKED: readonly LevyNature[] = [
  'ENTERPRISE',
  'GOVERNMENT_ORGAN',
  'PUBLIC_INSTITUTION',
  'ASSOCIATION',
  'PRIVATE_NON_ENTERPRISE',
  'OTHER',
];
const NATURE_OPTIONS = ASKED.map((value) => ({ value, text: LEVY_NATURES[value] }));
const DECLARED_OPTIONS = [
  { value: 'yes', text: '按时申报了，或者还没有到时间' },
  { value: 'no', text: '过了时间没有申报' },
];

interface Props {
  readonly years: readonly Option[];
  readonly usual: string;
  readonly regions: readonly Option[];
  /** Shows what few need, because something stands there. */
  readonly openMore: boolean;
}

/** The questions about one employer, in the order of the formula. */
export function LevyFields({ years, usual, regions, openMore }: Props) {
  return (
    <>
      <SelectField name="year" label="费款所属期是哪一年" options={years} value={usual} />
      <RadioGroup name="nature" label="单位性质" options={NATURE_OPTIONS} required />
      <NumberField
        name="headcount"
        label="在职职工一年平均有多少人"
        hint="在编的，或者签了一年以上合同的。可以写小数。"
        unit="人"
        decimal
        required
      />
      <NumberField
        name="totalWages"
        label="一年的工资总额"
        hint="按元填写，例如 8000000。包括奖金、津贴和加班费。"
        unit="元"
        width="medium"
        decimal
        required
      />
      <NumberField
        name="ordinary"
        label="安排了几名三、四级的残疾人"
        hint="残疾军人证四到八级也写在这里。做满一年算 1 人；做 9 个月写 0.75。"
        unit="人"
        decimal
      />
      <NumberField
        name="severe"
        label="安排了几名一、二级的残疾人"
        hint="残疾军人证一到三级也写在这里。写实际人数，我们按两人计。"
        unit="人"
        decimal
      />
      <RadioGroup name="declared" label="残疾职工申报了吗" options={DECLARED_OPTIONS} value="yes" />
      <NumberField
        name="localAverageWage"
        label="当地社会平均工资"
        hint="一年多少元。不知道就不填，那样不用工资上限。"
        unit="元/年"
        width="medium"
        decimal
      />
      <Disclosure summary="季节工、新单位、已缴、减免或逾期" open={openMore}>
        <SelectField name="region" label="在哪里缴" options={regions} empty="省内，按全省的规定" />
        <NumberField name="seasonalCount" label="季节工有多少人" unit="人" decimal />
        <NumberField name="seasonalMonths" label="季节工每人做几个月" unit="个月" decimal />
        <NumberField
          name="monthsOpen"
          label="这一年单位存续了几个月"
          hint="当年新成立或注销的才填。人数和工资都按这几个月填。"
          unit="个月"
        />
        <NumberField name="reduction" label="批准的受灾减免额" unit="元" width="medium" decimal />
        <NumberField name="paid" label="已经缴了多少" unit="元" width="medium" decimal />
        <NumberField name="overdueDays" label="逾期多少天" unit="天" />
      </Disclosure>
    </>
  );
}
