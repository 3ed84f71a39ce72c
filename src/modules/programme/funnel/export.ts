import { z } from 'zod';
import { formatDateZh } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';
import { defineExport } from '../../../platform/documents/index.ts';
import { funnelFigure } from './figure.ts';
import { groupOf } from './groups.ts';
import { funnelFields } from './resolve.ts';
import { STAGES } from './stages.ts';

const input = z.object(funnelFields);
type Input = z.output<typeof input>;

interface Row {
  label: string;
  reached: readonly (number | null)[];
}

async function figureOf(ctx: Context, asked: Input) {
  const figure = await funnelFigure.run(ctx, asked);
  if (figure instanceof Refusal) throw figure;
  return figure;
}

/** The funnel as a table; small cells are withheld as on the page. */
export const funnelExport = defineExport({
  name: 'programme.funnel',
  title: '就业服务漏斗统计表',
  source: STAGES.map(({ title, formula }) => `${title}：${formula}`).join('\n'),
  input,
  roles: [...STAFF, 'auditor'],
  personal: false,
  columns: [
    { title: '分项', width: 36, value: (row: Row) => row.label },
    ...STAGES.map(({ title }, at) => ({
      title: `${title}（人）`,
      width: 18,
      kind: 'number' as const,
      value: (row: Row) => row.reached[at] ?? null,
    })),
    {
      title: '说明',
      width: 30,
      value: (row) => (row.reached.includes(null) ? '人数太少，不公开' : null),
    },
  ],
  async count(ctx, asked) {
    return (await figureOf(ctx, asked)).cells.length + 1;
  },
  async *rows(ctx, asked): AsyncGenerator<Row> {
    const figure = await figureOf(ctx, asked);
    yield* figure.cells;
    yield { label: '合计', reached: figure.reached };
  },
  filters(ctx, { region, from, on, by }) {
    const { regions } = ctx.params;
    const code = region ?? ctx.actor.regionCode ?? regions.province.code;
    const end = on ?? ctx.today;
    return [
      { term: '地区', value: regions.fullName(code) },
      { term: '期间第一天', value: from ?? `${end.slice(0, 4)}-01-01` },
      { term: '截止日', value: formatDateZh(end as typeof ctx.today) },
      { term: '按什么分', value: by === 'region' ? '地区' : groupOf(by).title },
    ];
  },
});
