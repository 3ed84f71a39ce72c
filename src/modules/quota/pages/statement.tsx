import { redirect, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { doorOf } from '../../../platform/doors/form.ts';
import { DescriptionList, Page } from '../../../platform/ui/index.ts';
import { isNature, LEVY_NATURES } from '../natures.ts';
import { levyHref } from './levy-address.ts';
import { loadLevy } from './levy-load.ts';
import { Cautions, LevyFigures } from './levy-result.tsx';
import { LevySteps } from './levy-steps.tsx';
import { grouped } from './levy-words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { typed, found } = await loadLevy(args);
  // Without an answer there is nothing to state; the form says what is missing.
  if (!found) throw redirect(levyHref('/levy', typed));
  const { regions } = doorOf(args);
  return { typed, found, place: typed.region ? regions.fullName(typed.region) : null };
}

type Data = Awaited<ReturnType<typeof loader>>;

function inputs({ typed, found, place }: Data) {
  const nature = isNature(typed.nature) ? LEVY_NATURES[typed.nature] : '';
  const months = typed.monthsOpen ? [{ term: '当年存续', value: `${typed.monthsOpen} 个月` }] : [];
  const seasonal = typed.seasonalCount
    ? [{ term: '季节工', value: `${typed.seasonalCount} 人，每人 ${typed.seasonalMonths} 个月` }]
    : [];
  return [
    { term: '费款所属期', value: `${found.year} 年` },
    { term: '单位性质', value: nature },
    { term: '在哪里缴', value: place ?? '按全省的规定' },
    { term: '在职职工年平均人数', value: `${typed.headcount} 人` },
    ...seasonal,
    ...months,
    { term: '工资总额', value: `${typed.totalWages} 元` },
    { term: '安排三、四级残疾人', value: `${typed.ordinary ?? 0} 人` },
    { term: '安排一、二级残疾人', value: `${typed.severe ?? 0} 人` },
    { term: '申报', value: typed.declared === 'no' ? '过了时间没有申报' : '按时申报' },
  ];
}

/** The same answer on paper: inputs, number, every step. */
export default function Statement({ loaderData: data }: { readonly loaderData: Data }) {
  const { found, typed } = data;
  return (
    <Page
      title="残疾人就业保障金测算单"
      back={{ href: levyHref('/levy', typed), text: '返回修改' }}
      lead={<p>用浏览器的“打印”，可以打印或存成 PDF。</p>}
    >
      <h2>填写的情况</h2>
      <DescriptionList items={inputs(data)} />
      <h2>结果：应缴 {grouped(found.levy)} 元</h2>
      <LevyFigures found={found} />
      <Cautions found={found} />
      <h2>计算步骤和依据</h2>
      <LevySteps steps={found.steps} />
      <p>测算日期：{formatDateZh(found.on)}。按填写的数字测算，缴费以税务部门核定的为准。</p>
    </Page>
  );
}
