import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../../kernel/dates.ts';
import { ask } from '../../../../platform/doors/form.ts';
import { DescriptionList, Page } from '../../../../platform/ui/index.ts';
import { copyMyData, type CopyValue } from '../copy.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, copyMyData, {});
}

const MOMENT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** A value as it is read: lists with 、, objects as their pairs; days and instants as dates of Shanghai. */
function words(value: CopyValue | undefined): string {
  if (value === null || value === undefined || value === '') return '没有登记';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(words).join('、') || '没有登记';
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${words(inner)}`)
      .join('，');
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(value)) return MOMENT.format(new Date(value));
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDateZh(plainDate(value));
  return String(value);
}

/** All that is held, for reading and for printing. */
export default function MyCopy({
  loaderData: copy,
}: {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}) {
  return (
    <Page
      title="我的全部信息"
      breadcrumbs={[{ text: '我的信息', href: '/my/data' }]}
      lead={<p>{`这是 ${formatDateZh(copy.on)}我们存着的你的全部信息。有错请告诉当地残联。`}</p>}
    >
      {copy.tables.map((table) => (
        <section key={table.title}>
          <h2>{table.title}</h2>
          {table.rows.map((row, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- the rows of a copy never change their places
            <div key={i}>
              {table.rows.length > 1 && <h3>{`第 ${i + 1} 条`}</h3>}
              <DescriptionList
                items={Object.entries(row).map(([term, value]) => ({
                  term,
                  value: table.said[i]?.[term] ?? words(value),
                }))}
              />
            </div>
          ))}
        </section>
      ))}
      <section>
        <h2>没有放进来的</h2>
        <ul>
          {copy.leftOut.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
