import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, doorOf, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import type { Query } from '../../../platform/action/index.ts';
import {
  CheckAnswers,
  DateField,
  Form,
  NumberField,
  Page,
  SelectField,
  TextArea,
  TextField,
} from '../../../platform/ui/index.ts';
import { regionOptions } from '../../people/index.ts';
import { checkCampaign, createCampaign } from '../campaign/actions.ts';
import { dayWords } from './words.ts';

const CRUMBS = [{ text: '就业状况调查', href: '/surveys' }];

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, createCampaign);
  return { regions: regionOptions(doorOf(args)) };
}

type Typed = Awaited<ReturnType<typeof readForm>>['values'];

/** Answers once more, as read. */
function answersOf(
  values: Typed,
  region: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
) {
  const text = (name: string) => String(values[name] ?? '');
  return [
    { field: 'title', term: '名称', value: text('title') },
    { field: 'region', term: '地区', value: region },
    { field: 'startsOn', term: '开始日期', value: dayWords(startsOn) },
    { field: 'endsOn', term: '结束日期', value: dayWords(endsOn) },
    { field: 'secondPercent', term: '复访比例', value: `${text('secondPercent') || 5}%` },
    { field: 'note', term: '说明', value: text('note') },
  ];
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const step = String(input['step'] ?? 'check');
  delete input['step'];
  delete values['step'];
  if (step.startsWith('change')) return { values, errors: [], check: null };
  if (step === 'send') {
    const result = await act(args, createCampaign, input);
    if (result.ok) return redirect(`/surveys/${result.value.id}?done=survey-made`);
    return { ...refusedForm(result.problem, values), check: null };
  }
  const door = doorOf(args);
  const outcome = await door.run(checkCampaign as unknown as Query, input);
  if (!outcome.ok) return { ...refusedForm(door.say(outcome), values), check: null };
  const days = outcome.value as { startsOn: string; endsOn: string };
  return {
    values,
    errors: [],
    check: answersOf(values, door.regions.fullName(String(input['region'])), days),
  };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Exclude<Awaited<ReturnType<typeof action>>, Response>;
}

export default function NewCampaign({ loaderData: { regions }, actionData }: Props) {
  if (actionData?.check)
    return (
      <Page
        title="检查要建的调查"
        breadcrumbs={[...CRUMBS, { text: '新建调查', href: '/surveys/new' }]}
        lead={<p>还没有建。建好以后先看名单有多少人，再开始。</p>}
      >
        <CheckAnswers answers={actionData.check} typed={actionData.values} submit="建这次调查" />
      </Page>
    );
  return (
    <Page
      title="新建调查"
      breadcrumbs={CRUMBS}
      errors={actionData?.errors}
      lead={<p>名单在开始那天按规则抽取：劳动年龄内、证件有效、没有在业记录的人。</p>}
    >
      <Form
        submit="下一步：检查"
        cancel={{ href: '/surveys' }}
        hidden={{ step: 'check' }}
        values={actionData?.values}
        errors={actionData?.errors}
      >
        <TextField
          name="title"
          label="名称"
          required
          width="full"
          maxLength={100}
          hint="例如：2026年度就业状况调查。"
        />
        <SelectField name="region" label="地区" options={regions} empty="请选择" />
        <DateField name="startsOn" label="开始日期" required />
        <DateField name="endsOn" label="结束日期" required />
        <NumberField
          name="secondPercent"
          label="复访比例"
          unit="%"
          value={5}
          hint="见到的人里，抽这么多由另一个人再去一次，看记录对不对。"
        />
        <TextArea name="note" label="说明" optional hint="写给走访的人看。" maxLength={500} />
      </Form>
    </Page>
  );
}
