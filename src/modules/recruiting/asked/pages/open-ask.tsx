import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { DescriptionList, Form, Page, RadioGroup, StatusTag } from '../../../../platform/ui/index.ts';
import { ReadToPerson, SpokenFields } from '../../pages/asked-person.tsx';
import { answerAskFor } from '../actions.ts';
import { approachProcedure } from '../procedure.ts';
import { openAsk, type OpenAsk } from '../my-queries.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openAsk, { approachId: String(args.params.id) });
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, answerAskFor, { ...input, approachId: String(args.params.id) });
  return result.ok ? redirect('/home?done=ask-recorded') : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: OpenAsk;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** What to read to the person, and their answer. */
function AnswerFields({ consent }: Pick<OpenAsk, 'consent'>) {
  return (
    <>
      {!consent.inForce && <ReadToPerson consent={consent} title="先念给本人听，愿意见面就是同意这一项" />}
      <RadioGroup
        name="answer"
        label="本人怎么说"
        required
        options={[
          { value: 'yes', text: '愿意见面，推荐到这个岗位' },
          { value: 'no', text: '这次不去' },
        ]}
      />
      <SpokenFields consent={consent} required />
    </>
  );
}

/** An employer's question before the clerk who helps the person to answer. */
export default function OpenAskPage({ loaderData: one, actionData }: Props) {
  const state = approachProcedure.states[one.state];
  return (
    <Page
      title={`单位想见${one.name}：${one.position}`}
      errors={actionData?.errors}
      breadcrumbs={[{ text: '工作台', href: '/home' }]}
      lead={<StatusTag tone={state.tone}>{state.title}</StatusTag>}
    >
      <DescriptionList
        items={[
          { term: '求职者', value: <a href={`/people/${one.personId}`}>{one.name}</a> },
          { term: '岗位', value: <a href={`/positions/${one.positionId}`}>{one.position}</a> },
          { term: '单位', value: one.employer ?? '没有登记' },
          { term: '哪天问的', value: formatDateZh(one.askedOn) },
          { term: '最晚哪天答复', value: formatDateZh(one.dueOn) },
          ...(one.referralId === null
            ? []
            : [{ term: '推荐', value: <a href={`/referrals/${one.referralId}`}>打开这次推荐</a> }]),
        ]}
      />
      {one.over ? (
        <p>不用再办了。</p>
      ) : (
        <section aria-labelledby="answer">
          <h2 id="answer">替本人登记答复</h2>
          <p>单位现在不知道是谁。本人说愿意，单位才看得到姓名。</p>
          <Form submit="登记答复" {...actionData}>
            <AnswerFields consent={one.consent} />
          </Form>
        </section>
      )}
    </Page>
  );
}
