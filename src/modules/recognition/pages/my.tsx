import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { ButtonLink, Page } from '../../../platform/ui/index.ts';
import { objectToRecognition, resubmitRecognition, withdrawRecognition } from '../actions/person.ts';
import { myRecognition, type MyRecognition } from '../queries/open.ts';
import { MyMoves } from './my-moves.tsx';
import { CaseState, caseSentence, CaseTimeline, Conditions, hasLetter } from './parts.tsx';
import { VERDICT_WORDS } from '../words.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, myRecognition, {});
}

const MOVES = {
  withdraw: { action: withdrawRecognition, done: 'recognition-withdrawn' },
  resubmit: { action: resubmitRecognition, done: 'recognition-resubmitted' },
  object: { action: objectToRecognition, done: 'recognition-objected' },
} as const;

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const { step, ...fields } = input;
  if (step !== 'withdraw' && step !== 'resubmit' && step !== 'object')
    throw new Response(null, { status: 400 });
  const result = await act(args, MOVES[step].action, fields);
  if (result.ok) return redirect(`/my/recognition?done=${MOVES[step].done}`);
  return { step, ...refusedForm(result.problem, values) };
}

interface Props {
  readonly loaderData: MyRecognition;
  readonly actionData?: { step: string } & ReturnType<typeof refusedForm>;
}

const LEAD = {
  yes: '按现在知道的情况，可以认定。',
  no: '按现在知道的情况，还不能认定。下面写了为什么。',
  unknown: '还有情况不清楚。下面写了还要知道什么。',
} as const;

function Why({ now }: { readonly now: NonNullable<MyRecognition['now']> }) {
  return (
    <section aria-labelledby="why">
      <h2 id="why">{`条件：${VERDICT_WORDS[now.verdict].text}`}</h2>
      <p>{LEAD[now.verdict]}</p>
      <Conditions now={now} toPerson />
      <p>
        想不想工作，在<a href="/my/need">我想做的工作</a>里写。其他的不对，请告诉工作人员。
      </p>
    </section>
  );
}

function Earlier({ data: { cases, steps } }: { readonly data: MyRecognition }) {
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="way">
      <h2 id="way">经过</h2>
      {cases.map((one) => (
        <article key={one.id} aria-labelledby={`case-${one.id}`}>
          <h3 id={`case-${one.id}`}>{`${formatDateZh(one.appliedOn)}申请的：${one.kindTitle}`}</h3>
          {hasLetter(one) && (
            <p>
              <ButtonLink kind="secondary" href={`/my/recognition/${one.id}/letter`}>
                看通知书<span className="vh">，{formatDateZh(one.appliedOn)}申请的</span>
              </ButtonLink>
            </p>
          )}
          <CaseTimeline
            label={`${formatDateZh(one.appliedOn)}申请的经过`}
            steps={steps.filter((step) => step.recognition_id === one.id)}
          />
        </article>
      ))}
    </section>
  );
}

/** The own recognition: where it stands, why, what one may do, and what happened. */
export default function MyRecognitionPage({ loaderData: data, actionData }: Props) {
  const [newest] = data.cases;
  return (
    <Page
      title="我的就业困难人员认定"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我的首页', href: '/my' }]}
      lead={<p>找工作有困难的人，可以申请认定。认定了，公益性岗位会先问你。</p>}
    >
      <section aria-labelledby="standing">
        <h2 id="standing">现在</h2>
        {newest ? (
          <>
            <p>
              <CaseState state={newest.state} />
            </p>
            <p>{caseSentence(newest)}</p>
          </>
        ) : (
          <p>你没有申请过认定。</p>
        )}
        {data.mayApply && (
          <p>
            <ButtonLink href="/my/recognition/apply">
              {data.renewFrom === null ? '申请认定' : '申请续认定'}
            </ButtonLink>
          </p>
        )}
        {newest?.state === 'recognised' && !data.mayApply && data.renewFrom && (
          <p>{`${formatDateZh(data.renewFrom)}起，可以申请续认定。`}</p>
        )}
        <MyMoves data={data} refused={actionData} />
      </section>
      {data.now && <Why now={data.now} />}
      <Earlier data={data} />
    </Page>
  );
}
