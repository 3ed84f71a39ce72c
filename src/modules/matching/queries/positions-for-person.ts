import { z } from 'zod';
import type { PlainDate } from '../../../kernel/dates.ts';
import { refuse, type Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { consentInForce } from '../../people/index.ts';
import { UNKNOWN_WORDS } from '../engine/index.ts';
import { positionFacts, type PositionFacts } from '../facts.ts';
import { exclusionsOfPerson, type ExcludedPosition } from '../read/exclusions.ts';
import { saidWords } from '../push/feedback/words.ts';
import { matchingInputs } from '../push/input.ts';
import { personById } from '../read/persons.ts';
import { knownPositions } from '../read/positions.ts';
import { livePositions } from '../live/bank.ts';
import { weightsAt } from '../read/weights.ts';
import { suggestionOf, type Suggestion } from '../suggestion.ts';

export interface PositionsForPerson {
  today: PlainDate;
  person: { id: string; name: string; wantsWork: boolean | null };
  /** The person does not want the house to look for positions: nothing is suggested. */
  objected: boolean;
  /** Positions open on the day in the whole province, and how many of them fit. */
  open: number;
  fitting: number;
  /** Said once about the person: what is not known yet. */
  confirm: string[];
  /** What the person said about positions before, and what it changes now. */
  said: string[];
  suggestions: (Suggestion & { position: PositionFacts })[];
  /** Positions left out because one side said no. */
  excluded: ExcludedPosition[];
}

/** The best open positions for somebody within the actor's scope; a refusal `not-found` otherwise. */
async function suggest(ctx: Context, personId: string, top: number): Promise<PositionsForPerson | Refusal> {
  const found = await personById(ctx, personId);
  if (!found) return refuse('not-found', 'no-such-record');
  const input = (await matchingInputs(ctx, [found])).get(personId);
  if (!input) return refuse('not-found', 'no-such-record');
  const { asked: known, effect } = input;
  const objected = !(await consentInForce(ctx, personId, 'suggest-positions'));
  const live = await livePositions(ctx);
  const excluded = await exclusionsOfPerson(ctx, personId);
  const weights = await weightsAt(ctx, found.region_code);
  const left = [...input.excluded, ...input.skipped];
  // What the register does not know excludes nothing, so a place known to the city may be the person's county.
  const { matches, fitting } = objected
    ? { matches: [], fitting: 0 }
    : live.search(known.person, { top, weights, left, widened: true });
  const byId = await knownPositions(
    ctx,
    matches.map((match) => match.id),
  );
  ctx.note({ table: 'person', id: personId, city: found.city });
  return {
    today: ctx.today,
    person: { id: personId, name: found.name, wantsWork: found.wants_work },
    objected,
    open: live.size,
    fitting,
    confirm: [...known.unknown].map((u) => UNKNOWN_WORDS[u]),
    said: effect.said.map((one) => saidWords(one, ctx.params.regions)),
    suggestions: matches.flatMap((match) => {
      const position = byId.get(match.id);
      if (!position) return [];
      const pair = { person: known.person, position: position.position, ...match };
      return [{ ...suggestionOf(pair, known, position, weights), position: positionFacts(ctx, position) }];
    }),
    excluded,
  };
}

const top = z.coerce.number().int().min(1).max(100).default(20);

/** The best open positions for one person, with their reasons. */
export const positionsForPerson = defineQuery({
  name: 'matching.positions-for-person',
  title: '给一个人找岗位',
  input: z.strictObject({ personId: z.uuid(), top }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'sensitive-read',
  run: (ctx, input) => suggest(ctx, input.personId, input.top),
});

/** The same for the person whom it is about. */
export const myPositions = defineQuery({
  name: 'matching.my-positions',
  title: '看适合自己的岗位',
  input: z.strictObject({ top }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'sensitive-read',
  run: (ctx, input) => suggest(ctx, ctx.actor.personId ?? '', input.top),
});
