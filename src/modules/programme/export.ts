import { z } from 'zod';
import { Refusal } from '../../kernel/problem.ts';
import { STAFF } from '../../platform/access/roles.ts';
import type { Context } from '../../platform/action/index.ts';
import { defineExport } from '../../platform/documents/index.ts';
import { filter } from '../../platform/input/index.ts';
import { BREAK_DOWNS, newEmployment } from './indicators.ts';
import { newEmploymentFigure } from './queries/figure.ts';
import { sliceFields } from './slice.ts';

const input = z.object({ ...sliceFields, by: filter(z.enum(['region', ...BREAK_DOWNS])) });
type Input = z.output<typeof input>;

interface Row {
  label: string;
  count: number | null;
}

async function figureOf(ctx: Context, { by, ...asked }: Input) {
  const figure = await newEmploymentFigure.run(ctx, { ...asked, by: by ?? 'region' });
  if (figure instanceof Refusal) throw figure;
  return figure;
}

/** The figure of new employment and its break-down; small cells are withheld as on the page. */
export const newEmploymentExport = defineExport({
  name: 'programme.new-employment',
  title: '新增就业统计表',
  source: `${newEmployment.title}（${newEmployment.id}）：${newEmployment.formula}`,
  input,
  roles: [...STAFF, 'auditor'],
  personal: false,
  columns: [
    { title: '分项', width: 36, value: (row: Row) => row.label },
    { title: `新增就业（${newEmployment.unit}）`, width: 18, kind: 'number', value: (row) => row.count },
    { title: '说明', width: 30, value: (row) => (row.count === null ? '人数太少，不公开' : null) },
  ],
  async count(ctx, asked) {
    return (await figureOf(ctx, asked)).cells.length + 1;
  },
  async *rows(ctx, asked): AsyncGenerator<Row> {
    const figure = await figureOf(ctx, asked);
    yield* figure.cells;
    yield { label: '合计', count: figure.starts };
  },
  filters(ctx, { plan, year, region, by }) {
    const { regions } = ctx.params;
    const code = region ?? ctx.actor.regionCode ?? regions.province.code;
    return [
      { term: '地区', value: regions.fullName(code) },
      ...(plan ? [{ term: '行动方案', value: plan }] : []),
      { term: '年份', value: year === undefined ? '整个方案期' : `${year} 年` },
      { term: '按什么分', value: by === undefined || by === 'region' ? '地区' : newEmployment.by[by].title },
    ];
  },
});
