import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';
import { defineExport } from '../../../platform/documents/index.ts';
import { sliceFields } from '../slice.ts';
import { targetFigure } from './figure.ts';

const input = z.object(sliceFields);
type Input = z.output<typeof input>;

async function figureOf(ctx: Context, asked: Input) {
  const figure = await targetFigure.run(ctx, asked);
  if (figure instanceof Refusal) throw figure;
  return figure;
}
type Row = Awaited<ReturnType<typeof figureOf>>['total'];

/** Targets and progress of a region and of those below. */
export const targetExport = defineExport({
  name: 'programme.targets',
  title: '新增就业目标和进度表',
  source: '分解到各地区的目标，核实通过的新增就业，和待核实的条数',
  input,
  roles: [...STAFF, 'auditor'],
  personal: false,
  columns: [
    { title: '地区', width: 36, value: (row: Row) => row.name },
    { title: '目标（人次）', width: 16, kind: 'number', value: (row) => row.target },
    { title: '完成（人次）', width: 16, kind: 'number', value: (row) => row.done },
    { title: '完成（%）', width: 12, kind: 'number', value: (row) => row.pace?.percent ?? null },
    { title: '还差（人次）', width: 16, kind: 'number', value: (row) => row.pace?.missing ?? null },
    { title: '每月要新增（人次）', width: 20, kind: 'number', value: (row) => row.pace?.aMonth ?? null },
    { title: '待核实（条）', width: 16, kind: 'number', value: (row) => row.pending },
  ],
  async count(ctx, asked) {
    return (await figureOf(ctx, asked)).rows.length + 1;
  },
  async *rows(ctx, asked): AsyncGenerator<Row> {
    const figure = await figureOf(ctx, asked);
    yield* figure.rows;
    yield { ...figure.total, name: `合计：${figure.total.name}` };
  },
  filters(ctx, { plan, year, region }) {
    const { regions } = ctx.params;
    return [
      { term: '地区', value: regions.fullName(region ?? ctx.actor.regionCode ?? regions.province.code) },
      { term: '行动方案', value: plan || undefined },
      { term: '年份', value: year === undefined ? '整个方案期' : `${year} 年` },
    ];
  },
});
