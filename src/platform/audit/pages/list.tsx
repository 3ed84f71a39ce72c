import type { LoaderFunctionArgs } from 'react-router';
import { ROLES, isRole } from '../../access/roles.ts';
import { ask, doorOf } from '../../doors/form.ts';
import {
  addressWith,
  DataTable,
  DateField,
  Filters,
  joinDate,
  Page,
  Pagination,
  SelectField,
  StatusTag,
  TextField,
  optionsOf,
} from '../../ui/index.ts';
import { listAuditEvents } from '../list.ts';
import { detailWords, roomTitles, subjectWords, tableTitles } from '../words.ts';

const CLASSES = {
  write: '写入',
  'sensitive-read': '查看敏感信息',
  read: '查看',
  refused: '被拒绝',
  security: '安全',
} as const;
const DOORS: Readonly<Record<string, string>> = {
  web: '网页',
  api: '接口',
  cli: '命令行',
  job: '后台任务',
  event: '系统联动',
};

/** Who acts without an account. */
const OTHERS: Readonly<Record<string, string>> = { public: '公众', system: '系统', door: '登录' };

export async function loader(args: LoaderFunctionArgs) {
  const values = Object.fromEntries(new URL(args.request.url).searchParams);
  const { modules, regions } = doorOf(args);
  const titles = Object.fromEntries(modules.flatMap((m) => m.operations.map((op) => [op.name, op.title])));
  const rooms = roomTitles(modules);
  const tables = tableTitles(modules);
  const region = (code: string) => (regions.has(code) ? regions.fullName(code) : null);
  const found = await ask(args, listAuditEvents, { ...values, on: joinDate(values, 'on') || undefined });
  const rows = found.rows.map((row) => ({
    ...row,
    about: subjectWords(row, tables, rooms),
    said: detailWords(row.details, region),
  }));
  return { found: { ...found, rows }, values, titles };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Data['found']['rows'][number];

const when = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
});
const className = (value: string) => CLASSES[value as keyof typeof CLASSES] ?? value;

export default function Audit({ loaderData: { found, values, titles } }: { readonly loaderData: Data }) {
  const search = new URLSearchParams(values);
  return (
    <Page
      title="审计记录"
      wide
      lead={
        <p>
          每次写入、查看敏感信息和被拒绝的操作都在这里，按时间倒序。用命令 <code>zhuye audit verify</code>{' '}
          可以验证记录没有被改过。
        </p>
      }
    >
      <Filters
        found={`第 ${found.page} 页，本页 ${found.rows.length} 条`}
        values={values}
        clearHref="/audit"
        open
      >
        <SelectField name="class" label="种类" options={optionsOf(CLASSES)} empty="全部" />
        <TextField name="action" label="操作名称开头" hint="例如 people" width="short" spellCheck={false} />
        <TextField name="subject" label="记录编号" width="medium" spellCheck={false} />
        <DateField name="on" label="日期" />
      </Filters>
      <DataTable<Row>
        caption="审计记录"
        captionHidden
        rows={found.rows}
        rowKey={(row) => row.id}
        empty="没有符合条件的记录。"
        columns={[
          { key: 'at', title: '时间', cell: (row) => when.format(row.at), rowHeader: true },
          {
            key: 'class',
            title: '种类',
            cell: (row) => (
              <StatusTag tone={row.class === 'refused' ? 'bad' : 'neutral'}>{className(row.class)}</StatusTag>
            ),
          },
          { key: 'action', title: '操作', cell: (row) => titles[row.action] ?? row.action },
          {
            key: 'role',
            title: '谁',
            cell: (row) =>
              `${isRole(row.role) ? ROLES[row.role].title : (OTHERS[row.role] ?? row.role)}（${DOORS[row.via] ?? row.via}）`,
          },
          {
            key: 'subject',
            title: '对象',
            cell: (row) => [row.about, row.subject_id].filter(Boolean).join(' '),
          },
          { key: 'purpose', title: '目的', cell: (row) => row.purpose ?? '' },
          {
            key: 'details',
            title: '细节',
            cell: (row) => row.said,
          },
        ]}
      />
      <Pagination
        page={found.page}
        pages={found.more ? found.page + 1 : found.page}
        href={(page) => `/audit${addressWith(search, { page })}`}
      />
    </Page>
  );
}
