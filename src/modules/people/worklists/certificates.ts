import { sql } from 'kysely';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import { describePeople } from './describe.ts';

/** Days before its end in which a certificate is to be renewed. */
const RENEW_WITHIN = 60;

/** Certificates in force that end soon or have ended: tell the person; the next roster brings the new one. */
export const certificatesEnding: WorklistFilling = {
  kind: 'people.certificates',
  title: '残疾人证快到期的人',
  order: 70,
  table: 'person',
  roles: ['township_clerk', 'county_clerk'],
  states: { ending: { title: '要换证', tone: 'waiting' } },
  waiting: (ctx) => sql`
    select c.person_id as id, c.region_key, 'ending' as state, c.expires_on - ${RENEW_WITHIN}::int as since,
      c.expires_on as due_on, null::uuid as owner
    from certificate c
    where c.superseded_by is null and c.status = 'VALID' and c.expires_on <= ${ctx.today}::date + ${RENEW_WITHIN}::int`,
  describe: (ctx, ids) => describePeople(ctx, ids, (id) => `/people/${id}`),
};
