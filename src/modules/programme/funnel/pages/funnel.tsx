import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../../kernel/dates.ts';
import { exportHref } from '../../../../platform/documents/index.ts';
import { ask } from '../../../../platform/doors/form.ts';
import {
  BarList,
  DateField,
  Filters,
  formatCount,
  Notice,
  Page,
  SelectField,
  Signature,
} from '../../../../platform/ui/index.ts';
import { funnelFigure } from '../figure.ts';
import { GROUP_NAMES, groupOf } from '../groups.ts';
import { askedOf, funnelHref, funnelRowsHref, type View } from './address.ts';
import { CellTable } from './cell-table.tsx';
import { StageList } from './stage-list.tsx';
import { saidOf } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  return ask(args, funnelFigure, askedOf(searchParams, ['region', 'from', 'on', 'by']));
}

export type FunnelData = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: FunnelData;
}

function Above({ data, view }: { readonly data: FunnelData; readonly view: View }) {
  const above = data.region.path.filter(({ code }) => code !== data.region.code);
  if (above.length === 0 || !data.own) return null;
  return (
    <p>
      上级地区：
      {above.map(({ code, name }, at) => (
        <span key={code}>
          {at > 0 && ' › '}
          <a href={funnelHref({ ...view, region: code })}>{name}</a>
        </span>
      ))}
    </p>
  );
}

function Choice({ data }: { readonly data: FunnelData }) {
  return (
    <Filters
      found={`${data.region.name}：${formatCount(data.reached[0] ?? 0)} 人没有工作，${formatCount(data.reached.at(-2) ?? 0)} 人找到了工作`}
      hidden={{ region: data.region.code }}
      values={{ from: data.from, on: data.on, by: data.by }}
      open
    >
      <DateField name="from" label="期间第一天" hint="这一天没有工作的人，算在里面。" />
      <DateField
        name="on"
        label="截止日"
        hint="按这一天知道的算，可以填过去的日子。全市、全省填别的日子要现算，会慢一些。"
      />
      <SelectField
        name="by"
        label="按什么分"
        options={[
          { value: 'region', text: '地区' },
          ...GROUP_NAMES.map((value) => ({ value, text: groupOf(value).title })),
        ]}
      />
    </Filters>
  );
}

/** From those without work to those who have stayed in it: how many got how far, by region and group. */
export default function Funnel({ loaderData: data }: Props) {
  const view: View = { region: data.region.code, from: data.from, on: data.on, by: data.by };
  return (
    <Page
      title={`就业服务漏斗：${data.region.name}`}
      wide
      lead={
        <p>
          {formatDateZh(plainDate(data.from))}没有工作的人，到{formatDateZh(plainDate(data.on))}走到了哪一步。
        </p>
      }
    >
      <Above data={data} view={view} />
      {!data.own && (
        <Notice>
          全省不归你一个人负责，这里只有数字。人数少的不显示。<a href="/funnel">看自己负责的地区</a>
        </Notice>
      )}
      <Choice data={data} />
      <section>
        <h2>走到哪一步</h2>
        <BarList
          title={saidOf(data.stages, data.reached)}
          columns={['走到这一步', '人']}
          bars={data.stages.map(({ key, title }, at) => {
            const value = data.reached[at] ?? 0;
            return {
              label: title,
              value,
              ...(data.own && value > 0 && { href: funnelRowsHref({ ...view, by: 'region' }, key) }),
            };
          })}
        />
        <p>
          另有 {formatCount(data.waits)} 人找到了工作，还没到 6
          个月，现在说不上留没留下。走到后面一步的人，前面各步都算。
        </p>
      </section>
      <CellTable data={data} view={view} />
      <p>
        <a href={exportHref('programme.funnel', { ...view })}>导出表格</a>
        {data.own && data.region.code !== data.province && (
          <>
            ，<a href={`/funnel?region=${data.province}`}>和全省比</a>
          </>
        )}
      </p>
      <StageList stages={data.stages} />
      <Signature unit={data.region.name} date={formatDateZh(plainDate(data.on))} />
    </Page>
  );
}
