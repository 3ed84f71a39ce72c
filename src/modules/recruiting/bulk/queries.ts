import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineQuery, onRecord, type AnswerOf, type Context } from '../../../platform/action/index.ts';
import { pageNumber } from '../../../platform/input/index.ts';
import { candidatesFor, personsBeside, shortlistOf } from '../../matching/index.ts';
import { positionBrief, type PositionBrief } from '../../positions/index.ts';
import { REFERRERS } from '../procedure.ts';
import { consoleFields, inOrder, passes } from './filters.ts';
import { standingsOf, type Stands } from './standing.ts';

/** So many of the best are looked at: filters choose among them. */
export const LOOKED = 500;
const PAGE_SIZE = 20;
/** So many may be chosen for one page. */
export const MOST_CHOSEN = 50;

const NOTHING: Stands = { referral: null, consent: false, listed: null };

type StandsOf = (personId: string) => Stands;

/** How far it has come between the position and each of these people. */
async function standsAmong(
  ctx: Context,
  position: PositionBrief,
  personIds: readonly string[],
): Promise<StandsOf> {
  const stands = await standingsOf(ctx, position, personIds);
  return (id) => stands.get(id) ?? NOTHING;
}

/** The people beside the position with how far it has come with each; null where the position is not in sight. */
async function beside(ctx: Context, positionId: string, personIds: readonly string[], standsOf: StandsOf) {
  const found = await personsBeside(ctx, positionId, personIds);
  if (!found) return null;
  for (const { person, city } of found.persons) ctx.note({ table: 'person', id: person.id, city });
  return {
    ...found,
    persons: found.persons.map((one) => ({ ...one, stands: standsOf(one.person.id) })),
  };
}

/** The best people for a position as a counsellor chooses among them, and whom they have picked out. */
export const positionConsole = defineQuery({
  name: 'recruiting.console',
  title: '给岗位挑人',
  input: z.object({ positionId: z.uuid(), ...consoleFields, page: pageNumber }),
  allow: { roles: REFERRERS, on: onRecord('position', 'positionId') },
  audit: 'sensitive-read',
  async run(ctx, { positionId, page, ...asked }) {
    const position = await positionBrief(ctx, positionId);
    if (position instanceof Refusal) return position;
    const found = await candidatesFor(ctx, positionId, { top: LOOKED });
    if (!found) return refuse('not-found', 'no-such-record');
    const ids = found.candidates.map(({ id }) => id);
    const listed = (await shortlistOf(ctx, positionId)).map(({ personId }) => personId);
    const standsOf = await standsAmong(ctx, position, [...ids, ...listed]);
    const left = inOrder(
      found.candidates.filter((one) => passes(one, standsOf(one.id), asked)),
      asked.sort,
    );
    const shown = left.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const picked = await beside(ctx, positionId, listed, standsOf);
    ctx.note({ table: 'position', id: positionId, details: { fitting: found.fitting, left: left.length } });
    for (const { id, city } of shown) ctx.note({ table: 'person', id, city });
    return {
      position: found.position,
      places: position.headcount - position.filled,
      open: found.open,
      fitting: found.fitting,
      looked: found.candidates.length,
      confirm: found.confirm,
      asked,
      total: left.length,
      page,
      pages: Math.max(1, Math.ceil(left.length / PAGE_SIZE)),
      rows: shown.map((one) => ({ ...one.explained(), stands: standsOf(one.id) })),
      picked: picked?.persons ?? [],
    };
  },
});

/** Chosen people side by side before one position. */
export const comparePersons = defineQuery({
  name: 'recruiting.compare',
  title: '并排比较几个人',
  input: z.strictObject({ positionId: z.uuid(), personIds: z.array(z.uuid()).max(MOST_CHOSEN) }),
  allow: { roles: REFERRERS, on: onRecord('position', 'positionId') },
  audit: 'sensitive-read',
  async run(ctx, { positionId, personIds }) {
    const position = await positionBrief(ctx, positionId);
    if (position instanceof Refusal) return position;
    const standsOf = await standsAmong(ctx, position, personIds);
    const found = await beside(ctx, positionId, personIds, standsOf);
    if (!found) return refuse('not-found', 'no-such-record');
    ctx.note({ table: 'position', id: positionId, details: { persons: found.persons.length } });
    return { ...found, places: position.headcount - position.filled };
  },
});

export type ConsoleData = AnswerOf<typeof positionConsole>;
export type ComparedPerson = AnswerOf<typeof comparePersons>['persons'][number];
