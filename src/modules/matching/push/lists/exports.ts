import { sql } from 'kysely';
import { z } from 'zod';
import { daysBetween, plainDate } from '../../../../kernel/dates.ts';
import { OFFICERS, STAFF } from '../../../../platform/access/roles.ts';
import { countRows, cursorRows, defineExport } from '../../../../platform/documents/index.ts';
import { missingWords } from '../run/outcome.ts';
import { OUTLOOK_REASONS, UNSUGGESTED_ADVICE, UNSUGGESTED_REASONS } from './reasons.ts';
import { unsuggestedFound, unsuggestedInput, unsuggestedOrder, type UnsuggestedRow } from './unsuggested.ts';
import {
  changeWords,
  withoutFound,
  withoutInput,
  withoutOrder,
  type WithoutRow,
} from './without-candidates.ts';

type PersonRow = UnsuggestedRow & { region: string; days: number };

/** As the list's; deaf to what an address holds beside the filters. */
export const unsuggestedExport = defineExport({
  name: 'matching.unsuggested',
  title: '很久没有推荐过岗位的人',
  source: '负责地区里想工作、很久没有推荐过岗位的人',
  input: z.object(unsuggestedInput.shape),
  roles: OFFICERS,
  personal: true,
  columns: [
    { title: '姓名', width: 10, value: (row: PersonRow) => row.name },
    { title: '地区', width: 30, value: (row) => `${row.region}${row.village ?? ''}` },
    { title: '从哪天起没有推荐', width: 16, kind: 'date', value: (row) => row.since },
    { title: '天数', width: 8, kind: 'number', value: (row) => row.days },
    { title: '原因', width: 28, value: (row) => UNSUGGESTED_REASONS[row.reason].title },
    { title: '缺什么', width: 20, value: (row) => missingWords(row.missing) },
    { title: '可以怎么做', width: 40, value: (row) => UNSUGGESTED_ADVICE[row.reason] },
  ],
  count: (ctx, input, most) => countRows(ctx, sql`${unsuggestedFound(ctx, input)} limit ${most + 1}`),
  async *rows(ctx, input): AsyncGenerator<PersonRow> {
    const query = sql<UnsuggestedRow>`${unsuggestedFound(ctx, input)} order by ${unsuggestedOrder(input.sort)}`;
    for await (const row of cursorRows(ctx, query))
      yield {
        ...row,
        region: ctx.params.regions.fullName(row.region_code),
        days: daysBetween(plainDate(row.since), ctx.today),
      };
  },
  filters: (ctx, { region, reason }) => [
    { term: '地区', value: ctx.params.regions.knownName(region) },
    { term: '原因', value: reason && UNSUGGESTED_REASONS[reason].title },
  ],
});

type PositionRow = WithoutRow & { region: string };

/** No persons stand in it, only how many. */
export const withoutCandidatesExport = defineExport({
  name: 'matching.without-candidates',
  title: '没有合适的人的岗位',
  source: '负责地区的在招岗位里，县区没有合适的人的',
  input: z.object(withoutInput.shape),
  roles: STAFF,
  personal: false,
  columns: [
    { title: '岗位', width: 24, value: (row: PositionRow) => row.title },
    { title: '单位', width: 30, value: (row) => row.employer },
    { title: '登记的地区', width: 24, value: (row) => row.region },
    { title: '主要原因', width: 28, value: (row) => OUTLOOK_REASONS[row.reason].title },
    { title: '看了多少人', width: 12, kind: 'number', value: (row) => row.seekers },
    { title: '这个原因挡住多少人', width: 20, kind: 'number', value: (row) => row.kept_away },
    { title: '怎么改', width: 44, value: changeWords },
    { title: '从哪天起', width: 12, kind: 'date', value: (row) => row.since },
    { title: '哪天算的', width: 12, kind: 'date', value: (row) => row.computed_on },
  ],
  count: (ctx, input, most) => countRows(ctx, sql`${withoutFound(ctx, input)} limit ${most + 1}`),
  async *rows(ctx, input): AsyncGenerator<PositionRow> {
    const { regions } = ctx.params;
    const query = sql<WithoutRow>`${withoutFound(ctx, input)} order by ${withoutOrder(input.sort)}`;
    for await (const row of cursorRows(ctx, query))
      yield { ...row, region: regions.fullName(regions.codeOf(row.region_key)) };
  },
  filters: (ctx, { region, reason }) => [
    { term: '地区', value: ctx.params.regions.knownName(region) },
    { term: '主要原因', value: reason && OUTLOOK_REASONS[reason].title },
  ],
});
