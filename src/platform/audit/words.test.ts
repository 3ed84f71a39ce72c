import { expect, test } from 'vitest';
import { modules } from '../../app.ts';
import { regions } from '../../province/fujian/index.ts';
import { detailWords, roomTitles, subjectWords, tableTitles } from './words.ts';

const titles = tableTitles(modules);
const rooms = roomTitles(modules);
const region = (code: string) => (regions.has(code) ? regions.fullName(code) : null);
const about = (table: string | null, action = 'people.update-profile') =>
  subjectWords({ action, subject_table: table }, titles, rooms);

test('a table is named as its room declares it', () => {
  expect(about('employment_spell')).toBe('就业经历');
  expect(about('account')).toBe('账号');
  expect(about('person')).toBe('残疾人档案');
});

test('a table that nobody named is said to be of the room of the act', () => {
  expect(about('meeting', 'meetings.create')).toBe('招聘会的记录');
  expect(about('attic', 'attic.open')).toBe('attic');
  expect(about(null)).toBe('无');
});

test('details are read in words; what nobody named stays as it is', () => {
  expect(detailWords({ region: '350102', rows: 3, fullNumbers: false, role: 'auditor' }, region)).toBe(
    `地区：${regions.fullName('350102')}，条数：3，号码是否完整：否，角色：审计员`,
  );
  expect(detailWords({ region: '999999', attic: 'x', reason: null }, region)).toBe(
    '地区：999999，attic：x，理由：无',
  );
  expect(detailWords(null, region)).toBe('');
});

test('an act is of the room that declares it, whatever its name', () => {
  expect(about('attic', 'exports.start')).toBe('材料和文件的记录');
});
