import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { act, ask, formInput } from '../../../../platform/doors/form.ts';
import {
  addressWith,
  Button,
  DataTable,
  EmptyState,
  errorsOf,
  Filters,
  Page,
  Pagination,
  SelectField,
  StatusTag,
} from '../../../../platform/ui/index.ts';
import { withdrawAsk } from '../actions.ts';
import { FACTS } from '../anonymous.ts';
import { approachProcedure } from '../procedure.ts';
import { candidatesForEmployer, type EmployerCandidates } from '../queries.ts';
import { FACT_WORDS, SILENT, strangerWords } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const positionId = String(args.params.id);
  const found = await ask(args, candidatesForEmployer, { ...Object.fromEntries(search), positionId });
  return { found, search: search.toString() };
}

/** Takes a question back. */
export async function action(args: ActionFunctionArgs) {
  const { approachId } = await formInput(args.request);
  const result = await act(args, withdrawAsk, { approachId });
  if (!result.ok) return { errors: errorsOf(result.problem) };
  return redirect(`/employer/positions/${String(args.params.id)}/candidates?done=ask-withdrawn`);
}

type Row = EmployerCandidates['rows'][number];
type Question = EmployerCandidates['questions'][number];
interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { readonly errors: ReturnType<typeof errorsOf> };
}

function Choose({
  found,
  search,
  path,
}: {
  found: EmployerCandidates;
  search: URLSearchParams;
  path: string;
}) {
  const chosen = FACTS.filter((fact) => found.asked[fact] !== undefined);
  return (
    <Filters
      action={path}
      found={`共 ${found.total} 人`}
      clearHref={path}
      chips={chosen.map((fact) => ({
        text: `${FACT_WORDS[fact]}：${found.asked[fact]}`,
        without: `${path}${addressWith(search, { [fact]: null })}`,
      }))}
      values={Object.fromEntries(chosen.map((fact) => [fact, found.asked[fact] ?? '']))}
    >
      {FACTS.map((fact) => (
        <SelectField
          key={fact}
          name={fact}
          label={FACT_WORDS[fact]}
          empty="都看"
          options={found.choices[fact].map(({ value, count }) => ({
            value,
            text: `${value}（${count} 人）`,
          }))}
        />
      ))}
    </Filters>
  );
}

function Questions({ questions }: { readonly questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">你们问过的人</h2>
      <DataTable<Question>
        caption="问过的人，最近的在前面"
        captionHidden
        rows={questions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'code', title: '求职者', rowHeader: true, cell: ({ code }) => strangerWords(code) },
          {
            key: 'state',
            title: '答复',
            cell: ({ state }) => (
              <StatusTag tone={approachProcedure.states[state].tone}>
                {approachProcedure.states[state].title}
              </StatusTag>
            ),
          },
          { key: 'asked', title: '哪天问的', cell: ({ askedOn }) => formatDateZh(askedOn) },
          {
            key: 'next',
            title: '接下来',
            cell: (one) => <Next one={one} />,
          },
        ]}
      />
    </section>
  );
}

function Next({ one: { id, state, code, dueOn, referralId } }: { readonly one: Question }) {
  if (state === 'agreed' && referralId !== null)
    return (
      <a href={`/employer/referrals/${referralId}`}>
        安排面试<span className="vh">：{strangerWords(code)}</span>
      </a>
    );
  if (state === 'open')
    return (
      <form method="post">
        <p>{`最晚${formatDateZh(dueOn)}答复。`}</p>
        <input type="hidden" name="approachId" value={id} />
        <Button kind="secondary">
          不问了<span className="vh">：{strangerWords(code)}</span>
        </Button>
      </form>
    );
  return state === 'declined' ? '谢谢你们。可以看看别的人。' : '可以看看别的人。';
}

/** People who fit an own position, without saying who; the employer may ask to meet them. */
export default function Candidates({ loaderData: { found, search: text }, actionData }: Props) {
  const { position, open, least } = found;
  const search = new URLSearchParams(text);
  const path = `/employer/positions/${position.id}/candidates`;
  return (
    <Page
      title={`适合我们“${position.title}”的人`}
      heading={`适合“${position.title}”的人`}
      wide
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '我们的岗位', href: '/employer/positions' },
        { text: position.title, href: `/employer/positions/${position.id}` },
      ]}
      lead={
        <>
          <p>下面的人想工作，也适合这个岗位，最合适的在前面。名单里没有姓名，也没有联系方式。</p>
          <p>想见哪一位，可以问。求职者说愿意，你们才看得到姓名。</p>
        </>
      }
    >
      {!open && <p>这个岗位现在不招人，所以不能问。</p>}
      <Questions questions={found.questions} />
      <Choose found={found} search={search} path={path} />
      <DataTable<Row>
        caption="适合的人，不写姓名"
        captionHidden
        rows={found.rows}
        rowKey={({ code }) => code}
        empty={
          <EmptyState title="现在没有名单">
            {`合适的人不到 ${least} 个时，不给名单，免得认出是谁。残联会直接推荐合适的人来。`}
          </EmptyState>
        }
        columns={[
          { key: 'code', title: '求职者', rowHeader: true, cell: ({ code }) => strangerWords(code) },
          ...FACTS.map((fact) => ({
            key: fact,
            title: FACT_WORDS[fact],
            cell: (row: Row) => row[fact] ?? SILENT,
          })),
          {
            key: 'ask',
            title: '想见',
            cell: ({ code }) =>
              open ? (
                <a href={`/employer/positions/${position.id}/ask?code=${code}`}>
                  想见<span className="vh">{strangerWords(code)}</span>
                </a>
              ) : (
                '不招人'
              ),
          },
        ]}
      />
      {found.rows.some((row) => FACTS.some((fact) => row[fact] === null)) && (
        <p>{`写“${SILENT}”的，是因为这样的人不到 ${least} 个，写出来会认出是谁。`}</p>
      )}
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => `${path}${addressWith(search, { page })}`}
      />
    </Page>
  );
}
