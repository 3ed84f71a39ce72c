import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, formInput } from '../../../platform/doors/form.ts';
import {
  addressWith,
  ConfirmBox,
  Figure,
  Figures,
  Form,
  formatCount,
  Notice,
  Page,
  Pagination,
  RadioGroup,
  StatusTag,
  Tabs,
} from '../../../platform/ui/index.ts';
import { applyPostings } from '../actions/import-apply.ts';
import { undoPostings } from '../actions/import-undo.ts';
import { PREVIEW_KINDS, previewPostings, type PreviewKind } from '../queries/imports.ts';
import { BATCH_STATES, KIND_WORDS } from './batch-words.ts';
import { PreviewTable } from './preview-table.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const [show, page] = [searchParams.get('show') ?? 'all', searchParams.get('page') ?? 1];
  const preview = await ask(args, previewPostings, {
    batchId: String(args.params['batch']),
    show: show as PreviewKind,
    page,
  });
  return { preview, undoing: searchParams.has('undo'), search: searchParams.toString() };
}

export async function action(args: ActionFunctionArgs) {
  const batchId = String(args.params['batch']);
  const input = await formInput(args.request);
  const undo = input['step'] === 'undo';
  const result = undo
    ? await act(args, undoPostings, { batchId })
    : await act(args, applyPostings, { batchId, outside: input['outside'] });
  if (!result.ok) return { problem: result.problem.message };
  return redirect(`/positions/import/${batchId}?done=postings-${undo ? 'undone' : 'applied'}`);
}

type Data = Awaited<ReturnType<typeof loader>>;
type Batch = Data['preview']['batch'];

/** One file on its way in: what was read, then the drafts that came of it, and the way back. */
export default function ImportBatch({
  loaderData,
  actionData,
}: {
  readonly loaderData: Data;
  readonly actionData?: { problem: string };
}) {
  const { preview, undoing } = loaderData;
  const { batch } = preview;
  const search = new URLSearchParams(loaderData.search);
  search.delete('undo');
  const state = BATCH_STATES[batch.state];
  const here = `/positions/import/${batch.id}`;
  return (
    <Page
      title={`导入“${batch.file_name}”`}
      wide
      breadcrumbs={[
        { text: '岗位库', href: '/positions' },
        { text: '导入岗位', href: '/positions/import' },
      ]}
      lead={
        <p>
          <StatusTag tone={state.tone}>{state.title}</StatusTag> {`导入到${batch.office}。`}
        </p>
      }
    >
      {actionData && <Notice tone="error">{actionData.problem}</Notice>}
      <Counts batch={batch} />
      {batch.left_aside.length > 0 && <p>{`没有用到的列：${batch.left_aside.join('、')}。`}</p>}
      {batch.state === 'staged' && <ApplyForm batch={batch} />}
      {batch.state === 'applied' && !undoing && (
        <p>
          <a href={`${here}?undo=1`}>撤销这次导入</a>
        </p>
      )}
      {batch.state === 'applied' && undoing && (
        <ConfirmBox title="撤销这次导入？" confirm="撤销导入" cancelHref={here} hidden={{ step: 'undo' }}>
          <p>没有人动过的草稿会删除。改过或发布过的岗位会留下。</p>
        </ConfirmBox>
      )}
      <Tabs
        label="看哪些行"
        tabs={PREVIEW_KINDS.map((kind) => ({
          text: KIND_WORDS[kind],
          href: addressWith(search, { show: kind }),
          current: kind === preview.show,
        }))}
      />
      <h2>{`${KIND_WORDS[preview.show]}，共 ${formatCount(preview.total)} 行`}</h2>
      <PreviewTable rows={preview.rows} />
      <Pagination page={preview.page} pages={preview.pages} href={(page) => addressWith(search, { page })} />
    </Page>
  );
}

function Counts({ batch: { id, counts, state } }: { readonly batch: Batch }) {
  return (
    <>
      <Figures>
        <Figure label="一共" value={counts.total} unit="行" />
        <Figure
          label={state === 'staged' ? '新岗位' : '导入时的新岗位'}
          value={counts.new}
          unit="个"
          href="?show=new"
        />
        <Figure label="职业拿不准" value={counts.doubtful} unit="个" href="?show=doubtful" />
        <Figure label="外省" value={counts.outside} unit="个" href="?show=outside" />
        <Figure label="重复" value={counts.same + counts.repeated} unit="行" href="?show=same" />
        <Figure label="要修改" value={counts.bad} unit="行" href="?show=bad" />
      </Figures>
      {counts.bad > 0 && (
        <p>
          <a href={`/positions/import/${id}/problems.csv`}>下载要修改的行</a>
          ，改好以后可以再传。好的行不受影响。
        </p>
      )}
      {state === 'undone' && <p>{`撤销后留下 ${counts.kept ?? 0} 个有人动过的岗位。`}</p>}
    </>
  );
}

function ApplyForm({ batch: { counts } }: { readonly batch: Batch }) {
  if (counts.new === 0) return <Notice>没有新的岗位可以导入。</Notice>;
  return (
    <Form submit={`把新岗位导入为草稿`} label="导入" hidden={{ step: 'apply' }}>
      {counts.outside > 0 && (
        <RadioGroup
          name="outside"
          label={`有 ${counts.outside} 个岗位在外省，怎么办`}
          hint="外省的草稿要先改工作地点，才能发布。"
          value="keep"
          options={[
            { value: 'keep', text: '也导入为草稿' },
            { value: 'skip', text: '不导入' },
          ]}
        />
      )}
    </Form>
  );
}
