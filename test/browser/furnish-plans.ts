import { sql } from 'kysely';
import { recordPlanAnswer, sayOfMyPlan } from '../../src/modules/plans/actions/answer.ts';
import { addMeasure } from '../../src/modules/plans/actions/measure.ts';
import { startPlan } from '../../src/modules/plans/actions/move.ts';
import { openPlan } from '../../src/modules/plans/actions/open.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { actorIn, person, type House } from '../house/house.ts';

/** Records of plans that addresses of pages name. */
export interface PlanIds {
  /** A measure of the plan of the person of the file. */
  readonly planMeasure: string;
  /** Graduates this year and has no plan. */
  readonly graduate: string;
}

const COUNTY = '350102';

/** A graduate's plan that runs, with a wish of the person, and a graduate without a plan. */
export async function furnishPlans(house: House, personId: string): Promise<PlanIds> {
  const clerk = actorIn(COUNTY);
  const self: Actor = { ...actorIn(COUNTY, 'seeker'), personId, capacity: 'self' };
  const { id: planId } = await house.done(
    openPlan,
    {
      personId,
      kind: 'GRADUATE',
      goal: 'EMPLOYED',
      wanted: '想在家附近找一份坐着做的工作',
      goalBy: '2025-06-01',
      school: '福州样例职业学院',
      graduationYear: 2024,
      adviserName: '陈老师',
      adviserPhone: '059100000000',
    },
    clerk,
  );
  const { measureId } = await house.done(
    addMeasure,
    { planId, kind: 'TRAINING', what: '学打字和表格', byName: '区就业培训中心', dueOn: '2024-08-01' },
    clerk,
  );
  await house.done(recordPlanAnswer, { planId, version: 1, answer: 'agrees', manner: 'read-aloud' }, clerk);
  await house.done(startPlan, { planId }, clerk);
  await house.done(sayOfMyPlan, { said: '想先学打字' }, self);
  const graduate = await person(house, `${COUNTY}001`, 961, { name: '林毕业' });
  await sql`update person_profile set graduates_on = '2024-06-30', school = '福州样例职业学院', major = '会计'
    where person_id = ${graduate} and superseded_by is null`.execute(house.t.adminDb);
  return { planMeasure: measureId, graduate };
}
