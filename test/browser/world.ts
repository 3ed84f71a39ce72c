import { addEvidence } from '../../src/modules/employment/actions/evidence.ts';
import { recordSpell } from '../../src/modules/employment/index.ts';
import { registerEmployer } from '../../src/modules/employers/index.ts';
import { rosterUpload } from '../../src/modules/people/roster/actions.ts';
import { runBatch } from '../../src/modules/people/roster/run.ts';
import { addWord, withdrawWord } from '../../src/platform/words/actions.ts';
import { uploadPostings } from '../../src/modules/positions/actions/import-upload.ts';
import { createPosition, publishPosition } from '../../src/modules/positions/index.ts';
import { sayWish } from '../../src/modules/recruiting/wish/actions.ts';
import { refer } from '../../src/modules/recruiting/actions/refer.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { addPaper } from '../../src/platform/documents/papers/actions.ts';
import { ROLES, type RoleName } from '../../src/platform/access/roles.ts';
import { serveApp } from '../../src/web/server.ts';
import { inviteAccount } from '../../src/platform/access/actions/invite.ts';
import { createAccount } from '../../src/platform/access/actions/create.ts';
import { systemActor } from '../../src/platform/access/actor.ts';
import { grantPerson } from '../../src/platform/access/grants.ts';
import { transact } from '../../src/platform/action/index.ts';
import { formSignIn, halfSignIn } from '../../src/platform/testing/index.ts';
import { furnishDevice, type DeviceIds } from './device-world.ts';
import { furnishDrafts, type DraftIds } from './furnish-drafts.ts';
import { furnishOffering, type OfferingIds } from './offering-world.ts';
import { furnishConsole, type ConsoleIds } from './console-world.ts';
import { furnishFairness } from './fairness-world.ts';
import { furnishFollowUp, type FollowUpIds } from './furnish-follow-up.ts';
import { furnishMeeting, type MeetingIds } from './furnish-meeting.ts';
import { furnishNotices, type NoticeIds } from './furnish-notices.ts';
import { furnishPlans, type PlanIds } from './furnish-plans.ts';
import { furnishPrivacy, type PrivacyIds } from './privacy-world.ts';
import { furnishRecognition, type RecognitionIds } from './furnish-recognition.ts';
import { furnishSurvey, type SurveyIds } from './survey-world.ts';
import { furnishTold } from './told-world.ts';
import {
  account,
  actorIn,
  hrOf,
  openHouse,
  PASSWORD,
  person,
  residentId,
  type House,
} from '../house/house.ts';

const COUNTY = '350102';
const TOWNSHIP = '350102001';
const UNIT = '福州样例包装有限公司';
const REGION: Record<RoleName, string> = {
  village_helper: TOWNSHIP,
  township_clerk: TOWNSHIP,
  county_clerk: COUNTY,
  city_officer: '350100',
  province_officer: '350000',
  employer_hr: COUNTY,
  seeker: TOWNSHIP,
  system_admin: '350000',
  security_admin: '350000',
  auditor: '350000',
};

/** Records that addresses of pages name. */
export interface Ids
  extends
    PlanIds,
    NoticeIds,
    PrivacyIds,
    MeetingIds,
    ConsoleIds,
    OfferingIds,
    DraftIds,
    SurveyIds,
    DeviceIds,
    RecognitionIds,
    FollowUpIds {
  /** Of the account that waits for approval and has a role already. */
  readonly account: string;
  readonly person: string;
  readonly employer: string;
  readonly position: string;
  readonly draft: string;
  /** A draft that the employer wrote itself. */
  readonly ownDraft: string;
  readonly referral: string;
  readonly spell: string;
  readonly evidence: string;
  readonly paper: string;
  readonly roster: string;
  readonly postings: string;
  readonly wish: string;
}

/** Somebody who has shown the password and is asked for more. */
export type Visitor = 'at-code' | 'at-enrolment' | 'at-choice';

/** A small house with one record of each kind, served over HTTP, and a session for each role. */
export interface World {
  readonly url: string;
  readonly ids: Ids;
  /** Cookie header value of a signed-in account of the role, or of somebody half-way in; '' for the public. */
  cookie(reader: RoleName | 'public' | Visitor): string;
  close(): Promise<void>;
}

/** Builds it through the actions that clerks use. */
export async function openWorld(): Promise<World> {
  const house = await openHouse();
  // Nothing runs by itself in this house; what is queued is done by hand.
  house.app.floor.jobs = { add: () => Promise.resolve() };
  const base = await furnish(house);
  const serving = await serveApp(house.app, { port: 0, host: '127.0.0.1', sampleData: true });
  const cookies = new Map<string, string>();
  const selfOf = (role: RoleName) =>
    role === 'seeker' ? base.person : role === 'employer_hr' ? base.employer : undefined;
  for (const role of Object.keys(ROLES) as RoleName[]) {
    const name = await account(house, role, REGION[role], selfOf(role));
    const who = { name, password: PASSWORD, code: () => house.codes.next(name) };
    cookies.set(role, await formSignIn(serving.url, who));
  }
  const given = { personId: base.person, positionId: base.position, referralId: base.referral };
  const most = {
    ...base,
    ...(await furnishNotices(house, given)),
    ...(await furnishPrivacy(house, base.person)),
    ...(await furnishMeeting(house, given)),
    ...(await furnishDrafts(house)),
    ...(await furnishSurvey(house)),
    ...(await furnishPlans(house, base.person)),
    ...(await furnishDevice(house)),
    ...(await furnishRecognition(house, base.person)),
  };
  await furnishFairness(house);
  await furnishTold(house, base.person);
  const consoles = await furnishConsole(house, { ...given, employerId: base.employer });
  const followed = await furnishFollowUp(house, { personId: base.person, employerId: base.employer });
  const offering = await furnishOffering(house, base.person);
  const ids: Ids = { ...most, ...followed, ...consoles, ...offering };
  for (const [visitor, name] of await visitors(house, ids))
    cookies.set(visitor, await halfSignIn(serving.url, { name, password: PASSWORD }));
  return {
    url: serving.url,
    ids,
    cookie: (reader) => cookies.get(reader) ?? '',
    async close() {
      await serving.close();
      await house.close();
    },
  };
}

/** Accounts that stop half-way: with a factor, with none yet, and with a choice between two grants. */
async function visitors(house: House, { person: personId }: Ids): Promise<[Visitor, string][]> {
  const common = { password: PASSWORD, region: TOWNSHIP };
  const clerk = { ...common, name: 'new-clerk', displayName: '新来的专干', role: 'township_clerk' };
  await house.done(createAccount, clerk, systemActor('cli'));
  const both = { ...common, name: 'guardian', displayName: '监护人', role: 'seeker', personId };
  const { id: accountId } = await house.done(createAccount, both, systemActor('cli'));
  const ward = { personId, regionCode: TOWNSHIP, capacity: 'guardian' as const };
  await transact(house.app.floor, systemActor('cli'), ({ ctx }) =>
    grantPerson(ctx, { ...ward, accountId, validFrom: ctx.today, validTo: null, delegationId: ctx.newId() }),
  );
  return [
    ['at-code', 'county_clerk-350102'],
    ['at-enrolment', clerk.name],
    ['at-choice', both.name],
  ];
}

async function furnish(
  house: House,
): Promise<
  Omit<
    Ids,
    | keyof PlanIds
    | keyof NoticeIds
    | keyof PrivacyIds
    | keyof MeetingIds
    | keyof ConsoleIds
    | keyof OfferingIds
    | keyof DraftIds
    | keyof SurveyIds
    | keyof DeviceIds
    | keyof FollowUpIds
    | keyof RecognitionIds
  >
> {
  const clerk = actorIn(COUNTY);
  const personId = await person(house, TOWNSHIP, 1, { name: '张小明' });
  const employer = await house.done(
    registerEmployer,
    { region: COUNTY, usci: '91350199MA2TEXT08U', name: UNIT },
    clerk,
  );
  const positions = await furnishPositions(house, clerk);
  const ownDraft = await house.done(
    createPosition,
    { title: '质检员', form: 'FULL_TIME', wageLowYuan: 3000 },
    hrOf(employer.id, COUNTY),
  );
  await furnishWords(house);
  const referral = await house.done(
    refer,
    { personId, positionId: positions.position, consent: 'given', manner: 'read-aloud' },
    clerk,
  );
  const spell = await house.done(
    recordSpell,
    { personId, form: 'CONCENTRATED', startedOn: '2024-03-01', employerId: employer.id, foundBy: 'self' },
    clerk,
  );
  const file = { name: 'contract.pdf', base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64') };
  const evidence = await house.done(addEvidence, { spellId: spell.id, kind: 'LABOUR_CONTRACT', file }, clerk);
  const paper = await house.done(addPaper, { personId, kind: 'SKILL', file }, clerk);
  const invited = { displayName: '王新', role: 'county_clerk', region: COUNTY };
  const { id: waiting } = await house.done(inviteAccount, invited, actorIn('350000', 'system_admin'));
  return {
    ...positions,
    ownDraft: ownDraft.id,
    account: waiting,
    paper: paper.id,
    person: personId,
    employer: employer.id,
    referral: referral.id,
    spell: spell.id,
    evidence: evidence.id,
    roster: await furnishRoster(house, clerk),
    wish: await furnishWish(house, clerk, personId),
  };
}

/** The person of the file wants to go to a second position and waits for a word. */
async function furnishWish(house: House, clerk: Actor, personId: string): Promise<string> {
  const job = {
    title: '保洁员',
    occupation: '4-09-08-01',
    employerName: UNIT,
    region: COUNTY,
    form: 'FULL_TIME',
    wageLowYuan: 2800,
    demandsKnown: true,
    accommodations: ['screen_reader'],
  };
  const { id: positionId } = await house.done(createPosition, job, clerk);
  await house.done(publishPosition, { positionId }, clerk);
  const self: Actor = { ...actorIn(TOWNSHIP, 'seeker'), personId, capacity: 'self' };
  const { id } = await house.done(sayWish, { positionId }, self);
  return id ?? '';
}

/** A word that stands and one that was taken back. */
async function furnishWords(house: House): Promise<void> {
  const officer = actorIn('350100', 'city_officer');
  const reason = '本地的岗位常这么写';
  await house.done(addWord, { word: '网店接待', means: '客户服务', reason }, officer);
  const { id } = await house.done(addWord, { word: '跑堂', means: '餐厅服务员', reason }, officer);
  await house.done(withdrawWord, { wordId: id, reason: '现在没有人这么说' }, officer);
}

async function furnishPositions(house: House, clerk: Actor) {
  const open = {
    title: '包装工',
    occupation: '6-31-05-00',
    employerName: UNIT,
    region: COUNTY,
    form: 'FULL_TIME',
    wageLowYuan: 3200,
    wageHighYuan: 4000,
    demands: { stand: 2 },
    demandsKnown: true,
    headcount: 2,
  };
  const position = await house.done(createPosition, open, clerk);
  await house.done(publishPosition, { positionId: position.id }, clerk);
  const draft = await house.done(
    createPosition,
    { title: '电话客服', region: TOWNSHIP, form: 'REMOTE', skills: ['工夫茶摆盘'] },
    clerk,
  );
  const csv = '职位,城市,薪资\n仓库管理员,福州,4千-6千\n,福州,面议\n';
  const batch = await house.done(uploadPostings, { file: new File([csv], 'board.csv') }, clerk);
  return { position: position.id, draft: draft.id, postings: batch.batchId };
}

/** A roster with a good row and a bad one, checked in this process: what forks is tested where it belongs. */
async function furnishRoster(house: House, clerk: Actor): Promise<string> {
  const { floor } = house.app;
  const number = residentId(2);
  const csv = `姓名,身份证号,残疾人证号\n李小红,${number},${number}43\n王某,350199199003076615,\n`;
  const { id } = await house.done(
    rosterUpload,
    { region: TOWNSHIP, file: new File([csv], '名册.csv') },
    clerk,
  );
  await runBatch(floor, clerk, id);
  return id;
}
