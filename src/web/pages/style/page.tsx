import type { LoaderFunctionArgs } from 'react-router';
import { Page, type FieldError } from '../../../platform/ui/index.ts';
import { AnswerSamples } from './answers.tsx';
import { ActionSamples } from './actions.tsx';
import { ColourSamples } from './colours.tsx';
import { ChartSamples } from './charts.tsx';
import { FieldSamples } from './fields.tsx';
import { FigureSamples } from './figures.tsx';
import { ListSamples } from './lists.tsx';
import { MapSamples } from './map.tsx';
import { MessageSamples } from './messages.tsx';
import { RecordSamples } from './records.tsx';
import { TableSamples } from './tables.tsx';
import { ThemeLinks } from './theme-links.tsx';

const ERRORS: readonly FieldError[] = [
  { field: 'name', text: '请填写姓名。' },
  { field: 'wage', text: '月工资要写数字，比如 3200。' },
  { field: 'district', text: '请选择县（市、区）。' },
  { field: 'form', text: '请选择一种工作方式。' },
  { field: 'needs', text: '最多选 2 项。' },
  { field: 'birth', text: '出生日期要是真实的日期，比如 1990年3月7日。' },
  { field: 'roster', text: '请选一个 .xlsx 或 .csv 文件。' },
  { field: 'about', text: '太长了，最多写 200 字。' },
  { field: 'abilities.stand', text: '请重新选站立的程度。' },
];

export function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).search;
  return { search, wrong: new URLSearchParams(search).get('state') === 'error' };
}

/** Every component in its states. Tests read this page, so a component that is not here is not tested. */
export default function StylePage({ loaderData }: { readonly loaderData: ReturnType<typeof loader> }) {
  const { search, wrong } = loaderData;
  return (
    <Page
      title={wrong ? '界面样式一览：填错时' : '界面样式一览'}
      breadcrumbs={[{ text: '设置', href: '/settings' }]}
      errors={wrong ? ERRORS : []}
      lead={<p>每一种零件，每一种状态。改了样子，先看这一页。</p>}
      actions={<ActionSamples wrong={wrong} />}
    >
      <ThemeLinks search={search} />
      <ColourSamples />
      <MessageSamples />
      <FieldSamples errors={wrong ? ERRORS : []} />
      <FigureSamples />
      <ChartSamples />
      <MapSamples />
      <TableSamples search={search} />
      <ListSamples search={search} />
      <AnswerSamples />
      <RecordSamples />
    </Page>
  );
}
