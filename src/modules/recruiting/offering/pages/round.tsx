import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { exportHref } from '../../../../platform/documents/index.ts';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { DescriptionList, Notice, Page, StatusTag } from '../../../../platform/ui/index.ts';
import { RESERVES } from '../../../positions/index.ts';
import { prepareOffering } from '../prepare.ts';
import { openOffering, type Offering } from '../queries.ts';
import { leaveOut, startOffering, stopOffering } from '../run.ts';
import { ENDED_WORDS, OFFERING_STATES } from '../states.ts';
import { orderWords } from '../words.ts';
import { EntryTable } from './entries.tsx';
import { RoundMoves } from './round-moves.tsx';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openOffering, { offeringId: String(args.params['id']) });
}

/** What each button does, and the code of the sentence that says so. */
async function doMove(args: ActionFunctionArgs, offeringId: string, input: Record<string, unknown>) {
  const { move, positionId, entryId, reason, why } = input;
  switch (move) {
    case 'start':
      return { result: await act(args, startOffering, { offeringId }), done: 'offering-started' };
    case 'stop':
      return { result: await act(args, stopOffering, { offeringId, reason }), done: 'offering-stopped' };
    case 'again':
      return { result: await act(args, prepareOffering, { positionId }), done: 'offering-prepared' };
    case 'back':
      return {
        result: await act(args, leaveOut, { entryId, back: 'yes' }),
        done: 'offering-put-back',
      };
    default:
      return { result: await act(args, leaveOut, { entryId, why }), done: 'offering-left-out' };
  }
}

export async function action(args: ActionFunctionArgs) {
  const offeringId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const { result, done } = await doMove(args, offeringId, input);
  return result.ok
    ? redirect(`/offerings/${offeringId}?done=${done}`)
    : { ...refusedForm(result.problem, values), message: result.problem.message };
}

export type RefusedRound = ReturnType<typeof refusedForm> & { message: string };
interface Props {
  readonly loaderData: Offering;
  readonly actionData?: RefusedRound;
}

function Facts({ round }: { readonly round: Offering }) {
  return (
    <DescriptionList
      items={[
        { term: '岗位', value: <a href={`/positions/${round.positionId}`}>{round.position}</a> },
        { term: '单位', value: round.employer },
        { term: '岗位性质', value: RESERVES[round.kind].title },
        { term: '依据', value: RESERVES[round.kind].cites.map(sourceWords).join('；') },
        { term: '顺序', value: `${orderWords(round.order)}。不看残疾类别和等级。` },
        { term: '名单哪天排的', value: formatDateZh(round.preparedOn) },
        { term: '符合条件的人', value: `${round.eligible} 人，名单上有 ${round.entries.length} 人` },
        { term: '每人几天里答复', value: `${round.answerDays} 天` },
        {
          term: '先给到哪天',
          value:
            round.firstUntil === null ? `开始问以后 ${round.firstDays} 天` : formatDateZh(round.firstUntil),
        },
      ]}
    />
  );
}

const sourceWords = ({ source, article }: { source: string; article: string | null }) =>
  `${source}${article ?? ''}`;

/** One round: the order that was stated, who stands where and why, and what came of each offer. */
export default function Round({ loaderData: round, actionData }: Props) {
  const state = OFFERING_STATES[round.state];
  return (
    <Page
      title={`优先录用：${round.position}`}
      heading={round.position}
      wide
      errors={actionData?.errors}
      breadcrumbs={[{ text: '优先录用', href: '/offerings' }]}
      lead={
        <p>
          <StatusTag tone={state.tone}>{state.title}</StatusTag>
          {round.endedWhy !== null && ` ${ENDED_WORDS[round.endedWhy]}。`}
          {round.note !== null && `原因：${round.note}。`}
        </p>
      }
    >
      {actionData && actionData.errors.length === 0 && (
        <Notice tone="error" title={actionData.message}>
          <p>请刷新后再看。</p>
        </Notice>
      )}
      <Facts round={round} />
      <RoundMoves round={round} refused={actionData} />
      <p>
        <a href={exportHref('recruiting.offering', { offeringId: round.id })}>导出名单</a>
        。要打印，用浏览器的打印。
      </p>
      <EntryTable round={round} />
    </Page>
  );
}
