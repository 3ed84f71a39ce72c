import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, formInput } from '../../../platform/doors/form.ts';
import {
  addressWith,
  Notice,
  Page,
  Pagination,
  StatusTag,
  Tabs,
  formatCount,
} from '../../../platform/ui/index.ts';
import { rosterApply, rosterContinue, rosterUndo } from '../roster/actions.ts';
import { rosterMessages } from '../roster/messages.ts';
import { rosterBatch, rosterRows } from '../roster/queries.ts';
import { RosterCounts } from './roster-counts.tsx';
import { RosterNext } from './roster-next.tsx';
import { RosterRows } from './roster-rows.tsx';
import { BATCH_FACES, VERDICT_FACES, VERDICT_ORDER } from './roster-words.ts';

const STEPS = { apply: rosterApply, undo: rosterUndo, continue: rosterContinue } as const;
const DONE = { apply: 'applying', undo: 'undoing', continue: 'continued' } as const;

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const batch = await ask(args, rosterBatch, { batchId: String(args.params['id']) });
  const show = VERDICT_ORDER.find((verdict) => verdict === searchParams.get('show'));
  const kept = searchParams.get('show') === 'kept';
  const listed = batch.state !== 'uploaded' && batch.state !== 'failed';
  const rows = listed
    ? await ask(args, rosterRows, {
        batchId: batch.id,
        ...(show && { verdict: show }),
        kept,
        page: searchParams.get('page') ?? 1,
      })
    : null;
  const sentence = batch.problem && rosterMessages[batch.problem.code]?.(batch.problem.params ?? {});
  return {
    batch,
    rows,
    show: kept ? ('kept' as const) : (show ?? null),
    undoing: searchParams.has('undo'),
    following: searchParams.has('follow'),
    sentence,
    search: searchParams.toString(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const batchId = String(args.params['id']);
  const { step } = await formInput(args.request);
  if (step !== 'apply' && step !== 'undo' && step !== 'continue') return redirect(`/roster/${batchId}`);
  const result = await act(args, STEPS[step], { batchId });
  return result.ok
    ? redirect(`/roster/${batchId}?done=roster-${DONE[step]}`)
    : { problem: result.problem.message };
}

export type RosterData = Awaited<ReturnType<typeof loader>>;

/** One roster on its way: how far it is, what will happen, each row with its reason, and the way back. */
export default function RosterBatch({
  loaderData,
  actionData,
}: {
  readonly loaderData: RosterData;
  readonly actionData?: { problem: string };
}) {
  const { batch, rows, show } = loaderData;
  const face = BATCH_FACES[batch.state];
  const search = new URLSearchParams(loaderData.search);
  search.delete('undo');
  const tabs = [
    { text: '全部行', href: addressWith(search, { show: null }), current: show === null },
    ...VERDICT_ORDER.map((verdict) => ({
      text: VERDICT_FACES[verdict].title,
      href: addressWith(search, { show: verdict }),
      current: show === verdict,
      count: batch.counts[verdict] ?? 0,
    })),
    ...(batch.counts.kept
      ? [
          {
            text: '没有撤销',
            href: addressWith(search, { show: 'kept' }),
            current: show === 'kept',
            count: batch.counts.kept,
          },
        ]
      : []),
  ];
  return (
    <Page
      title={`名册“${batch.fileName}”`}
      wide
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: '导入花名册', href: '/roster' },
      ]}
      lead={
        <p>
          <StatusTag tone={face.tone}>{face.title}</StatusTag> {`${batch.region}的名册。`}
        </p>
      }
    >
      {actionData && <Notice tone="error">{actionData.problem}</Notice>}
      <RosterNext data={loaderData} />
      {rows && !batch.working && <RosterCounts batch={batch} />}
      {rows && (
        <>
          <Tabs label="看哪些行" tabs={tabs} />
          <h2>{`${tabs.find((tab) => tab.current)?.text ?? '全部行'}，共 ${formatCount(rows.total)} 行`}</h2>
          <RosterRows rows={rows.rows} />
          <Pagination page={rows.page} pages={rows.pages} href={(page) => addressWith(search, { page })} />
        </>
      )}
    </Page>
  );
}
