import { addToShortlist } from '../../src/modules/matching/index.ts';
import { setWeights } from '../../src/modules/matching/console/weights/actions.ts';
import { candidatesForEmployer } from '../../src/modules/recruiting/asked/queries.ts';
import { positionConsole } from '../../src/modules/recruiting/bulk/queries.ts';
import { systemActor } from '../../src/platform/access/actor.ts';
import { transact } from '../../src/platform/action/index.ts';
import { actorIn, hrOf, type House } from '../house/house.ts';

const COUNTY = '350102';

export interface ConsoleIds {
  /** An employer's question to the person of the world. */
  readonly approach: string;
  /** What the employer calls somebody by who fits the position. */
  readonly stranger: string;
  /** Two people who fit it, one of them picked out. */
  readonly fitting: readonly [string, string];
}

interface Given {
  personId: string;
  positionId: string;
  employerId: string;
}

/** A decision on weights, somebody picked out, and an employer that asks. After the people of the fairness sheet. */
export async function furnishConsole(house: House, given: Given): Promise<ConsoleIds> {
  const clerk = actorIn(COUNTY);
  const { personId, positionId, employerId } = given;
  const weights = { occ: 30, skill: 30, wage: 15, dist: 17, form: 8 };
  await house.done(setWeights, { region: COUNTY, ...weights, reason: '本地山路多，上班的路要多算' }, clerk);
  const { rows } = await house.done(positionConsole, { positionId }, clerk);
  const [first = '', second = ''] = rows.map(({ person }) => person.id);
  await house.done(addToShortlist, { personId: first, positionId, note: '先问愿不愿意上夜班' }, clerk);
  const told = await house.done(candidatesForEmployer, { positionId }, hrOf(employerId, COUNTY));
  return {
    approach: await approach(house, { personId, positionId, employerId }),
    stranger: told.rows[0]?.code ?? '',
    fitting: [first, second],
  };
}

/** Written as an employer's act would: the person of the world was referred already, and so is no stranger. */
async function approach(house: House, { personId, positionId, employerId }: Given): Promise<string> {
  const placed = await transact(house.app.floor, systemActor('cli'), async ({ ctx }) => {
    const person = await ctx.db
      .selectFrom('person')
      .select(['city', 'region_key'])
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    const id = ctx.newId();
    await ctx.db
      .insertInto('approach')
      .values({
        city: person.city,
        id,
        person_id: personId,
        region_key: person.region_key,
        employer_id: employerId,
        employer_name: '福州样例包装有限公司',
        position_id: positionId,
        position_title: '包装工',
        code: '73162091',
        state: 'open',
        due_on: '2024-06-10',
        asked_at: ctx.now,
        asked_by: null,
        ended_at: null,
        ended_by: null,
        answered_as: null,
        referral_id: null,
      })
      .execute();
    return id;
  });
  return placed;
}
