import { expect } from 'vitest';
import { residentIdCheck } from '../../src/kernel/codes/index.ts';

/** One door of the house, as a clerk's program sees it: a name and an input give an answer, or throw. */
export type Call = <T>(name: string, input: object) => Promise<T>;

export interface Doors {
  county: Call;
  province: Call;
}

/** Synthetic numbers: area code 350199 is assigned to nobody. */
export function number(sequence: number): string {
  const body = `35019919880808${String(sequence).padStart(3, '0')}`;
  return body + residentIdCheck(body);
}

/** A county roster as it comes: a title row, own column order, one row that is wrong. */
export function rosterCsv(first: number): string {
  const rows = [1, 2, 3].map((n) => {
    const id = number(first + n);
    return `${n},测试${n},${id},${id}${n === 2 ? '23' : '43'},鼓东街道,城镇,高中,2019-05-06`;
  });
  return [
    '鼓楼区持证残疾人花名册',
    '序号,姓名,身份证号,残疾人证号,乡镇（街道）,户口性质,文化程度,发证日期',
    ...rows,
    '4,写错的,350199198808080000,35019919880808000043,鼓东街道,城镇,高中,2019-05-06',
  ].join('\n');
}

/** A posting of a job board; each door brings one of its own. */
export const postings = (title: string) =>
  `职位,工作地点,薪资,学历,标签,公司\n${title},福州,3000-4500元/月,高中,"客服,五险一金",福州某某信息有限公司\n`;

const base64 = (text: string) => Buffer.from(text).toString('base64');
interface Figure {
  starts: number;
  persons: number;
}
interface Ids {
  id: string;
}

/** Work in the background is done when the batch says so. */
const patient = { timeout: 60_000, interval: 200 };

async function importRoster({ county }: Doors, first: number): Promise<string> {
  const { id } = await county<Ids>('people.roster-upload', {
    region: '350102',
    file: { name: '花名册.csv', base64: base64(rosterCsv(first)) },
  });
  const batch = () =>
    county<{ state: string; counts: Record<string, number> }>('people.roster-batch', { batchId: id });
  await expect.poll(async () => (await batch()).state, patient).toBe('checked');
  expect((await batch()).counts).toMatchObject({ new: 3, error: 1 });
  await county('people.roster-apply', { batchId: id });
  await expect.poll(async () => (await batch()).state, patient).toBe('applied');
  const found = await county<{ rows: Ids[] }>('people.search', { text: number(first + 1) });
  expect(found.rows).toHaveLength(1);
  return found.rows[0]?.id ?? '';
}

async function importPosition({ county }: Doors, title: string): Promise<string> {
  const upload = await county<{ batchId: string }>('positions.import-upload', {
    file: { name: '岗位.csv', base64: base64(postings(title)) },
  });
  await county('positions.import-apply', { batchId: upload.batchId });
  const drafts = await county<{ rows: { id: string; title: string }[] }>('positions.list', {
    state: 'draft',
    text: title,
  });
  const draft = drafts.rows[0]?.id ?? '';
  await county('positions.complete-draft', {
    positionId: draft,
    title,
    employerName: '福州某某信息有限公司',
    region: '350102',
    form: 'FULL_TIME',
    education: 3,
    occupation: '4-04-05-03',
    skills: ['客服'],
    wageLowYuan: 3000,
    wageHighYuan: 4500,
    demands: { use_screen: 3, walk: 3 },
    demandsKnown: true,
    accommodations: ['wheelchair_access'],
    headcount: 1,
  });
  await county('positions.publish', { positionId: draft });
  return draft;
}

async function hire(
  { county }: Doors,
  personId: string,
  positionId: string,
  startedOn: string,
): Promise<string> {
  await county('people.record-need', {
    personId,
    wantsWork: true,
    occupations: ['4-04-05-03'],
    skills: ['客服'],
    minWageYuan: 2600,
    commute: 'county',
    forms: ['FULL_TIME'],
  });
  await county('people.record-abilities', { personId, abilities: { use_screen: 4, walk: 1 } });
  const suggested = await county<{ rows?: object[]; positions?: object[] }>('matching.positions-for-person', {
    personId,
  });
  expect(JSON.stringify(suggested)).toContain(positionId);
  expect(JSON.stringify(suggested)).toMatch(/轮椅/);
  await expect(county('recruiting.refer', { personId, positionId })).rejects.toThrow(/no-consent/);
  const asked = { consent: 'given', manner: 'read-aloud' };
  const referral = await county<Ids>('recruiting.refer', { personId, positionId, ...asked });
  await expect(county('recruiting.refer', { personId, positionId })).rejects.toThrow(/already-referred/);
  const { spellId } = await county<{ spellId: string }>('recruiting.record-hire', {
    referralId: referral.id,
    startedOn,
    form: 'PROPORTIONAL',
  });
  await expect(county('employment.verify-spell', { spellId })).rejects.toThrow(/evidence-missing/);
  const paper = { name: '合同.pdf', base64: base64('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF') };
  await county('employment.add-evidence', { spellId, kind: 'LABOUR_CONTRACT', file: paper });
  await county('employment.add-evidence', { spellId, kind: 'SOCIAL_INSURANCE', file: paper });
  return spellId;
}

/**
 * The thread of the first part, told once for every door: a roster comes in, one of its people is referred to an imported
 * position, hired and verified, and the count of county and province rises by one, once, down to the evidence.
 */
export async function walkThread(
  doors: Doors,
  { first, today }: { first: number; today: string },
): Promise<void> {
  const { county, province } = doors;
  const year = Number(today.slice(0, 4));
  const count = (call: Call, region: string) => call<Figure>('programme.new-employment', { year, region });
  const before = { county: await count(county, '350102'), province: await count(province, '350000') };

  const personId = await importRoster(doors, first);
  const positionId = await importPosition(doors, `电话客服${first}`);
  const spellId = await hire(doors, personId, positionId, today);
  expect((await count(county, '350102')).starts).toBe(before.county.starts);

  await county('employment.verify-spell', { spellId });
  await expect(county('employment.verify-spell', { spellId })).rejects.toThrow(/not-from-this-state/);
  expect((await count(county, '350102')).starts).toBe(before.county.starts + 1);
  expect((await count(province, '350000')).starts).toBe(before.province.starts + 1);

  const rows = await province<{ rows: { spellId: string }[] }>('programme.new-employment-rows', {
    year,
    region: '350102',
  });
  expect(rows.rows.map((row) => row.spellId)).toContain(spellId);
  const spell = await province<{ papers: { id: string }[] }>('employment.open-spell', { spellId });
  expect(spell.papers).toHaveLength(2);
  await province('employment.open-evidence', { evidenceId: spell.papers[0]?.id });
}
