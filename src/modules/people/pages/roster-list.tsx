import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { regionLevel } from '../../../kernel/regions.ts';
import { act, ask, doorOf, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import {
  DataTable,
  FileField,
  Form,
  formatCount,
  Page,
  Pagination,
  SelectField,
  StatusTag,
} from '../../../platform/ui/index.ts';
import { rosterUpload } from '../roster/actions.ts';
import { rosterBatches } from '../roster/queries.ts';
import { regionOptions } from './region-options.ts';
import { BATCH_FACES, dayWords } from './roster-words.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, rosterUpload);
  const page = new URL(args.request.url).searchParams.get('page') ?? 1;
  const regions = regionOptions(doorOf(args)).filter(({ value }) =>
    ['county', 'township'].includes(regionLevel(value)),
  );
  return { regions, list: await ask(args, rosterBatches, { page }) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  if (!(input['file'] instanceof File))
    return { values, errors: [{ field: 'file', text: '请选择一个 .xlsx 或 .csv 文件。' }] };
  const result = await act(args, rosterUpload, input);
  if (result.ok) return redirect(`/roster/${result.value.id}?done=roster-uploaded`);
  const { errors } = refusedForm(result.problem, values);
  // What is wrong with the file itself belongs to its field.
  return {
    values,
    errors: errors.map((error) => (error.field === '' ? { ...error, field: 'file' } : error)),
  };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}
type Batch = Props['loaderData']['list']['batches'][number];

export default function RosterList({ loaderData: { regions, list }, actionData }: Props) {
  return (
    <Page
      title="导入持证残疾人花名册"
      breadcrumbs={[{ text: '残疾人档案', href: '/people' }]}
      errors={actionData?.errors}
      lead={<p>上传以后先看预览，确认了才导入。列的先后和名称不限，有错的行不影响其他行。</p>}
    >
      <Form submit="上传并检查" encType="multipart/form-data" upload {...actionData}>
        <SelectField
          name="region"
          label="这是哪个地区的名册"
          options={regions}
          {...(regions.length > 1 && { empty: '请选择' })}
          required
        />
        <FileField
          name="file"
          label="名册文件"
          hint=".xlsx 或 .csv，不超过 50 MB、20 万行。"
          accept=".xlsx,.csv"
          maxBytes={50 * 1024 * 1024}
          required
        />
      </Form>
      <p>
        <a href="/roster/template.xlsx">下载空白名册（带填写说明）</a>
      </p>
      <h2>导入记录</h2>
      <DataTable<Batch>
        caption="导入记录"
        captionHidden
        rows={list.batches}
        rowKey={(row) => row.id}
        empty="还没有导入过名册。"
        columns={[
          {
            key: 'file',
            title: '文件',
            rowHeader: true,
            cell: (row) => <a href={`/roster/${row.id}`}>{row.fileName}</a>,
          },
          {
            key: 'state',
            title: '状态',
            cell: (row) => (
              <StatusTag tone={BATCH_FACES[row.state].tone}>{BATCH_FACES[row.state].title}</StatusTag>
            ),
          },
          { key: 'total', title: '行数', numeric: true, cell: (row) => formatCount(row.rows) },
          {
            key: 'applied',
            title: '已导入',
            numeric: true,
            cell: (row) => formatCount(row.counts.applied ?? 0),
          },
          { key: 'region', title: '地区', cell: (row) => row.region },
          { key: 'at', title: '上传日期', cell: (row) => dayWords(row.createdAt) },
        ]}
      />
      <Pagination
        page={list.page}
        pages={list.page + (list.more ? 1 : 0)}
        href={(page) => `/roster?page=${page}`}
      />
    </Page>
  );
}
