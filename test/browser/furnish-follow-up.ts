import { verifySpell } from '../../src/modules/employment/actions/decide.ts';
import { addEvidence } from '../../src/modules/employment/actions/evidence.ts';
import { recordSpell } from '../../src/modules/employment/index.ts';
import { recordContact } from '../../src/modules/follow-up/actions/record.ts';
import { fillFollowUps } from '../../src/modules/follow-up/index.ts';
import { listFollowUps } from '../../src/modules/follow-up/queries/list.ts';
import { systemActor } from '../../src/platform/access/actor.ts';
import { actorIn, person, type House } from '../house/house.ts';

/** Records of the follow-up that addresses of pages name. */
export interface FollowUpIds {
  /** Waits for an answer, of somebody about whom there is a warning. */
  readonly followUp: string;
  readonly followed: string;
  readonly followedSpell: string;
  readonly warning: string;
}

const COUNTY = '350102';

/** Work that is verified and a month old, so that somebody is to be asked. */
async function atWork(
  house: House,
  personId: string,
  employerId: string,
  startedOn: string,
): Promise<string> {
  const clerk = actorIn(COUNTY);
  const { id: spellId } = await house.done(
    recordSpell,
    { personId, form: 'FLEXIBLE', startedOn, employerId },
    clerk,
  );
  const file = { name: 'visit.pdf', base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64') };
  await house.done(addEvidence, { spellId, kind: 'HOME_VISIT', file }, clerk);
  await house.done(verifySpell, { spellId }, clerk);
  return spellId;
}

/** The person of the file is asked in the own account; somebody else was asked once and could not be reached, then warned about. */
export async function furnishFollowUp(
  house: House,
  { personId, employerId }: { personId: string; employerId: string },
): Promise<FollowUpIds> {
  const clerk = actorIn(COUNTY);
  await atWork(house, personId, employerId, '2024-05-02');
  const followed = await person(house, `${COUNTY}001`, 61, { name: '周小芳' });
  const followedSpell = await atWork(house, followed, employerId, '2024-03-06');
  await house.done(fillFollowUps, { after: null }, systemActor('job'));
  const { rows } = await house.done(listFollowUps, {}, clerk);
  const own = rows.filter((row) => row.person_id === followed);
  const first = own[0]?.id ?? '';
  await house.done(
    recordContact,
    {
      followUpId: first,
      reached: 'yes',
      manner: 'phone',
      working: 'yes',
      wage: 'late',
      accommodation: 'no',
      words: '工资晚发了半个月。',
    },
    clerk,
  );
  const warned = await house.done(listFollowUps, { show: 'warned' }, clerk);
  return {
    followUp: own[1]?.id ?? '',
    followed,
    followedSpell,
    warning: warned.rows.find((row) => row.person_id === followed)?.id ?? '',
  };
}
