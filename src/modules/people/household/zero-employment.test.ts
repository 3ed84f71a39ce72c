import { expect, it } from 'vitest';
import { zeroEmployment, zeroEmploymentWords, type MemberWork } from './zero-employment.ts';

const idle: MemberWork = { ableToWork: true, willingToWork: true, employed: false };
const child: MemberWork = { ableToWork: false, willingToWork: null, employed: null };

it('holds where whoever could work does not, and counts them', () => {
  expect(zeroEmployment([idle, child], false)).toEqual({ holds: true, because: 'nobody-works', members: 1 });
  expect(zeroEmployment([], false)).toEqual({ holds: true, because: 'nobody-works', members: 0 });
});

it('ends with anybody who works, also one who was said to be unable', () => {
  expect(zeroEmployment([idle], true)).toMatchObject({ holds: false, because: 'person-works' });
  expect(zeroEmployment([idle, { ...child, employed: true }], false)).toEqual({
    holds: false,
    because: 'member-works',
    members: 1,
  });
});

it('stays open where something that decides was not said', () => {
  expect(zeroEmployment(null, false)).toMatchObject({ holds: null, because: 'not-stated' });
  expect(
    zeroEmployment(
      [
        { ...idle, employed: null },
        { ...child, ableToWork: null },
      ],
      false,
    ),
  ).toEqual({
    holds: null,
    because: 'member-unknown',
    members: 2,
  });
});

it('knows a worker before it asks about the others', () => {
  const found = zeroEmployment(
    [
      { ...idle, employed: true },
      { ...idle, employed: null },
    ],
    false,
  );
  expect(found.because).toBe('member-works');
  expect(zeroEmploymentWords(found)).toBe('家里有 1 人在就业，不是零就业家庭。');
});
