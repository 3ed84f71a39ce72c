import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bufferSource, openTable } from '../../../platform/feed/index.ts';
import { allRows, workbookParts, zipOf } from '../../../platform/feed/fixtures.ts';
import { transact } from '../../../platform/action/index.ts';
import { stateProfile } from '../facts/state-profile.ts';
import { sealField } from '../sealed.ts';
import { rosterApply, rosterContinue, rosterMap, rosterUndo, rosterUpload, rosterWork } from './actions.ts';
import { syntheticId } from './fixtures.ts';
import { actorOf, rosterHouse, type RosterHouse } from './house.fixture.ts';
import { rosterBatch, rosterBatches, rosterProblemsFile, rosterRows } from './queries.ts';

const NOW = new Date('2025-06-30T02:00:00Z');
const GULOU = actorOf('county_clerk', '350102');
const TAIJIANG = actorOf('county_clerk', '350103');
const GUDONG = actorOf('township_clerk', '350102001');

let house: RosterHouse;
beforeAll(async () => {
  house = await rosterHouse(NOW);
});
afterAll(() => house.close());

let people = 0;
/** A person nobody has used in this file yet. */
function someone(): string {
  people++;
  return syntheticId('1980-01-01', people % 1000);
}

const HEAD = '姓名,残疾人证号,乡镇,村,居住地址,联系电话,文化程度,发证日期,证件状态';
const line = (
  id: string,
  {
    name = '示例',
    suffix = '42',
    rest = '鼓东街道,示例社区,示例路1号,13900000000,初中,2020-01-01,有效',
  } = {},
) => `${name},${id}${suffix},${rest}`;
const csv = (...lines: string[]) => [HEAD, ...lines].join('\n');

const batch = (id: string, actor = GULOU) => house.done(rosterBatch, { batchId: id }, actor);
const rows = async (id: string, actor = GULOU) => (await house.done(rosterRows, { batchId: id }, actor)).rows;
const verdicts = async (id: string, actor = GULOU) => (await rows(id, actor)).map((row) => row.verdict);

async function apply(id: string, actor = GULOU): Promise<void> {
  await house.done(rosterApply, { batchId: id }, actor);
  await house.drain();
}

async function undo(id: string, actor = GULOU): Promise<void> {
  await house.done(rosterUndo, { batchId: id }, actor);
  await house.drain();
}

/** What the register holds of a person, as superuser. */
async function file(residentId: string) {
  const { fieldIndex } = await import('../sealed.ts');
  const bidx = fieldIndex(house.floor.cipher, 'residentId', residentId);
  const person = await house.t.adminDb
    .selectFrom('person')
    .selectAll()
    .where('resident_id_bidx', '=', bidx)
    .executeTakeFirst();
  if (!person) return null;
  const profiles = await house.t.adminDb
    .selectFrom('person_profile')
    .selectAll()
    .where('person_id', '=', person.id)
    .orderBy('id')
    .execute();
  const cards = await house.t.adminDb
    .selectFrom('certificate')
    .selectAll()
    .where('person_id', '=', person.id)
    .orderBy('id')
    .execute();
  return {
    person,
    profiles,
    cards,
    profile: profiles.find((row) => row.superseded_by === null),
    card: cards.find((row) => row.superseded_by === null),
  };
}

test('a roster is checked, applied, and the same file again brings nothing', async () => {
  const [a, b] = [someone(), someone()];
  const text = csv(line(a), line(b, { name: '示例乙', rest: ',,,,,,' }));
  const id = await house.checked(text, GULOU);
  expect(await batch(id)).toMatchObject({
    state: 'checked',
    total: 2,
    done: 2,
    counts: { new: 2, changed: 0, same: 0, conflict: 0, error: 0 },
    hasProblemsFile: false,
  });
  expect(await file(a)).toBeNull();
  await apply(id);
  expect(await batch(id)).toMatchObject({ state: 'applied', counts: { applied: 2 }, total: 2, done: 2 });
  expect(await file(a)).toMatchObject({
    person: {
      city: 3501,
      region_code: '350102001',
      region_key: 350102001000,
      sex: 'M',
      birth_date: '1980-01-01',
    },
    profile: { name: '示例', village: '示例社区', education: 2, source: 'roster', observed_on: '2025-06-30' },
    card: { category: 4, grade: 2, status: 'VALID', issued_on: '2020-01-01' },
  });
  expect((await rows(id))[0]).toMatchObject({
    name: '示例',
    residentId: expect.stringMatching(/^350\*+\d{3}[\dX]$/),
    certificateNo: '350*****************',
  });
  const again = await house.checked(text, GULOU);
  expect(await batch(again)).toMatchObject({ counts: { new: 0, changed: 0, same: 2 } });
  expect(await house.refused(rosterApply, { batchId: again }, GULOU)).toMatchObject({
    code: 'roster.nothing-to-apply',
  });
});

test('changes are named, blanks take nothing away, a new certificate supersedes the old', async () => {
  const a = someone();
  await apply(await house.checked(csv(line(a)), GULOU));
  const id = await house.checked(
    csv(line(a, { name: '示例改', suffix: '43', rest: '鼓西街道,,示例路2号,,高中,2024-01-01,' })),
    GULOU,
  );
  const [row] = await rows(id);
  expect(row).toMatchObject({
    verdict: 'changed',
    changed: ['姓名', '居住地址', '文化程度', '残疾人证号', '发证日期', '乡镇（街道）'],
  });
  expect(row?.problems.map((problem) => problem.severity)).toEqual(['warning']);
  await apply(id);
  const after = await file(a);
  expect(after).toMatchObject({
    person: { region_code: '350102002' },
    profile: { name: '示例改', village: '示例社区', education: 3, region_key: 350102002000 },
    card: { grade: 3, issued_on: '2024-01-01', region_key: 350102002000 },
  });
  expect(after?.profile?.phone_enc).not.toBeNull();
  expect([after?.profiles.length, after?.cards.length]).toEqual([2, 2]);
});

test('what a better source said stays, the roster stands beside it, and undo takes its word back', async () => {
  const a = someone();
  await apply(await house.checked(csv(line(a)), GULOU));
  const { person } = (await file(a))!;
  await transact(house.floor, GULOU, async ({ ctx }) => {
    await stateProfile(ctx, person, {
      source: 'public-security',
      on: '2025-01-01',
      values: (held) => ({ ...held!, name: '正名' }),
    });
  });
  const text = csv(line(a, { name: '错名', rest: '鼓东街道,别的社区,,,,,' }));
  const id = await house.checked(text, GULOU);
  const [row] = await rows(id);
  expect(row).toMatchObject({ verdict: 'changed', changed: ['村（社区）', '姓名'] });
  expect(row?.problems).toMatchObject([{ severity: 'warning', text: expect.stringContaining('更权威') }]);
  await apply(id);
  const after = await file(a);
  expect(after?.profile).toMatchObject({ name: '正名', village: '别的社区', states: ['residence'] });
  const beside = after?.profiles.find((version) => version.name === '错名');
  expect(beside).toMatchObject({ states: ['name'], superseded_by: after?.profile?.id, revoked_at: null });
  expect(await verdicts(await house.checked(text, GULOU))).toEqual(['same']);
  await undo(id);
  const restored = await file(a);
  expect(restored?.profile).toMatchObject({ name: '正名', village: '示例社区' });
  expect(restored?.profile?.origin.name?.source).toBe('public-security');
  expect(restored?.profiles.filter((version) => version.revoked_because === 'roster-undo')).toHaveLength(2);
});

test('bad rows do not block good ones, and come back annotated', async () => {
  const [a, b] = [someone(), someone()];
  const id = await house.checked(
    csv(line(a), line(b, { suffix: '92' }), '=cmd,,,,,,,,', line(a, { name: '另写' })),
    GULOU,
  );
  expect(await verdicts(id)).toEqual(['error', 'error', 'error', 'error']);
  const good = await house.checked(csv(line(a), line(b, { suffix: '92' }), '=cmd,,,,,,,,', line(a)), GULOU);
  expect(await verdicts(good)).toEqual(['new', 'error', 'error', 'error']);
  await apply(good);
  expect(await file(a)).not.toBeNull();
  const annotated = await house.done(rosterProblemsFile, { batchId: good }, GULOU);
  expect(annotated.name).toBe('名册-需要修改.xlsx');
  const sheet = await openTable(bufferSource(Buffer.from(annotated.base64, 'base64')));
  const texts = (await allRows(sheet)).map((row) => row.cells.map((cell) => cell.text));
  expect(texts[0]).toEqual([...HEAD.split(','), '问题', '原表行号']);
  expect(texts.slice(1).map((row) => row.at(-1))).toEqual(['3', '4', '5']);
  expect(texts[1]?.at(-2)).toContain('第 19 位应是 1 至 7');
  expect(texts[2]?.[0]).toBe("'=cmd");
  expect(texts[3]?.at(-2)).toContain('与第 2 行完全相同');
});

test('somebody registered elsewhere is a conflict for a person to settle, and stays there', async () => {
  const a = someone();
  await apply(await house.checked(csv(line(a, { rest: ',,,,,,' })), TAIJIANG), TAIJIANG);
  const id = await house.checked(csv(line(a)), GULOU);
  const [row] = await rows(id);
  expect(row).toMatchObject({ verdict: 'conflict', personId: null });
  expect(row?.problems[0]?.text).toContain('福州市台江区');
  // The officer of the city sees both counties, yet an import for one does not take people from the other.
  const city = actorOf('city_officer', '350100');
  expect(await verdicts(await house.checked(csv(line(a)), city, '350102'), city)).toEqual(['conflict']);
  expect((await file(a))?.person.region_code).toBe('350103');
});

test('a cancelled or newer certificate is not replaced', async () => {
  const [a, b] = [someone(), someone()];
  await apply(await house.checked(csv(line(a, { rest: ',,,,,2020-01-01,已注销' }), line(b)), GULOU));
  const id = await house.checked(csv(line(a), line(b, { suffix: '41', rest: ',,,,,2015-01-01,' })), GULOU);
  expect((await rows(id)).map((row) => row.problems.map((problem) => problem.text.split('：')[0]))).toEqual([
    ['证件状态'],
    ['发证日期'],
  ]);
  expect(await verdicts(id)).toEqual(['conflict', 'conflict']);
});

test('what was changed after the preview is skipped and listed', async () => {
  const [a, b] = [someone(), someone()];
  await apply(await house.checked(csv(line(a), line(b)), GULOU));
  const first = await house.checked(csv(line(a, { name: '先' }), line(b, { name: '先' })), GULOU);
  const second = await house.checked(csv(line(a, { name: '后' })), GULOU);
  await apply(second);
  await apply(first);
  expect(await verdicts(first)).toEqual(['conflict', 'changed']);
  expect([(await file(a))?.profile?.name, (await file(b))?.profile?.name]).toEqual(['后', '先']);
  expect(await batch(first)).toMatchObject({ counts: { applied: 1, conflict: 1 }, hasProblemsFile: true });
});

test('two previews that both found somebody new register them once', async () => {
  const a = someone();
  const first = await house.checked(csv(line(a)), GULOU);
  const second = await house.checked(csv(line(a)), GULOU);
  await apply(first);
  await apply(second);
  expect(await verdicts(second)).toEqual(['conflict']);
});

test('undo brings back what was there, and can be followed by the same import', async () => {
  const [a, b] = [someone(), someone()];
  await apply(await house.checked(csv(line(a)), GULOU));
  const before = await file(a);
  const text = csv(line(a, { name: '改', suffix: '43', rest: '鼓西街道,,示例路9号,,,,' }), line(b));
  const id = await house.checked(text, GULOU);
  await apply(id);
  await undo(id);
  expect(await batch(id)).toMatchObject({ state: 'undone', counts: { applied: 2, undone: 2, kept: 0 } });
  expect(await file(b)).toBeNull();
  const after = await file(a);
  expect(after).toMatchObject({
    person: before!.person,
    profile: { name: '示例', source: 'roster-undo' },
    card: { grade: 2, source: 'roster-undo' },
  });
  expect([after?.profiles.length, after?.cards.length]).toEqual([3, 3]);
  expect(after?.profile?.recorded_at).not.toEqual(before?.profile?.recorded_at);
  // The restored contacts open in their new place: the same file finds nothing to change there.
  const same = await house.checked(csv(line(a)), GULOU);
  expect(await verdicts(same)).toEqual(['same']);
  expect(await verdicts(await house.checked(text, GULOU))).toEqual(['changed', 'new']);
});

test('undo leaves what was changed since or is built upon, and says which', async () => {
  const [a, b, c] = [someone(), someone(), someone()];
  const id = await house.checked(csv(line(a), line(b), line(c)), GULOU);
  await apply(id);
  await apply(await house.checked(csv(line(a, { name: '后来' })), GULOU));
  const built = (await file(b))!.person;
  await house.t.adminDb
    .insertInto('ability_profile')
    .values({
      city: built.city,
      id: built.id,
      person_id: built.id,
      region_key: built.region_key,
      abilities: '{}',
      assessed_on: '2025-06-30',
      source: 'form',
      recorded_by: null,
      superseded_by: null,
    })
    .execute();
  await undo(id);
  expect(await batch(id)).toMatchObject({ state: 'undone', counts: { undone: 1, kept: 2 } });
  const kept = await house.done(rosterRows, { batchId: id, kept: true }, GULOU);
  expect(kept.rows.map((row) => [row.number, row.undoCode])).toEqual([
    [2, 'changed-since'],
    [3, 'in-use'],
  ]);
  expect([(await file(a))?.profile?.name, (await file(b))?.profile?.name, await file(c)]).toEqual([
    '后来',
    '示例',
    null,
  ]);
});

test('a certificate that came with the import is withdrawn where there was none before', async () => {
  const a = someone();
  await apply(await house.checked(csv(line(a)), GULOU));
  const { person, card } = (await file(a))!;
  await house.t.adminDb.deleteFrom('certificate').where('id', '=', card!.id).execute();
  const id = await house.checked(csv(line(a)), GULOU);
  expect(await verdicts(id)).toEqual(['changed']);
  await apply(id);
  await undo(id);
  expect((await file(a))?.card).toBeUndefined();
  expect((await file(a))?.person.id).toBe(person.id);
});

test('the certificate of another person in the register is a conflict', async () => {
  const [a, b] = [someone(), someone()];
  await apply(await house.checked(csv(line(a)), GULOU));
  const { card } = (await file(a))!;
  const { fieldIndex } = await import('../sealed.ts');
  // As an old system might have left it: the card stands under the wrong person.
  await house.t.adminDb
    .updateTable('certificate')
    .set({
      number_bidx: fieldIndex(house.floor.cipher, 'certificateNo', `${b}42`),
      number_enc: sealField(house.floor.cipher, 'certificateNo', card!.id, `${b}42`),
    })
    .where('id', '=', card!.id)
    .execute();
  expect(await verdicts(await house.checked(csv(line(b)), GULOU))).toEqual(['conflict']);
});

test('columns can be put right by hand, and a file without them says what is missing', async () => {
  const a = someone();
  const id = await house.checked(`甲列,姓名,性别,乙列\n${a}42,示例,女,x\n`, GULOU);
  expect(await batch(id)).toMatchObject({
    state: 'failed',
    problem: { code: 'roster.columns-missing', params: { names: '残疾人证号' } },
    header: { columns: [{ header: '甲列', key: null }, { key: 'name' }, { key: 'sex' }, { key: null }] },
  });
  expect(
    await house.refused(rosterMap, { batchId: id, mapping: { c0: 'name', c1: 'name' } }, GULOU),
  ).toMatchObject({ code: 'roster.column-twice' });
  expect(await house.refused(rosterMap, { batchId: id, mapping: { c0: 'nonsense' } }, GULOU)).toMatchObject({
    code: 'not-a-choice',
  });
  expect(await house.refused(rosterMap, { batchId: id, mapping: { c1: 'name' } }, GULOU)).toMatchObject({
    code: 'roster.columns-missing',
  });
  await house.done(rosterMap, { batchId: id, mapping: { c0: 'certificateNo', c1: 'name' } }, GULOU);
  await house.drain();
  expect(await batch(id)).toMatchObject({ state: 'checked', counts: { new: 1, error: 0 } });
});

test.each([
  ['姓名,残疾人证号\n', 'roster.no-rows'],
  ['甲,乙\n1,2\n', 'feed.no-header'],
  ['姓名,残疾人证号\n"x', 'feed.csv-quote'],
])('a file that cannot be used ends as failed: %j', async (text, code) => {
  const id = await house.checked(text, GULOU);
  expect(await batch(id)).toMatchObject({ state: 'failed', problem: { code } });
  expect(await house.refused(rosterApply, { batchId: id }, GULOU)).toMatchObject({ kind: 'conflict' });
});

test('what is no table is refused at once', async () => {
  const put = (bytes: BlobPart, region = '350102') =>
    house.refused(rosterUpload, { region, file: new File([bytes], 'a.xlsx') }, GULOU);
  expect(await put(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatchObject({ code: 'feed.old-xls' });
  expect(await put('<html>')).toMatchObject({ kind: 'invalid' });
  expect(await put('')).toMatchObject({ code: 'feed.empty' });
  expect(await put('a,b\n', '350103')).toMatchObject({ code: 'outside-region' });
  expect(
    await house.refused(
      rosterUpload,
      { region: '350100', file: new File(['a'], 'a.csv') },
      actorOf('city_officer', '350100'),
    ),
  ).toMatchObject({ code: 'roster.choose-county' });
});

test('a township imports its own people only', async () => {
  const [a, b] = [someone(), someone()];
  const id = await house.checked(csv(line(a), line(b, { rest: '鼓西街道,,,,,,' })), GUDONG);
  expect(await verdicts(id, GUDONG)).toEqual(['new', 'error']);
  await apply(id, GUDONG);
  expect((await file(a))?.person.region_code).toBe('350102001');
  // The county sees the township's import; the neighbour county and the seeker do not.
  expect(await batch(id, GULOU)).toMatchObject({ state: 'applied' });
  expect(await house.refused(rosterBatch, { batchId: id }, TAIJIANG)).toMatchObject({ kind: 'not-found' });
  expect(await house.refused(rosterUndo, { batchId: id }, TAIJIANG)).toMatchObject({ kind: 'not-found' });
  expect(await house.refused(rosterRows, { batchId: id }, actorOf('seeker', '350102'))).toMatchObject({
    kind: 'forbidden',
  });
  expect((await house.done(rosterBatches, {}, TAIJIANG)).batches.map((one) => one.id)).not.toContain(id);
});

test('work that is asked for twice is done once; a batch that lives is not started again', async () => {
  const a = someone();
  const id = await house.checked(csv(line(a)), GULOU);
  await house.done(rosterApply, { batchId: id }, GULOU);
  expect(await house.refused(rosterApply, { batchId: id }, GULOU)).toMatchObject({
    code: 'roster.wrong-state',
  });
  expect(await house.refused(rosterContinue, { batchId: id }, GULOU)).toMatchObject({
    code: 'roster.still-working',
  });
  await house.t.adminDb
    .updateTable('roster_batch')
    .set({ heartbeat_at: new Date(NOW.getTime() - 120_000) })
    .where('id', '=', id)
    .execute();
  expect(await batch(id)).toMatchObject({ working: true, stalled: true });
  await house.done(rosterContinue, { batchId: id }, GULOU);
  await house.drain();
  await house.done(rosterWork, { batchId: id }, GULOU);
  expect((await file(a))?.profiles.length).toBe(1);
});

test('whatever is written in the cells, the import goes through and leaves them as text', async () => {
  // The format's own escapes bring characters that neither XML nor jsonb can hold.
  const nasty = [
    '_xD800_',
    'a_x0000_b',
    '\u202e反',
    "'); drop table person; --",
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '😀',
    '\\x00',
    '{"a":1}',
    '%s',
    'ﷺ',
    '=1+1',
  ];
  const ids = nasty.map(() => someone());
  const cells = (texts: string[]) =>
    `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const lines = ids.map((id, i) => cells([`示例${nasty[i]}`, `${id}42`, nasty[i]!, nasty[i]!, nasty[i]!]));
  const sheet = [cells(['姓名', '残疾人证号', '村', '居住地址', '备注']), ...lines].join('');
  const bytes = await zipOf(workbookParts(sheet, [{ name: '[Content_Types].xml', content: ['<Types/>'] }]));
  const { id } = await house.done(
    rosterUpload,
    { region: '350102', file: new File([new Uint8Array(bytes)], '<b>.xlsx') },
    GULOU,
  );
  await house.drain();
  expect(await batch(id)).toMatchObject({
    state: 'checked',
    fileName: expect.not.stringContaining('<'),
    counts: { new: nasty.length, error: 0 },
  });
  await apply(id);
  const names = await Promise.all(ids.map(async (each) => (await file(each))?.profile?.name));
  expect(names.slice(0, 5)).toEqual([
    '示例\ufffd',
    '示例a b',
    '示例反',
    "示例'); drop table person; --",
    '示例<script>alert(1)</script>',
  ]);
});

test('every act leaves a trace of the batch with its counts, and no trace holds a name or a number', async () => {
  const { rows: events } = await sql<{
    action: string;
    details: object | null;
  }>`select action, details from audit_event where subject_table = 'roster_batch'`.execute(house.t.adminDb);
  expect(new Set(events.map((event) => event.action))).toEqual(
    new Set([
      'people.roster-upload',
      'people.roster-work',
      'people.roster-apply',
      'people.roster-undo',
      'people.roster-map',
      'people.roster-continue',
      'people.roster-rows',
      'people.roster-problems-file',
    ]),
  );
  expect(
    events.some(
      (event) => event.action === 'people.roster-work' && JSON.stringify(event.details).includes('"applied"'),
    ),
  ).toBe(true);
  expect(JSON.stringify([events, house.log])).not.toMatch(/350199|示例/);
});

test('what is staged is sealed: no cell of a file stands in the clear, and plans go when they are done', async () => {
  const { rows: staged } = await sql<{ text: string; applied: boolean }>`
    select encode(payload, 'escape') || coalesce(plan::text, '') as text, applied_at is not null and plan is not null as applied from roster_row`.execute(
    house.t.adminDb,
  );
  expect(staged.length).toBeGreaterThan(20);
  expect(staged.filter((row) => /350199\d{11}|13900000000|示例路/.test(row.text) || row.applied)).toEqual([]);
});
