import { addEvidence } from '../../src/modules/employment/actions/evidence.ts';
import { recordSpell } from '../../src/modules/employment/index.ts';
import { registerEmployer } from '../../src/modules/employers/index.ts';
import { rosterUpload } from '../../src/modules/people/roster/actions.ts';
import { runBatch } from '../../src/modules/people/roster/run.ts';
import { uploadPostings } from '../../src/modules/positions/actions/import-upload.ts';
import { createPosition, publishPosition } from '../../src/modules/positions/index.ts';
import { refer } from '../../src/modules/recruiting/actions/refer.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { ROLES, type RoleName } from '../../src/platform/access/roles.ts';
import { serveApp, type Serving } from '../../src/web/server.ts';
import { account, actorIn, openHouse, PASSWORD, person, residentId, type House } from '../house/house.ts';

const COUNTY = '350102';
const TOWNSHIP = '350102001';
const UNIT = '福州样例包装有限公司';
const REGION: Record<RoleName, string> = {
  village_helper: TOWNSHIP,
  township_clerk: TOWNSHIP,
  county_clerk: COUNTY,
  city_officer: '350100',
  province_officer: '350000',
  seeker: TOWNSHIP,
  system_admin: '350000',
  auditor: '350000',
};

/** Records that addresses of pages name. */
export interface Ids {
  readonly person: string;
  readonly employer: string;
  readonly position: string;
  readonly draft: string;
  readonly referral: string;
  readonly spell: string;
  readonly evidence: string;
  readonly roster: string;
  readonly postings: string;
}

/** A small house with one record of each kind, served over HTTP, and a session for each role. */
export interface World {
  readonly url: string;
  readonly ids: Ids;
  /** Cookie header value of a signed-in account of the role; '' for the public. */
  cookie(role: RoleName | 'public'): string;
  close(): Promise<void>;
}

/** Builds it through the actions that clerks use. */
export async function openWorld(): Promise<World> {
  const house = await openHouse();
  // Nothing runs by itself in this house; what is queued is done by hand.
  house.app.floor.jobs = { add: () => Promise.resolve() };
  const ids = await furnish(house);
  const serving = await serveApp(house.app, { port: 0, host: '127.0.0.1', sampleData: true });
  const cookies = new Map<string, string>();
  for (const role of Object.keys(ROLES) as RoleName[]) {
    const name = await account(house, role, REGION[role], role === 'seeker' ? ids.person : undefined);
    cookies.set(role, await signIn(serving, name));
  }
  return {
    url: serving.url,
    ids,
    cookie: (role) => cookies.get(role) ?? '',
    async close() {
      await serving.close();
      await house.close();
    },
  };
}

async function furnish(house: House): Promise<Ids> {
  const clerk = actorIn(COUNTY);
  const personId = await person(house, TOWNSHIP, 1, { name: '张小明' });
  const employer = await house.done(
    registerEmployer,
    { region: COUNTY, usci: '91350199MA2TEXT08U', name: UNIT },
    clerk,
  );
  const positions = await furnishPositions(house, clerk);
  const referral = await house.done(refer, { personId, positionId: positions.position }, clerk);
  const spell = await house.done(
    recordSpell,
    { personId, form: 'CONCENTRATED', startedOn: '2024-03-01', employerId: employer.id, foundBy: 'self' },
    clerk,
  );
  const file = { name: 'contract.pdf', base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64') };
  const evidence = await house.done(addEvidence, { spellId: spell.id, kind: 'LABOUR_CONTRACT', file }, clerk);
  return {
    ...positions,
    person: personId,
    employer: employer.id,
    referral: referral.id,
    spell: spell.id,
    evidence: evidence.id,
    roster: await furnishRoster(house, clerk),
  };
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
    { title: '电话客服', region: TOWNSHIP, form: 'REMOTE' },
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

/** Signs in as a person does, with the form; gives the cookie to send along. */
async function signIn({ url }: Serving, name: string): Promise<string> {
  const body = new URLSearchParams({ name, password: PASSWORD });
  const response = await fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${name} could not sign in: ${response.status}`);
  return cookie;
}
