import { expect, test } from 'vitest';
import { besideCode, besideMessages } from './beside.ts';

const said = (code: string | null) => besideMessages[`done-${code}`]?.({});

test('one part names the source that counts', () => {
  const code = besideCode({ beside: ['name'], counts: { name: 'public-security' } });
  // As long as a code in an address may be.
  expect(code).toMatch(/^[a-z0-9-]{1,60}$/);
  expect(said(code)).toBe('已记下。姓名以“公安部门的数据”为准，现在不采用你写的。');
});

test('several parts, or a source without a word, lead to where all is told', () => {
  expect(besideCode({ beside: ['name', 'education'], counts: { name: 'form', education: 'schools' } })).toBe(
    'beside-several',
  );
  expect(besideCode({ beside: ['name'], counts: { name: 'rumour' } })).toBe('beside-several');
  expect(said('beside-several')).toContain('每一项的来源');
});

test('nothing beside, nothing to say', () => {
  expect(besideCode({ beside: [], counts: {} })).toBeNull();
});
