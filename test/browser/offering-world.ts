import { saveSearch } from '../../src/modules/positions/saved/actions.ts';
import { createPosition } from '../../src/modules/positions/index.ts';
import { prepareOffering } from '../../src/modules/recruiting/offering/prepare.ts';
import { systemActor } from '../../src/platform/access/actor.ts';
import { transact } from '../../src/platform/action/index.ts';
import { actorIn, type House } from '../house/house.ts';

const COUNTY = '350102';

export interface OfferingIds {
  /** A round under way, and the offer in it that the person of the world has not answered. */
  readonly offering: string;
  readonly offer: string;
  /** A search that the person saved. */
  readonly search: string;
}

const POST = {
  title: '社区保洁员',
  occupation: '4-04-05-03',
  employerName: '福州样例社区居委会',
  region: COUNTY,
  form: 'FULL_TIME',
  wageLowYuan: 2500,
  demandsKnown: true,
  reserve: 'PUBLIC_WELFARE',
} as const;

/** A reserved post that is offered to the person first, one that may be, and a search that they saved. */
export async function furnishOffering(house: House, personId: string): Promise<OfferingIds> {
  const clerk = actorIn(COUNTY);
  const { id: positionId } = await house.done(createPosition, POST, clerk);
  await house.done(createPosition, { ...POST, title: '公园管护员' }, clerk);
  const { id: offering } = await house.done(prepareOffering, { positionId }, clerk);
  const seeker = { ...actorIn(COUNTY, 'seeker'), personId, capacity: 'self' as const };
  const { id: search } = await house.done(
    saveSearch,
    { name: '家附近的工作', region: COUNTY, tell: true },
    seeker,
  );
  return { offering, search, offer: await offered(house, offering, personId) };
}

/** Written as a round under way would: the person of the world works, and so would not be asked. */
function offered(house: House, offeringId: string, personId: string): Promise<string> {
  return transact(house.app.floor, systemActor('cli'), async ({ ctx }) => {
    const person = await ctx.db
      .selectFrom('person')
      .select(['city', 'region_key'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    await ctx.db
      .updateTable('offering')
      .set({ state: 'running', started_at: ctx.now, first_until: '2024-06-18' })
      .where('id', '=', offeringId)
      .execute();
    const id = ctx.newId();
    await ctx.db
      .insertInto('offering_entry')
      .values({
        city: person.city,
        id,
        offering_id: offeringId,
        person_id: personId,
        region_key: person.region_key,
        position_title: POST.title,
        employer_name: POST.employerName,
        place: 1,
        state: 'offered',
        recognised: true,
        zero_household: false,
        without_work_since: '2023-02-01',
        ever_worked: true,
        applied_on: '2024-01-02',
        offered_at: ctx.now,
        due_on: '2024-06-06',
      })
      .execute();
    return id;
  });
}
