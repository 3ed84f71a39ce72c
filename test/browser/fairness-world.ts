import { recordNeed } from '../../src/modules/people/actions/need.ts';
import { makeFairness, startFairness } from '../../src/modules/matching/fairness/actions.ts';
import { actorIn, person, type House } from '../house/house.ts';

const COUNTY = '350102';
/** Beside the township of the world's helper and clerk, whose lists stay as they are. */
const ELSEWHERE = '350102002';

/** People enough for a sheet on whom suggestions reach, and that sheet; which group has how many is no matter. */
export async function furnishFairness(house: House): Promise<void> {
  const clerk = actorIn(COUNTY);
  for (const n of [901, 902, 903, 904, 905, 906, 907, 908, 909, 910, 911, 912]) {
    const personId = await person(house, ELSEWHERE, n, { name: '林小云' });
    const need = { wantsWork: 'yes', occupations: [], skills: [], basedOn: 'none' } as const;
    await house.done(recordNeed, { personId, ...need }, clerk);
  }
  const { id } = await house.done(startFairness, { region: COUNTY, year: 2024 }, clerk);
  await house.done(makeFairness, { sheetId: id }, clerk);
}
