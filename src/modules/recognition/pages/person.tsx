import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { DataTable, Form, Page } from '../../../platform/ui/index.ts';
import { applyForPerson } from '../actions/apply.ts';
import { recognitionOfPerson } from '../queries/open.ts';
import { ApplyFields, CheckApplication } from './apply-fields.tsx';
import { beforeSending, type ApplyState } from './apply-step.ts';
import { CaseState, caseSentence, Conditions } from './parts.tsx';
import { VERDICT_WORDS } from '../words.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, recognitionOfPerson, { personId: String(args.params['id']) });
}

export async function action(args: ActionFunctionArgs): Promise<ApplyState | Response> {
  const personId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const before = beforeSending(input, values);
  if (before) return before;
  const { step: _step, ...application } = input;
  const result = await act(args, applyForPerson, { ...application, personId });
  if (result.ok) return redirect(`/recognitions/${result.value.id}?done=recognition-applied-for`);
  return { checking: false, ...refusedForm(result.problem, values) };
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: ApplyState;
}

function Cases({ cases, personName }: Data) {
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">已有的认定</h2>
      <DataTable
        caption={`${personName}的认定`}
        captionHidden
        rows={cases}
        rowKey={(one) => one.id}
        empty="没有申请过认定。"
        columns={[
          {
            key: 'applied',
            title: '申请日期',
            rowHeader: true,
            cell: (one) => <a href={`/recognitions/${one.id}`}>{formatDateZh(one.appliedOn)}</a>,
          },
          { key: 'kind', title: '类别', cell: (one) => one.kindTitle },
          { key: 'state', title: '状态', cell: (one) => <CaseState state={one.state} /> },
          { key: 'what', title: '说明', cell: (one) => caseSentence(one) },
        ]}
      />
    </section>
  );
}

function Apply({ data, state }: { readonly data: Data; readonly state: ApplyState | undefined }) {
  if (!data.mayApply)
    return (
      <p>
        {data.renewFrom === null
          ? '已经有一份在办理，办完才能再申请。'
          : `现在的认定还有效。${formatDateZh(data.renewFrom)}起可以申请续认定。`}
      </p>
    );
  return (
    <Form submit="下一步：看一遍" errors={state?.errors} values={state?.values}>
      <ApplyFields kinds={data.kinds} whose="本人" />
    </Form>
  );
}

/** The recognition of one person: what the rule says, the cases, and an application on their behalf. */
export default function PersonRecognition({ loaderData: data, actionData }: Props) {
  const breadcrumbs = [
    { text: '残疾人档案', href: '/people' },
    { text: data.personName, href: `/people/${data.personId}` },
  ];
  if (actionData?.checking)
    return (
      <Page title={`请看一遍再提交：${data.personName}`} breadcrumbs={breadcrumbs} lead={<p>还没有提交。</p>}>
        <CheckApplication typed={actionData.values} kinds={data.kinds} />
      </Page>
    );
  return (
    <Page
      title={`${data.personName}的就业困难人员认定`}
      breadcrumbs={breadcrumbs}
      errors={actionData?.errors}
    >
      <Cases {...data} />
      {data.now && (
        <section aria-labelledby="now">
          <h2 id="now">{`按今天的情况：${VERDICT_WORDS[data.now.verdict].text}`}</h2>
          <Conditions now={data.now} toPerson={false} />
        </section>
      )}
      <section aria-labelledby="apply">
        <h2 id="apply">替本人申请</h2>
        <Apply data={data} state={actionData} />
      </section>
    </Page>
  );
}
