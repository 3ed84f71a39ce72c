import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { DescriptionList, Notice, Page, StatusTag, Timeline } from '../../../../platform/ui/index.ts';
import { move } from '../../actions/move.ts';
import { referralProcedure } from '../../procedure.ts';
import { meetingWords } from '../meeting-words.ts';
import { UNNAMED } from '../names.ts';
import { openReferred } from '../queries.ts';
import { AnswerForms } from './answer-forms.tsx';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openReferred, { referralId: String(args.params['id']) });
}

export async function action(args: ActionFunctionArgs) {
  const referralId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const result = await act(args, move, { ...input, referralId });
  return result.ok
    ? redirect(`/employer/referrals/${referralId}?done=answered`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** One referral before the employer: who, for which position, and the answer. */
export default function ReferredPerson({ loaderData: referral, actionData }: Props) {
  const state = referralProcedure.states[referral.state];
  const name = referral.name ?? UNNAMED;
  return (
    <Page
      title={`推荐来的人：${name}，${referral.position}`}
      heading={`${name}：${referral.position}`}
      errors={actionData?.errors}
      breadcrumbs={[{ text: '推荐来的人', href: '/employer/referrals' }]}
      lead={<StatusTag tone={state.tone}>{state.title}</StatusTag>}
    >
      {referral.name === null && (
        <Notice title="现在看不到姓名">
          <p>本人现在不同意把情况给单位看。请先不要安排，联系推荐的残联问一问。</p>
        </Notice>
      )}
      <DescriptionList
        items={[
          { term: '求职者', value: name },
          {
            term: '岗位',
            value: <a href={`/employer/positions/${referral.positionId}`}>{referral.position}</a>,
          },
          { term: '推荐日期', value: formatDateZh(referral.referredOn) },
        ]}
      />
      <AnswerForms moves={referral.moves} refused={actionData} />
      <section aria-labelledby="course">
        <h2 id="course">经过</h2>
        <Timeline
          label="经过"
          items={[
            {
              key: 'start',
              date: referral.referredOn,
              when: formatDateZh(referral.referredOn),
              title: '推荐',
            },
            ...referral.steps.map((step) => ({
              key: step.id,
              date: step.on,
              when: formatDateZh(step.on),
              title: referralProcedure.states[step.to].title,
              body: [meetingWords(step), step.reason].filter(Boolean).join('') || undefined,
            })),
          ]}
        />
      </section>
    </Page>
  );
}
