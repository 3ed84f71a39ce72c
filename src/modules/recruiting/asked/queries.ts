import { z } from 'zod';
import { plainDate, todayInShanghai } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { EMPLOYER } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord, type AnswerOf, type Context } from '../../../platform/action/index.ts';
import { filter, pageNumber } from '../../../platform/input/index.ts';
import { FACTS, type Fact, type Said } from './anonymous.ts';
import { asksAtOnce } from './parameters.ts';
import { strangersFor } from './people.ts';
import { standsOn } from './procedure.ts';
import './tables.ts';

const PAGE_SIZE = 20;
const ASKED_SHOWN = 50;
const chosen = filter(z.string().min(1).max(200));

/** What an employer chooses by: what is said of people, and so never fewer than the least group. */
export const factFields: Readonly<Record<Fact, typeof chosen>> = {
  skills: chosen,
  abilities: chosen,
  aids: chosen,
  form: chosen,
  county: chosen,
  age: chosen,
};

/** The question as the employer sees it: the code, the day, how it stands. Not who it is. */
async function askedFor(ctx: Context, positionId: string) {
  const rows = await ctx.db
    .selectFrom('approach')
    .select(['id', 'code', 'state', 'due_on', 'asked_at', 'referral_id'])
    .where('position_id', '=', positionId)
    .where('employer_id', '=', ctx.actor.employerId ?? '')
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(ASKED_SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    state: standsOn(row, ctx.today),
    askedOn: todayInShanghai(row.asked_at),
    dueOn: plainDate(row.due_on),
    referralId: row.referral_id,
  }));
}

/** The values that may be chosen by, with how many people each is said of. */
function choices(said: readonly Said[]): Record<Fact, { value: string; count: number }[]> {
  const of = (fact: Fact) => {
    const counts = new Map<string, number>();
    for (const one of said) {
      const value = one[fact];
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([value, count]) => ({ value, count }));
  };
  return Object.fromEntries(FACTS.map((fact) => [fact, of(fact)])) as ReturnType<typeof choices>;
}

/** People who fit an own position, by code and by what may be said of them; nobody where too few are alike. */
export const candidatesForEmployer = defineQuery({
  name: 'recruiting.candidates',
  title: '适合我们岗位的人（不写姓名）',
  input: z.object({ positionId: z.uuid(), ...factFields, page: pageNumber }),
  allow: { roles: EMPLOYER, on: onRecord('position', 'positionId') },
  audit: 'read',
  async run(ctx, { positionId, page, ...asked }) {
    const found = await strangersFor(ctx, positionId);
    if (found instanceof Refusal) return found;
    const left = found.people.filter(({ said }) =>
      FACTS.every((fact) => asked[fact] === undefined || said[fact] === asked[fact]),
    );
    const questions = await askedFor(ctx, positionId);
    ctx.note({ table: 'position', id: positionId, details: { told: left.length } });
    return {
      position: { id: found.position.id, title: found.position.title },
      open: found.open,
      least: found.least,
      most: ctx.params.book.on(asksAtOnce, ctx.today).value,
      asked,
      choices: choices(found.people.map(({ said }) => said)),
      total: left.length,
      page,
      pages: Math.max(1, Math.ceil(left.length / PAGE_SIZE)),
      rows: left.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ code, said }) => ({ code, ...said })),
      questions,
    };
  },
});

/** One person by code, before the employer asks to meet them. */
export const candidateForEmployer = defineQuery({
  name: 'recruiting.candidate',
  title: '适合我们岗位的一个人（不写姓名）',
  input: z.strictObject({ positionId: z.uuid(), code: z.string().max(20) }),
  allow: { roles: EMPLOYER, on: onRecord('position', 'positionId') },
  audit: 'read',
  async run(ctx, { positionId, code }) {
    const found = await strangersFor(ctx, positionId);
    if (found instanceof Refusal) return found;
    const one = found.people.find((each) => each.code === code);
    if (!one) return refuse('not-found', 'no-such-record');
    ctx.note({ table: 'position', id: positionId });
    const { id, title } = found.position;
    return { position: { id, title }, open: found.open, code, said: one.said };
  },
});

export type EmployerCandidates = AnswerOf<typeof candidatesForEmployer>;
