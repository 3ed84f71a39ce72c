import { askCorrection, answerCorrection } from '../../src/modules/people/facts/correction.ts';
import { stateMyContact } from '../../src/modules/people/facts/own.ts';
import { furnishFile } from './furnish-file.ts';
import { stateVisit } from '../../src/modules/people/facts/visit.ts';
import { openPerson } from '../../src/modules/people/queries/file.ts';
import { pushCounty } from '../../src/modules/matching/push/run/actions.ts';
import { systemActor, type Actor } from '../../src/platform/access/actor.ts';
import { transact } from '../../src/platform/action/index.ts';
import { addPositions } from '../house/push.ts';
import { actorIn, type House } from '../house/house.ts';

const COUNTY = '350102';
const PACKER = '6-31-05-00';

/**
 * What was said of the person of the world, and to them: a visit, a word of their own beside the office's, one correction
 * that was answered and one that waits, and suggestions sent in the day's run.
 */
export async function furnishTold(house: House, personId: string): Promise<void> {
  const clerk = actorIn(COUNTY);
  const self: Actor = { ...actorIn(COUNTY, 'seeker'), personId, capacity: 'self' };
  const day = await transact(house.app.floor, clerk, async ({ ctx }) => {
    await stateVisit(ctx, personId, ctx.today, {
      facts: { education: 3, village: '鼓东社区' },
      abilities: { stand: 4, hands: 4 },
      need: {
        wantsWork: true,
        occupations: [PACKER],
        skills: [],
        minWageYuan: 2500,
        commute: 'city',
        forms: [],
      },
    });
    return ctx.today;
  });
  const { profile } = await house.done(openPerson, { personId }, clerk);
  await house.done(stateMyContact, { phone: '13912345678', basedOn: profile?.version }, self);
  const answered = await house.done(askCorrection, { part: 'residence', words: '我住在鼓东社区' }, self);
  await furnishFile(house, personId);
  await house.done(
    answerCorrection,
    { requestId: answered.id, outcome: 'corrected', answer: '改好了' },
    clerk,
  );
  await house.done(askCorrection, { part: 'education', words: '我读的是中专' }, self);
  await addPositions(house, { count: 2, region: COUNTY, occupation: PACKER, title: '打包员' });
  await house.done(pushCounty, { county: COUNTY, day }, systemActor('job'));
}
