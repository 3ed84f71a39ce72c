import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { filter, pageNumber } from '../../../platform/input/index.ts';
import type { TimelineLine } from '../../../platform/module/index.ts';
import { personBrief } from '../person.ts';
import './tables.ts';
import { RESULT_WORDS, SERVICE_CODES, SERVICE_WORDS, type ServiceKind } from './words.ts';

const PAGE = 20;

async function servicesOf(
  ctx: Context,
  personId: string,
  { kind, page }: { kind?: ServiceKind | undefined; page: number },
) {
  const person = await personBrief(ctx, personId);
  if (person instanceof Refusal) return person;
  ctx.note({ table: 'person', id: person.id, city: person.city });
  const found = ctx.db
    .selectFrom('service_given')
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .where('revoked_at', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!));
  const rows = await found
    .selectAll()
    .orderBy('given_on', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE)
    .offset((page - 1) * PAGE)
    .execute();
  const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  return {
    person: { id: person.id, name: person.name },
    kind: kind ?? null,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    total,
    services: rows.map((row) => ({
      service: row.service,
      version: row.id,
      kind: row.kind,
      title: SERVICE_WORDS[row.kind],
      givenOn: plainDate(row.given_on),
      givenBy: row.given_by,
      result: row.result,
      resultWords: RESULT_WORDS[row.result],
      note: row.note,
    })),
  };
}
export type ServicesShown = Exclude<Awaited<ReturnType<typeof servicesOf>>, Refusal>;
export type ServiceShown = ServicesShown['services'][number];

const filters = { kind: filter(z.enum(SERVICE_CODES)), page: pageNumber };

export const listServices = defineQuery({
  name: 'people.list-services',
  title: '查看给一个人的服务',
  input: z.strictObject({ personId: z.uuid(), ...filters }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'read',
  run: (ctx, { personId, ...input }) => servicesOf(ctx, personId, input),
});

/** The same for the person who was helped. */
export const listMyServices = defineQuery({
  name: 'people.list-my-services',
  title: '查看自己得到的服务',
  input: z.strictObject(filters),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'read',
  run: (ctx, input) => servicesOf(ctx, ctx.actor.personId ?? '', input),
});

/** Services in the life of a person, on their days. */
export const serviceTimeline = defineQuery({
  name: 'people.service-timeline',
  title: '一个人得到的服务',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<readonly TimelineLine[]> {
    const rows = await ctx.db
      .selectFrom('service_given')
      .select(['service', 'kind', 'given_on', 'given_by', 'result'])
      .where('person_id', '=', personId)
      .where('superseded_by', 'is', null)
      .where('revoked_at', 'is', null)
      .orderBy('given_on', 'desc')
      .limit(50)
      .execute();
    return rows.map((row) => ({
      key: row.service,
      date: plainDate(row.given_on),
      title: `${SERVICE_WORDS[row.kind]}：${RESULT_WORDS[row.result]}`,
      source: row.given_by,
    }));
  },
});
