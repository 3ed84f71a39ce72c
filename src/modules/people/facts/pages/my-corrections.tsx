import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { EmptyState, Form, Page, RadioGroup, TextArea } from '../../../../platform/ui/index.ts';
import { askCorrection } from '../correction.ts';
import { openMyFacts } from '../queries.ts';
import { FactList } from '../../../../platform/facts/face.tsx';
import { RequestText } from './request-text.tsx';

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, openMyFacts, {});
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, askCorrection, input);
  return result.ok ? redirect('/my/corrections?done=correction-asked') : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function MyCorrections({ loaderData: { facts, requests }, actionData }: Props) {
  return (
    <Page
      title="档案有错，请人改"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我的档案', href: '/my/file' }]}
      lead={
        <p>
          电话和住处你自己就能改：<a href="/my/contact">更新我的联系方式</a>
          。别的内容有错，写在下面，工作人员 15 天内答复你。
        </p>
      }
    >
      <section>
        <h2>哪里有错</h2>
        <Form submit="请人改" keep {...actionData}>
          <RadioGroup
            name="part"
            label="哪一项"
            required
            options={facts.map((fact) => ({
              value: fact.part,
              text: fact.title,
              hint: fact.inForce ? `现在是：${fact.inForce.words}` : '没有登记',
            }))}
          />
          <TextArea
            name="words"
            label="应该是什么"
            hint="写清楚就行。不要写身份证号和残疾人证号，工作人员会问你。"
            rows={3}
            maxLength={500}
          />
        </Form>
      </section>
      <section>
        <h2>我提过的</h2>
        {requests.length === 0 && <EmptyState title="还没有提过" />}
        {requests.map((request, i) => (
          <RequestText key={request.id} request={request} n={i + 1} />
        ))}
      </section>
      <section>
        <h2>每一项是谁说的</h2>
      </section>
      <FactList facts={facts} />
    </Page>
  );
}
