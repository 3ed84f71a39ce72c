import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { exportHref } from '../../../platform/documents/index.ts';
import { ask } from '../../../platform/doors/form.ts';
import {
  Figure,
  Figures,
  Filters,
  formatCount,
  Notice,
  Page,
  SelectField,
  Signature,
} from '../../../platform/ui/index.ts';
import { BREAK_DOWNS, newEmployment } from '../indicators.ts';
import { newEmploymentFigure } from '../queries/figure.ts';
import { asked, figureHref, pendingHref, rowsHref, sheetHref, targetsHref, type View } from './address.ts';
import { Breakdown } from './breakdown.tsx';
import { CountyMap } from './county-map.tsx';
import { CourseChart } from './course.tsx';
import { Formula } from './formula.tsx';
import { Above, PlanAndYear, restWords } from './plan-choice.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  // What the address may hold is judged by the query, which refuses what it does not know.
  return ask(args, newEmploymentFigure, asked(searchParams, ['plan', 'year', 'region', 'by']));
}

export type FigureData = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: FigureData;
}

const BY_OPTIONS = [
  { value: 'region', text: '地区' },
  ...BREAK_DOWNS.map((value) => ({ value, text: newEmployment.by[value].title })),
];

function targetSentence({ target, pace, plan, year }: FigureData): string {
  if (target === null) {
    return year === null && plan.id !== '2022-2024'
      ? '方案的目标还没有登记。'
      : '目标没有分解到这个地区或年份。';
  }
  return `目标 ${formatCount(target)} 人次，已完成 ${pace?.percent ?? 0}%。${restWords(pace)}`;
}

function Choice({ data }: { readonly data: FigureData }) {
  const when = data.year === null ? '' : `，${data.year} 年`;
  return (
    <Filters
      found={`${data.region.name}${when}：${formatCount(data.starts)} 人次`}
      hidden={{ region: data.region.code }}
      values={{ plan: data.plan.id, year: data.year === null ? '' : String(data.year), by: data.by }}
      open
    >
      <PlanAndYear plans={data.plans} years={data.plan.years} />
      <SelectField name="by" label="按什么分" options={BY_OPTIONS} />
    </Filters>
  );
}

/** G1: new employment against the target, broken down, down to the rows and to what the figure means. */
export default function NewEmployment({ loaderData: data }: Props) {
  const view: View = { plan: data.plan.id, year: data.year, region: data.region.code };
  return (
    <Page
      title={`新增就业：${data.region.name}`}
      wide
      lead={
        <p>
          {data.plan.title}。{targetSentence(data)} <a href={targetsHref(view)}>看各地区的目标和进度</a>
        </p>
      }
    >
      <Above region={data.region} hrefOf={(region) => figureHref({ ...view, region }, data.by)} />
      <Figures>
        <Figure
          label="新增就业"
          value={data.starts}
          unit="人次"
          {...(data.own && { href: rowsHref(view) })}
          sentence={data.own ? '点数字看每一条和它的材料。' : '这个地区不归你负责，只能看数字。'}
        />
        <Figure
          label="涉及"
          value={data.persons}
          unit="人"
          sentence="同一个人在几个年份新增就业，只算一个人。"
        />
        <Figure
          label="待核实"
          value={data.pending}
          unit="条"
          {...(data.own &&
            data.pending > 0 && {
              href: pendingHref(view, data.year === null ? data.plan.years : [data.year]),
            })}
          sentence="材料核实通过以后才可能计入，现在没有算在里面。"
        />
      </Figures>
      {!data.plan.confirmed && (
        <Notice tone="warning">这个方案的内容还没有确认：{data.plan.source.source}。</Notice>
      )}
      <Choice data={data} />
      <Breakdown data={data} view={view} />
      <CountyMap data={data} view={view} />
      <CourseChart data={data} view={view} />
      <p>
        <a href={sheetHref(view, data.by)}>打印或下载月报</a>，
        <a href={exportHref('programme.new-employment', { ...view, by: data.by })}>导出表格</a>
      </p>
      <Formula data={data} />
      <Signature unit={data.region.name} date={formatDateZh(data.on)} />
    </Page>
  );
}
