import { rosterApply, rosterUpload } from '../../src/modules/people/roster/actions.ts';
import { runBatch } from '../../src/modules/people/roster/run.ts';
import { residentId } from '../house/house.ts';
import { CLERK, GULOU, phoneOf, type RotatingHouse } from './house.ts';

const HEADER = '姓名,身份证号,残疾人证号,户籍地,联系电话,监护人姓名,监护人电话,家庭住址';

/** Uploads a roster of these people and has it checked; gives the batch. */
export async function stagedRoster(house: RotatingHouse, people: readonly number[]): Promise<string> {
  const rows = people.map((n) =>
    [
      `测试${n}`,
      residentId(n),
      `${residentId(n)}43`,
      '福建省福州市鼓楼区东街街道',
      phoneOf(n),
      '测试监护',
      phoneOf(n + 5000),
      `测试路 ${n} 号`,
    ].join(),
  );
  const file = new File([[HEADER, ...rows].join('\n')], '名册.csv');
  const { id } = await house.done(rosterUpload, { region: GULOU, file });
  await runBatch(house.app.floor, CLERK, id);
  return id;
}

/** Applies a checked batch. */
export async function applyRoster(house: RotatingHouse, batchId: string): Promise<void> {
  await house.done(rosterApply, { batchId });
  await runBatch(house.app.floor, CLERK, batchId);
}
