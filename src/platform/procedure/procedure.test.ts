import { describe, expect, it } from 'vitest';
import { Refusal } from '../../kernel/problem.ts';
import { allowedTransitions, defineProcedure, takeTransition } from './index.ts';

const club = defineProcedure({
  id: 'club',
  title: '入会',
  start: 'asked',
  states: {
    asked: { title: '已申请', tone: 'waiting' },
    member: { title: '会员', tone: 'good' },
    gone: { title: '已退出', tone: 'neutral', final: true },
  },
  transitions: [
    { name: 'admit', title: '接收', from: ['asked'], to: 'member', allow: ['county_clerk'] },
    {
      name: 'leave',
      title: '退出',
      from: ['asked', 'member'],
      to: 'gone',
      allow: ['county_clerk', 'seeker'],
      needs: ['reason'],
    },
  ],
});

const codeOf = (result: unknown) => (result instanceof Refusal ? result.problem.code : result);

describe('a procedure', () => {
  it('offers a role the moves from a state', () => {
    expect(allowedTransitions(club, 'asked', 'seeker').map((t) => t.name)).toEqual(['leave']);
    expect(allowedTransitions(club, 'gone', 'county_clerk')).toEqual([]);
  });
  it('takes a move only from its states, by its roles, with what it needs', () => {
    expect(takeTransition(club, 'admit', 'asked', 'county_clerk')).toMatchObject({ to: 'member' });
    expect(codeOf(takeTransition(club, 'admit', 'member', 'county_clerk'))).toBe('not-from-this-state');
    expect(codeOf(takeTransition(club, 'admit', 'asked', 'seeker'))).toBe('role-may-not');
    expect(codeOf(takeTransition(club, 'leave', 'member', 'seeker', { reason: ' ' }))).toBe('check-input');
    expect(takeTransition(club, 'leave', 'member', 'seeker', { reason: '搬家' })).toMatchObject({
      to: 'gone',
    });
  });
});
