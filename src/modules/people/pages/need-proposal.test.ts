import { expect, it } from 'vitest';
import { wantsChoice, withChoices, writtenWords } from './need-proposal.ts';

it('puts what was chosen in the place of what was written', () => {
  const pick = {
    o0: 'occupations\t淘宝客服\t4-04-05-03',
    o1: 'occupations\t随便\t-',
    s0: ['skills\t会做账和报表\t会计', 'skills\t会做账和报表\t统计'],
  };
  const input = {
    occupations: '淘宝客服、收银员、随便',
    skills: '客服，会做账和报表',
    pick,
    step: 'send',
    note: 'n',
  };
  expect(withChoices(input)).toEqual({
    occupations: ['4-04-05-03', '收银员'],
    skills: ['客服', '会计', '统计'],
    note: 'n',
  });
});

it('keeps what was written where nothing was ticked, and each word once', () => {
  expect(withChoices({ skills: '客服、会做账和报表、客服' })).toEqual({
    occupations: [],
    skills: ['客服', '会做账和报表'],
  });
});

it('asks only where there is something to take', () => {
  const none = { occupations: [{ written: '龘', choices: [] }], skills: [] };
  expect(wantsChoice(none)).toBe(false);
  expect(wantsChoice({ ...none, skills: [{ written: 'a', found: [] }] })).toBe(true);
  expect(writtenWords({ occupations: ['a', 'b'], skills: 3 })).toEqual({ occupations: 'a、b', skills: '' });
});
