import { sql } from 'kysely';
import { recordConsent } from '../../src/modules/people/index.ts';
import { acceptDelegation } from '../../src/modules/people/delegation/accept.ts';
import { nameHelper } from '../../src/modules/people/delegation/actions.ts';
import { askAboutAccess } from '../../src/modules/people/looked/actions.ts';
import { openAccess } from '../../src/modules/people/looked/queries.ts';
import { openPerson } from '../../src/modules/people/queries/file.ts';
import { decideDeletion, requestDeletion } from '../../src/modules/people/sealing/actions.ts';
import { askOpening, decideOpening } from '../../src/modules/people/sealing/opening.ts';
import { publicActor, type Actor } from '../../src/platform/access/actor.ts';
import { actorIn, PASSWORD, person, type House } from '../house/house.ts';

/** Records of privacy that addresses of pages name. */
export interface PrivacyIds {
  /** Of a sealed file, allowed to the county clerk. */
  readonly opening: string;
}

const COUNTY = '350102';
const self = (personId: string): Actor => ({ ...actorIn(COUNTY, 'seeker'), personId, capacity: 'self' });

/**
 * A consent withdrawn, a helper at work, a question about the trail, one request to delete that waits, one file under seal
 * and an officer who may look at it: what the pages of privacy show when they are filled.
 */
export async function furnishPrivacy(house: House, personId: string): Promise<PrivacyIds> {
  const { rows } = await sql<{
    id: string;
  }>`select id from account where name = ${`county_clerk-${COUNTY}`}`.execute(house.t.adminDb);
  const clerk = { ...actorIn(COUNTY), id: rows[0]?.id ?? null };
  const sms = { personId, purpose: 'notice-sms', wording: 1, manner: 'read-aloud' } as const;
  await house.done(recordConsent, { ...sms, answer: 'given' }, clerk);
  await house.done(recordConsent, { ...sms, answer: 'withdrawn' }, clerk);
  const { code } = await house.done(nameHelper, { label: '妈妈', may: 'act' }, self(personId));
  const helper = { name: '妈妈的账号', displayName: '林妈妈', password: PASSWORD };
  await house.done(acceptDelegation, { code, ...helper }, publicActor('web'));
  await house.done(nameHelper, { label: '小林', may: 'view' }, self(personId));
  await house.done(openPerson, { personId }, clerk);
  const { entries } = await house.done(openAccess, { personId }, clerk);
  const eventId = entries.find((entry) => entry.action === 'people.open-person')?.id ?? '';
  await house.done(askAboutAccess, { eventId, question: '这天为什么看我的档案？' }, self(personId));
  await furnishQuarantine(house, personId, clerk.id);
  return { opening: await furnishSeals(house, clerk) };
}

/** A file in which a scanner found something: none is set up in this house, so it is said by hand. */
async function furnishQuarantine(house: House, personId: string, uploader: string | null): Promise<void> {
  await sql`insert into attachment (city, id, region_key, person_id, owner_table, owner_id, kind, name, media_type, size,
      sha256, uploaded_by, scan_state, scanned_at, scan_found)
    select city, gen_random_uuid(), region_key, null, 'quarantine', id, 'paper', '材料.pdf', 'application/pdf', 2048, '',
      ${uploader}, 'infected', '2024-06-03T01:00:00Z', 'Eicar-Signature' from person where id = ${personId}`.execute(
    house.t.adminDb,
  );
}

async function furnishSeals(house: House, clerk: Actor): Promise<string> {
  const [waits, sealed] = [await person(house, COUNTY, 71), await person(house, COUNTY, 72)];
  await house.done(requestDeletion, { reason: '不想再用' }, self(waits));
  const request = await house.done(requestDeletion, { reason: '已经搬走' }, self(sealed));
  await house.done(
    decideDeletion,
    {
      requestId: request.id,
      decision: 'sealed',
      ground: 'moved-away',
      keepUntil: '2024-08-03',
      reason: '照本人的意思',
    },
    clerk,
  );
  const seals = await sql<{ id: string }>`select id from seal where person_id = ${sealed}`.execute(
    house.t.adminDb,
  );
  const ask = { sealId: seals.rows[0]?.id ?? '', reason: '法院来函' };
  const { id: openingId } = await house.done(askOpening, ask, clerk);
  await house.done(decideOpening, { openingId, decision: 'allowed' }, actorIn('350000', 'auditor'));
  await house.done(askOpening, ask, actorIn(COUNTY));
  return openingId;
}
