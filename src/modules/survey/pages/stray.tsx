import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { DescriptionList, Form, Page, RadioGroup, TextArea } from '../../../platform/ui/index.ts';
import { OUTCOMES } from '../outcomes.ts';
import { openStray, settleStray } from '../settle/stray.ts';
import { dayWords } from './words.ts';

const visitOf = (args: LoaderFunctionArgs) => String(args.params['visit'] ?? '');

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, settleStray);
  return ask(args, openStray, { visitId: visitOf(args) });
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, settleStray, { ...input, visitId: visitOf(args) });
  return result.ok ? redirect('/home?done=stray-settled') : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Exclude<Awaited<ReturnType<typeof action>>, Response>;
}

export default function Stray({ loaderData: visit, actionData }: Props) {
  return (
    <Page
      title="没有归处的走访"
      breadcrumbs={[{ text: '就业状况调查', href: '/surveys' }]}
      errors={actionData?.errors}
      lead={<p>这次走访传上来时，人已经不在这里的名单上。走访的内容还没有写进档案。</p>}
    >
      <DescriptionList
        items={[
          { term: '走访日期', value: dayWords(visit.visitedOn) },
          { term: '结果', value: OUTCOMES[visit.outcome] },
          { term: '说明', value: visit.reason },
          { term: '谁去的', value: visit.recordedBy ?? '不知道' },
          { term: '带回来的内容', value: visit.parts.join('、') },
          {
            term: '人现在',
            value: visit.person ? (
              <a href={`/people/${visit.person.id}`}>{visit.person.name}，在本地区</a>
            ) : (
              '不在本地区'
            ),
          },
          ...(visit.handedOver ? [{ term: '来处', value: '别处的残联转来的' }] : []),
        ]}
      />
      {visit.state === 'stray' ? (
        <Form submit="处理" cancel={{ href: '/home' }} {...actionData}>
          <RadioGroup
            name="decision"
            label="怎么处理"
            required
            options={[
              {
                value: 'apply',
                text: '写进档案',
                hint: '人在本地区时用。已经有更新的内容时，这次的放在旁边。',
              },
              { value: 'hand-over', text: '转给那里的残联', hint: '人不在本地区时用。由那里的残联再决定。' },
              { value: 'discard', text: '不采用', hint: '内容留着可以查，不写进档案。' },
            ]}
          />
          <TextArea name="reason" label="为什么这样处理" required maxLength={300} />
        </Form>
      ) : (
        <p>已经处理过了。</p>
      )}
    </Page>
  );
}
