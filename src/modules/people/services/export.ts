import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';
import { countRows, cursorRows, defineExport } from '../../../platform/documents/index.ts';
import { day, filter, regionCode } from '../../../platform/input/index.ts';
import './tables.ts';
import { RESULT_WORDS, SERVICE_CODES, SERVICE_WORDS, type ServiceKind, type ServiceResult } from './words.ts';

const input = z.object({
  region: filter(regionCode),
  kind: filter(z.enum(SERVICE_CODES)),
  from: filter(day),
  to: filter(day),
  personId: filter(z.uuid()),
});
type Input = z.output<typeof input>;

interface Row {
  name: string;
  region_code: string;
  kind: ServiceKind;
  given_on: string;
  given_by: string;
  result: ServiceResult;
  note: string | null;
  region: string;
}

/** The range is said as plain values: behind the policy alone no index is reached. */
function found(ctx: Context, { region, kind, from, to, personId }: Input) {
  const { regions } = ctx.params;
  const range = regions.knownRange(region);
  return sql`from service_given s
      join person p on p.id = s.person_id
      join person_profile f on f.person_id = p.id and f.superseded_by is null
    where s.superseded_by is null and s.revoked_at is null
      ${range ? sql`and s.region_key >= ${range.lo} and s.region_key < ${range.hi}` : sql``}
      ${kind ? sql`and s.kind = ${kind}` : sql``}
      ${from ? sql`and s.given_on >= ${from}::date` : sql``}
      ${to ? sql`and s.given_on <= ${to}::date` : sql``}
      ${personId ? sql`and s.person_id = ${personId}::uuid` : sql``}`;
}

async function* rows(ctx: Context, asked: Input): AsyncGenerator<Row> {
  const query = sql<Omit<Row, 'region'>>`
    select f.name, p.region_code, s.kind, s.given_on, s.given_by, s.result, s.note ${found(ctx, asked)}
    order by s.given_on, s.id`;
  for await (const row of cursorRows(ctx, query))
    yield { ...row, region: ctx.params.regions.fullName(row.region_code) };
}

/** Services given to people of the region, one a row. */
export const servicesExport = defineExport({
  name: 'people.services',
  title: '服务台账',
  source: '本辖区登记的就业服务',
  input,
  roles: STAFF,
  personal: true,
  columns: [
    { title: '服务日期', width: 12, kind: 'date', value: (row: Row) => row.given_on },
    { title: '姓名', width: 12, value: (row) => row.name },
    { title: '地区', width: 36, value: (row) => row.region },
    { title: '服务', width: 20, value: (row) => SERVICE_WORDS[row.kind] },
    { title: '谁提供的', width: 24, value: (row) => row.given_by },
    { title: '结果', width: 12, value: (row) => RESULT_WORDS[row.result] },
    { title: '备注', width: 40, value: (row) => row.note },
  ],
  count: (ctx, asked, most) => countRows(ctx, sql`select s.id ${found(ctx, asked)} limit ${most + 1}`),
  rows,
  filters(ctx, { region, kind, from, to, personId }) {
    const { regions } = ctx.params;
    return [
      { term: '地区', value: regions.knownName(region) },
      { term: '服务', value: kind && SERVICE_WORDS[kind] },
      { term: '从', value: from && plainDate(from) },
      { term: '到', value: to && plainDate(to) },
      { term: '人', value: personId && '只含一个人' },
    ];
  },
});
