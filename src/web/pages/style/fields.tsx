import {
  CheckboxGroup,
  DateField,
  DEMAND_WORDS,
  FileField,
  Form,
  LevelField,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  type FieldError,
  type FormValues,
} from '../../../platform/ui/index.ts';

const TYPED: FormValues = {
  name: '',
  wage: '三千二',
  'birth-year': '1990',
  'birth-month': '13',
  'birth-day': '7',
  needs: ['ramp', 'sign', 'coach'],
  about: '会用电脑打字。',
};

const DISTRICTS = [
  { value: '350102', text: '鼓楼区' },
  { value: '350103', text: '台江区' },
  { value: '350128', text: '平潭县' },
];
const FORMS = [
  { value: 'FULL_TIME', text: '全职' },
  { value: 'FLEXIBLE_HOURS', text: '弹性工时', hint: '上班时间可以商量。' },
  { value: 'REMOTE', text: '居家' },
];
const NEEDS = [
  { value: 'ramp', text: '轮椅通道或电梯' },
  { value: 'sign', text: '手语翻译' },
  { value: 'coach', text: '就业辅导员' },
];

/** Every field, empty and filled, or as it comes back with its errors. */
export function FieldSamples({ errors }: { readonly errors: readonly FieldError[] }) {
  return (
    <>
      <h2>表单</h2>
      <Form
        encType="multipart/form-data"
        action="/style"
        errors={errors}
        values={errors.length > 0 ? TYPED : {}}
        submit="保存"
        cancel={{ href: '/style' }}
      >
        <TextField
          name="name"
          label="姓名"
          hint="和残疾人证上的一样。"
          required
          autoComplete="name"
          value="张小明"
        />
        <NumberField name="wage" label="月工资" unit="元/月" optional value={3200} />
        <SelectField name="district" label="县（市、区）" options={DISTRICTS} empty="请选择" />
        <RadioGroup name="form" label="工作方式" options={FORMS} value="REMOTE" />
        <CheckboxGroup
          name="needs"
          label="需要的便利"
          hint="可以选多项。"
          options={NEEDS}
          values={['sign']}
        />
        <DateField name="birth" label="出生日期" hint="比如 1990年3月7日。" birthday value="1990-03-07" />
        <FileField name="roster" label="名册文件" hint=".xlsx 或 .csv，最大 20 MB。" accept=".xlsx,.csv" />
        <TextArea name="about" label="会做什么" hint="最多 200 字。" value="会用电脑打字，做过客服。" />
        <h3>能力</h3>
        <LevelField name="abilities.stand" label="站立" value={3} />
        <LevelField name="abilities.use_screen" label="屏幕阅读" hint="用读屏软件也算。" value={null} />
        <LevelField name="demands.speak" label="口语表达" words={DEMAND_WORDS} value={0} />
      </Form>
    </>
  );
}
