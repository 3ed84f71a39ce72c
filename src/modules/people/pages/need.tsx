import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import {
  CheckboxGroup,
  Form,
  NumberField,
  Page,
  RadioGroup,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts';
import { recordNeed } from '../actions/need.ts';
import { openPerson } from '../queries/file.ts';
import { COMMUTE_WORDS, WORK_FORM_WORDS } from '../words.ts';

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, openPerson, { personId: String(args.params.id) });
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const result = await act(args, recordNeed, { ...input, personId });
  return result.ok ? redirect(`/people/${personId}?tab=1&done=saved`) : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

export default function Need({ loaderData: file, actionData }: Props) {
  const name = file.profile?.name ?? '档案';
  const { need } = file;
  const wants = need ? (need.wantsWork ? 'yes' : 'no') : '';
  return (
    <Page
      title={`登记${name}的就业需求`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: name, href: `/people/${file.id}` },
      ]}
    >
      <Form
        submit="保存"
        cancel={{ href: `/people/${file.id}?tab=1` }}
        hidden={{ basedOn: need?.version ?? 'none' }}
        {...actionData}
      >
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
          hint="写职业名称或代码，最多 3 个，用顿号隔开。例如：收银员、客户服务管理员。"
          value={need?.occupationNames.join('、')}
          width="full"
        />
        <TextField
          name="skills"
          label="会的技能"
          optional
          hint="用顿号隔开。例如：客服、表格、打字。"
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
          options={options(COMMUTE_WORDS)}
          value={need?.commute}
        />
        <CheckboxGroup
          name="forms[]"
          label="愿意做的工作形式"
          optional
          hint="不选就是都可以。"
          options={options(WORK_FORM_WORDS)}
          values={need?.forms}
        />
        <TextArea name="note" label="备注" optional value={need?.note} />
      </Form>
    </Page>
  );
}
