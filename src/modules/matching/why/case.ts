import { sql } from 'kysely';
import { addMonths, plainDate } from '../../../kernel/dates.ts';
import { refuse, type Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { consentInForce } from '../../people/index.ts';
import type { Case, Opening, Seeker } from '../engine/index.ts';
import type { KnownPerson } from '../known/person.ts';
import { meeting } from '../known/meeting.ts';
import type { KnownPosition } from '../known/position.ts';
import { livePositions } from '../live/bank.ts';
import { abilityMonths } from '../parameters.ts';
import { keptAway } from '../push/feedback/left-out.ts';
import { matchingInputs } from '../push/input.ts';
import { exclusionsOfPerson } from '../read/exclusions.ts';
import { personById, type FoundPerson } from '../read/persons.ts';
import { positionById } from '../read/positions.ts';

/** One pair as the register and the bank hold it, ready for the engine. */
export interface ReadCase {
  row: FoundPerson;
  person: KnownPerson;
  /** The same after what they said about positions: with this the ranking is asked, and the pair scored. */
  asked: KnownPerson;
  position: KnownPosition;
  seeker: Seeker;
  opening: Opening;
  given: Case;
  /** Positions left out for this person, by a no or by what they said. */
  left: string[];
}

/** Whether the assessment in force is older than the province lets it be. Nothing of it says what was assessed. */
async function outdated(ctx: Context, personId: string): Promise<boolean> {
  const months = ctx.params.book.find(abilityMonths, ctx.today)?.value;
  if (months === undefined) return false;
  const { rows } = await sql<{ assessed_on: string }>`
    select assessed_on from ability_profile where person_id = ${personId} and superseded_by is null`.execute(
    ctx.db,
  );
  const [row] = rows;
  return row !== undefined && addMonths(plainDate(row.assessed_on), months) < ctx.today;
}

/** Reads a pair for any position that the actor may see, also one that is not open; `not-found` where either is not visible. */
export async function readCase(
  ctx: Context,
  personId: string,
  positionId: string,
): Promise<ReadCase | Refusal> {
  const [row, at] = [await personById(ctx, personId), await positionById(ctx, positionId)];
  if (!row || !at) return refuse('not-found', 'no-such-record');
  const input = (await matchingInputs(ctx, [row])).get(personId);
  if (!input) return refuse('not-found', 'no-such-record');
  const { known: person, asked } = input;
  const meet = meeting(at.known, (await livePositions(ctx)).rarity);
  const [registered, registeredOpening] = meet(person.person);
  const [seeker, opening] = meet(asked.person);
  const excluded = await exclusionsOfPerson(ctx, personId);
  const given: Case = {
    person: registered.person,
    position: registeredOpening.position,
    open: at.open,
    saidNo: excluded.find((e) => e.positionId === positionId)?.saidBy ?? null,
    objected: !(await consentInForce(ctx, personId, 'suggest-positions')),
    feedback: keptAway(input, at.known, meet),
    outdated: await outdated(ctx, personId),
  };
  const left = [...input.excluded, ...input.skipped];
  return { row, person, asked, position: at.known, seeker, opening, given, left };
}
