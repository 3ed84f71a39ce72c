import type { ClientBase } from 'pg';
import { sealSecret } from '../../platform/access/factor.ts';
import { needsSecondFactor, type RoleName } from '../../platform/access/roles.ts';
import { secretOfWords } from '../../platform/access/totp.ts';
import type { FieldCipher } from '../../platform/crypto/index.ts';
import { hashPassword } from '../../platform/access/password.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import { sampleId } from '../ids.ts';

/** An account of the sample. All share one password that everybody may know: it opens an invented province only. */
export interface SampleAccount {
  name: string;
  displayName: string;
  role: RoleName;
  region: string;
}

export const SAMPLE_PASSWORD = 'zhuye-sample';

/** For whom an account of the sample acts that has no region of its own, and where that is. */
interface ActsFor {
  id: string;
  region: string;
}

/** One account a role, and the county next door to see what a neighbour may not. */
export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  { name: 'province', displayName: '省级就业处', role: 'province_officer', region: '350000' },
  { name: 'fuzhou', displayName: '福州市就业科', role: 'city_officer', region: '350100' },
  { name: 'pingtan', displayName: '平潭就业科', role: 'city_officer', region: '350128' },
  { name: 'gulou', displayName: '鼓楼区经办', role: 'county_clerk', region: '350102' },
  { name: 'jinjiang', displayName: '晋江市经办', role: 'county_clerk', region: '350582' },
  { name: 'dongjie', displayName: '东街街道专干', role: 'township_clerk', region: '350102004' },
  { name: 'helper', displayName: '东街街道联络员', role: 'village_helper', region: '350102004' },
  { name: 'employer', displayName: '单位人事', role: 'employer_hr', region: '350102' },
  { name: 'seeker', displayName: '求职者', role: 'seeker', region: '350102' },
  { name: 'admin', displayName: '系统管理员', role: 'system_admin', region: '350000' },
  { name: 'auditor', displayName: '审计员', role: 'auditor', region: '350000' },
  { name: 'security', displayName: '安全管理员', role: 'security_admin', region: '350000' },
];

/** Secret of the second factor of a sample account: the seed and the name decide it, so that the terminal can tell the code. */
export function sampleFactorSecret(seed: number, name: string): string {
  return secretOfWords(`zhuye sample ${seed} ${name}`);
}

/**
 * Adds the accounts; the seeker acts for the person and the employer's account for the employer, each left out where there is
 * none. Names that exist already are left as they are.
 */
export async function addAccounts(
  client: ClientBase,
  seed: number,
  today: PlainDate,
  actsFor: { seeker: ActsFor | null; employer_hr: ActsFor | null },
  cipher: FieldCipher,
): Promise<void> {
  const selfOf = (role: RoleName) =>
    role === 'seeker' || role === 'employer_hr' ? actsFor[role] : undefined;
  const accounts = SAMPLE_ACCOUNTS.filter(({ role }) => selfOf(role) !== null);
  const hashes = await Promise.all(accounts.map(() => hashPassword(SAMPLE_PASSWORD)));
  for (const [index, { name, displayName, role, region }] of accounts.entries()) {
    const id = sampleId(seed, 'account', index);
    const added = await client.query(
      `insert into account (id, name, display_name, password_hash, sample) values ($1, $2, $3, $4, true)
       on conflict do nothing`,
      [id, name, displayName, hashes[index]],
    );
    if (added.rowCount === 0) continue;
    const self = selfOf(role);
    const seeks = role === 'seeker';
    await client.query(
      `insert into account_grant (id, account_id, role, region_code, person_id, employer_id, valid_from, capacity)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        sampleId(seed, 'grant', index),
        id,
        role,
        self?.region ?? region,
        seeks ? self?.id : null,
        seeks ? null : (self?.id ?? null),
        today,
        seeks ? 'self' : null,
      ],
    );
    if (needsSecondFactor(role)) await addFactor(client, id, sampleFactorSecret(seed, name), cipher, today);
  }
}

async function addFactor(
  client: ClientBase,
  accountId: string,
  secret: string,
  cipher: FieldCipher,
  today: PlainDate,
): Promise<void> {
  await client.query('insert into account_totp (account_id, secret_enc, confirmed_at) values ($1, $2, $3)', [
    accountId,
    sealSecret(cipher, accountId, secret),
    today,
  ]);
}
