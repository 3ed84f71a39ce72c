import type { LoaderFunctionArgs } from 'react-router';
import { citationText } from '../../../../kernel/citation.ts';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { exportHref } from '../../../../platform/documents/index.ts';
import { ask } from '../../../../platform/doors/form.ts';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Filters,
  formatCount,
  Page,
  Signature,
} from '../../../../platform/ui/index.ts';
import {
  asked,
  figureHref,
  pendingHref,
  setTargetsHref,
  targetsHref,
  type View,
} from '../../pages/address.ts';
import { targetFigure } from '../figure.ts';
import { Checks } from './checks.tsx';
import { Versions } from './versions.tsx';
import { yearWords } from './words.ts';
import { Above, PlanAndYear, restWords } from '../../pages/plan-choice.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  return ask(args, targetFigure, asked(searchParams, ['plan', 'year', 'region']));
}

export type TargetData = Awaited<ReturnType<typeof loader>>;
type Row = TargetData['total'];
interface Props {
  readonly loaderData: TargetData;
}

const count = (n: number | null) => (n === null ? '没有定' : formatCount(n));

function lead({ target, done, pace, pending }: Row): string {
  const waits = `另有 ${formatCount(pending)} 条待核实，没有算在里面。`;
  if (target === null) return `目标还没有分解到这个地区或年份。已新增 ${formatCount(done)} 人次。${waits}`;
  return `目标 ${formatCount(target)} 人次，已新增 ${formatCount(done)} 人次，完成 ${pace?.percent ?? 100}%。${restWords(pace)}${waits}`;
}

function Choice({ data }: { readonly data: TargetData }) {
  return (
    <Filters
      found={`${data.plan.title}，${yearWords(data.year)}`}
      hidden={{ region: data.region.code }}
      values={{ plan: data.plan.id, year: data.year === null ? '' : String(data.year) }}
      open
    >
      <PlanAndYear plans={data.plans} years={data.plan.years} />
    </Filters>
  );
}

function Progress({ data, view }: { readonly data: TargetData; readonly view: View }) {
  const years = data.year === null ? data.plan.years : [data.year];
  const { total } = data;
  return (
    <DataTable
      caption={`各地区的目标和进度，${yearWords(data.year)}`}
      rows={data.rows}
      rowKey={(row) => row.code}
      empty={<EmptyState title="这个地区没有下一级。">目标不用再分解。</EmptyState>}
      columns={[
        {
          key: 'name',
          title: '地区',
          cell: (row) => <a href={targetsHref({ ...view, region: row.code })}>{row.name}</a>,
        },
        { key: 'target', title: '目标', numeric: true, cell: (row) => count(row.target) },
        {
          key: 'done',
          title: '新增',
          numeric: true,
          cell: (row) => <a href={figureHref({ ...view, region: row.code })}>{formatCount(row.done)}</a>,
        },
        {
          key: 'share',
          title: '完成',
          numeric: true,
          cell: (row) => (row.pace === null ? '' : `${row.pace.percent}%`),
        },
        {
          key: 'missing',
          title: '还差',
          numeric: true,
          cell: (row) => (row.pace === null ? '' : formatCount(row.pace.missing)),
        },
        {
          key: 'month',
          title: '每月要新增',
          numeric: true,
          cell: (row) => (row.pace?.aMonth == null ? '' : formatCount(row.pace.aMonth)),
        },
        {
          key: 'pending',
          title: '待核实',
          numeric: true,
          cell: (row) =>
            row.pending === 0 ? (
              '0'
            ) : (
              <a href={pendingHref({ ...view, region: row.code }, years)}>{formatCount(row.pending)}</a>
            ),
        },
      ]}
      foot={[
        '合计',
        count(total.target),
        formatCount(total.done),
        total.pace === null ? '' : `${total.pace.percent}%`,
        total.pace === null ? '' : formatCount(total.pace.missing),
        total.pace?.aMonth == null ? '' : formatCount(total.pace.aMonth),
        formatCount(total.pending),
      ]}
    />
  );
}

/** The targets of a region and of those below beside what is reached. */
export default function TargetsPage({ loaderData: data }: Props) {
  const view: View = { plan: data.plan.id, year: data.year, region: data.region.code };
  return (
    <Page title={`目标和进度：${data.region.name}`} wide lead={<p>{lead(data.total)}</p>}>
      <Above region={data.region} hrefOf={(region) => targetsHref({ ...view, region })} />
      <Choice data={data} />
      {data.maySet && data.rows.length > 0 && (
        <div className="buttons">
          <ButtonLink href={setTargetsHref(view)}>分解目标</ButtonLink>
        </div>
      )}
      <Checks checks={data.checks} />
      <Progress data={data} view={view} />
      <p>
        <a href={exportHref('programme.targets', { ...view })}>导出表格</a>
      </p>
      <Versions versions={data.versions} />
      <p>全省总数的出处：{citationText(data.plan.source)}</p>
      <Signature unit={data.region.name} date={formatDateZh(data.on)} />
    </Page>
  );
}
