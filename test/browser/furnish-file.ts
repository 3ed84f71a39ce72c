import { recordEducation, recordMySkills } from '../../src/modules/people/background/actions.ts';
import { addHouseholdMember, addMyMember } from '../../src/modules/people/household/member-actions.ts';
import { recordHousehold } from '../../src/modules/people/household/state.ts';
import { recordService } from '../../src/modules/people/services/actions.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { actorIn, type House } from '../house/house.ts';

const COUNTY = '350102';

/** School and skills, a family of which two members were told, and two services: one file with everything in it. */
export async function furnishFile(house: House, personId: string): Promise<void> {
  const clerk = actorIn(COUNTY);
  const self: Actor = { ...actorIn(COUNTY, 'seeker'), personId, capacity: 'self' };
  await house.done(
    recordEducation,
    { personId, education: 3, school: '福州样例职业学校', major: '会计', graduatesOn: '2010-06-30' },
    clerk,
  );
  await house.done(
    recordMySkills,
    { skills: '客服、打字', languages: ['MANDARIN', 'SIGN'], papers: '中式面点师四级' },
    self,
  );
  await house.done(
    recordHousehold,
    { personId, size: 3, aid: 'MINIMUM', aidSince: '2023-01-01', incomeBand: 'TO_1000' },
    clerk,
  );
  await house.done(
    addHouseholdMember,
    {
      personId,
      relation: 'SPOUSE',
      name: '陈样例',
      agreed: 'yes',
      birthYear: 1988,
      ableToWork: 'yes',
      willingToWork: 'yes',
      employed: 'no',
      wantsHelp: 'yes',
    },
    clerk,
  );
  await house.done(addMyMember, { relation: 'PARENT', birthYear: 1955, ableToWork: 'no' }, self);
  await house.done(
    recordService,
    {
      personId,
      kind: 'GUIDANCE',
      givenOn: '2024-03-01',
      givenBy: '鼓楼区残疾人就业服务所',
      result: 'DONE',
      note: '聊了想做的工作',
    },
    clerk,
  );
  await house.done(
    recordService,
    { personId, kind: 'HOME_VISIT', givenBy: '东街街道', result: 'GOES_ON' },
    clerk,
  );
}
