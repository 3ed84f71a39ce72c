import { z } from 'zod';
import { todayInShanghai } from '../../kernel/dates.ts';
import { STAFF } from '../../platform/access/roles.ts';
import { countRows, cursorRows, defineExport } from '../../platform/documents/index.ts';
import { EMPLOYER_NATURES } from './nature.ts';
import { found, listInput, sorted } from './queries.ts';

/** As the list's, but deaf to what an address holds beside the filters (columns, size). */
const input = z.object(listInput.shape);

/** The register of employers under the filters of its list. No persons stand in it. */
export const employersExport = defineExport({
  name: 'employers.list',
  title: '用人单位清单',
  source: '用人单位库（全省登记过的单位）',
  input,
  roles: STAFF,
  personal: false,
  columns: [
    { title: '单位名称', width: 36, value: (row: Row) => row.name },
    { title: '统一社会信用代码', width: 22, value: (row) => row.usci },
    { title: '单位性质', width: 16, value: (row) => EMPLOYER_NATURES[row.nature] },
    { title: '行业代码', width: 10, value: (row) => row.industry },
    { title: '所在地区', width: 30, value: (row) => row.region },
    { title: '登记日期', width: 12, kind: 'date', value: (row) => row.recordedOn },
  ],
  count: (ctx, asked, most) =>
    countRows(
      ctx,
      found(ctx, asked)
        .select('id')
        .limit(most + 1),
    ),
  async *rows(ctx, asked): AsyncGenerator<Row> {
    const { regions } = ctx.params;
    for await (const row of cursorRows(ctx, sorted(ctx, asked)))
      yield {
        ...row,
        region: regions.fullName(row.region_code),
        recordedOn: todayInShanghai(row.recorded_at),
      };
  },
  filters(ctx, { text, region, nature }) {
    const { regions } = ctx.params;
    return [
      { term: '名称或代码', value: text || undefined },
      { term: '地区', value: regions.knownName(region) },
      { term: '单位性质', value: nature && EMPLOYER_NATURES[nature] },
    ];
  },
});

type Found = ReturnType<typeof sorted> extends { execute(): Promise<(infer R)[]> } ? R : never;
type Row = Found & { region: string; recordedOn: string };
