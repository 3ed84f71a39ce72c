import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';
import { defineExport } from '../../../platform/documents/index.ts';
import { DIMENSION_WORDS } from './groups.ts';
import { sheetFields, yearsOn } from './input.ts';
import { fairnessSheet } from './queries.ts';
import type { Shown } from './tally.ts';
import { METHOD, SOURCE_TITLES, WITHHELD } from './words.ts';

const input = z.object(sheetFields);
type Input = z.output<typeof input>;

interface Row extends Omit<Shown, 'key'> {
  source: string;
  by: string;
  label: string;
}

async function rowsOf(ctx: Context, asked: Input): Promise<Row[]> {
  const found = await fairnessSheet.run(ctx, asked);
  if (found instanceof Refusal) throw found;
  const { sheet, year } = found;
  return (sheet?.sources ?? []).flatMap(({ source, whole, parts }) => {
    const title = SOURCE_TITLES[source](year);
    const lines = parts.flatMap(({ by, groups }) =>
      groups.map((group): Row => ({ ...group, source: title, by: DIMENSION_WORDS[by] })),
    );
    return [...lines, { ...whole, source: title, by: '全体', label: '全体' }];
  });
}

const part = (value: number | null, by: number) => (value === null ? null : value / by);

/** The sheet as a file; small groups are withheld as on the page. */
export const fairnessExport = defineExport({
  name: 'matching.fairness',
  title: '岗位推荐公平情况表',
  source: `${METHOD}${WITHHELD}`,
  input,
  roles: OFFICERS,
  personal: false,
  columns: [
    { title: '哪些推荐', width: 34, value: (row: Row) => row.source },
    { title: '按什么分', width: 12, value: (row) => row.by },
    { title: '组', width: 18, value: (row) => row.label },
    { title: '想工作的人', width: 12, kind: 'number', value: (row) => row.persons },
    { title: '有推荐的人（%）', width: 16, kind: 'number', value: (row) => part(row.share, 10) },
    { title: '平均几个', width: 12, kind: 'number', value: (row) => part(row.mean, 100) },
    { title: '推荐分量', width: 12, kind: 'number', value: (row) => part(row.exposure, 100) },
    { title: '和全体比（%）', width: 14, kind: 'number', value: (row) => row.ratio },
    { title: '说明', width: 30, value: (row) => (row.persons === null ? '人数太少，不显示' : null) },
  ],
  async count(ctx, asked) {
    return (await rowsOf(ctx, asked)).length;
  },
  async *rows(ctx, asked): AsyncGenerator<Row> {
    yield* await rowsOf(ctx, asked);
  },
  filters(ctx, { region, year }) {
    const { regions } = ctx.params;
    return [
      { term: '地区', value: regions.fullName(region ?? ctx.actor.regionCode ?? regions.province.code) },
      { term: '年份', value: `${year ?? yearsOn(ctx)[0]} 年` },
    ];
  },
});
