import { actorIn, residentId, type House } from '../house/house.ts';
import type { z } from 'zod';
import type { Actor } from '../../src/platform/access/actor.ts';
import { dispatch, type Operation } from '../../src/platform/action/index.ts';
import { searchPeople } from '../../src/modules/people/queries/search.ts';
import { createPosition, publishPosition } from '../../src/modules/positions/index.ts';
import { openWorklist } from '../../src/platform/worklist/open.ts';

export const OLD = '350102001';
export const NEW = '350203001';
/** Office of the county where a story begins, the one where it goes on, and the one above both. */
export const clerk = actorIn('350102');
export const there = actorIn('350203');
export const above = actorIn('350000', 'province_officer');

export const seekerOf = (personId: string): Actor => ({
  ...actorIn(OLD, 'seeker'),
  personId,
  capacity: 'self',
});

/** `done`, or the code of the refusal, with its fields. */
export async function codeOf<I extends z.ZodType, O>(
  house: House,
  operation: Operation<I, O>,
  input: z.input<I>,
  actor: Actor,
): Promise<string> {
  const outcome = await dispatch(house.app.floor, operation, input, actor);
  if (outcome.ok) return 'done';
  return outcome.problem.fields?.map((field) => field.code).join(' ') || outcome.problem.code;
}

/** Ids of the people whom a search in a place finds. */
export const found = async (house: House, text: string, actor: Actor): Promise<string[]> =>
  (await house.done(searchPeople, { text }, actor)).rows.map((row) => row.id);

export const certificateOf = (n: number, birth?: string) => `${residentId(n, birth)}43`;

/** A published position of the old county. */
export async function openPosition(house: House): Promise<string> {
  const position = {
    title: '收银员',
    occupation: '4-01-02-04',
    employerName: '福州某某超市有限公司',
    region: '350102',
    form: 'FULL_TIME' as const,
    wageLowYuan: 3000,
    demandsKnown: true,
    headcount: 3,
  };
  const { id: positionId } = await house.done(createPosition, position, clerk);
  await house.done(publishPosition, { positionId }, clerk);
  return positionId;
}

/** Titles that wait in a worklist of an actor. */
export const waiting = async (house: House, kind: string, actor: Actor): Promise<string[]> =>
  (await house.done(openWorklist, { kind }, actor)).rows.map((row) => row.title);
