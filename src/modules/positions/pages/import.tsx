import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { DataTable, FileField, Form, formatCount, Page, StatusTag } from '../../../platform/ui/index.ts';
import { uploadPostings } from '../actions/import-upload.ts';
import { listBatches } from '../queries/imports.ts';
import { BATCH_STATES, dayWords } from './batch-words.ts';

export async function loader(args: LoaderFunctionArgs) {
  return { batches: await ask(args, listBatches, {}) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, uploadPostings, input);
  if (result.ok) {
    const { batchId, already } = result.value;
    return redirect(`/positions/import/${batchId}?done=postings-${already ? 'known' : 'read'}`);
  }
  const refused = refusedForm(result.problem, values);
  return { ...refused, errors: refused.errors.map((error) => ({ ...error, field: 'file' })) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}
type Batch = Props['loaderData']['batches'][number];

export default function ImportPositions({ loaderData: { batches }, actionData }: Props) {
  return (
    <Page
      title="导入岗位"
      breadcrumbs={[{ text: '岗位库', href: '/positions' }]}
      errors={actionData?.errors}
      lead={<p>招聘网站导出的表格可以直接用，列的名称和顺序不限。先看读得对不对，再导入为草稿。</p>}
    >
      <Form submit="上传并预览" encType="multipart/form-data" {...actionData}>
        <FileField
          name="file"
          label="岗位文件"
          hint="表格（.csv、.xlsx）或一行一条记录的 .jsonl，不超过 20 MB、2 万行。"
          accept=".csv,.xlsx,.jsonl,.json,.txt"
          required
        />
      </Form>
      <p>
        <a href="/positions/import/template.csv">下载样表</a>
      </p>
      {batches.length > 0 && (
        <>
          <h2>最近的导入</h2>
          <DataTable<Batch>
            caption="最近的导入"
            captionHidden
            rows={batches}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'file',
                title: '文件',
                rowHeader: true,
                cell: (row) => <a href={`/positions/import/${row.id}`}>{row.file_name}</a>,
              },
              {
                key: 'state',
                title: '状态',
                cell: (row) => (
                  <StatusTag tone={BATCH_STATES[row.state].tone}>{BATCH_STATES[row.state].title}</StatusTag>
                ),
              },
              { key: 'total', title: '行数', numeric: true, cell: (row) => formatCount(row.counts.total) },
              { key: 'bad', title: '要修改的行', numeric: true, cell: (row) => formatCount(row.counts.bad) },
              { key: 'office', title: '地区', cell: (row) => row.office },
              { key: 'at', title: '上传日期', cell: (row) => dayWords(row.created_at) },
            ]}
          />
        </>
      )}
    </Page>
  );
}
