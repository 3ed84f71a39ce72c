import { createPosition, publishPosition } from '../../src/modules/positions/index.ts';
import { recordSpell } from '../../src/modules/employment/index.ts';
import { registerEmployer } from '../../src/modules/employers/index.ts';
import { refer } from '../../src/modules/recruiting/actions/refer.ts';
import { ROLES, type RoleName } from '../../src/platform/access/roles.ts';
import { serveApp, type Serving } from '../../src/web/server.ts';
import { account, actorIn, openHouse, PASSWORD, person, type House } from '../house/house.ts';

const COUNTY = '350102';
const TOWNSHIP = '350102001';
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
    { region: COUNTY, usci: '91350199MA2TEXT08U', name: '福州样例包装有限公司' },
    clerk,
  );
  const position = await house.done(
    createPosition,
    {
      title: '包装工',
      occupation: '6-31-05-00',
      employerName: '福州样例包装有限公司',
      region: COUNTY,
      form: 'FULL_TIME',
      wageLowYuan: 3200,
      wageHighYuan: 4000,
      demands: { stand: 2 },
      demandsKnown: true,
      headcount: 2,
    },
    clerk,
  );
  await house.done(publishPosition, { positionId: position.id }, clerk);
  const draft = await house.done(
    createPosition,
    { title: '电话客服', region: COUNTY, form: 'REMOTE' },
    clerk,
  );
  const referral = await house.done(refer, { personId, positionId: position.id }, clerk);
  const spell = await house.done(
    recordSpell,
    { personId, form: 'CONCENTRATED', startedOn: '2024-03-01', employerId: employer.id, foundBy: 'self' },
    clerk,
  );
  return {
    person: personId,
    employer: employer.id,
    position: position.id,
    draft: draft.id,
    referral: referral.id,
    spell: spell.id,
  };
}

/** Signs in as a person does, with the form; gives the cookie to send along. */
async function signIn({ url }: Serving, name: string): Promise<string> {
  const body = new URLSearchParams({ name, password: PASSWORD });
  const response = await fetch(`${url}/sign-in`, { method: 'POST', body, redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${name} could not sign in: ${response.status}`);
  return cookie;
}
