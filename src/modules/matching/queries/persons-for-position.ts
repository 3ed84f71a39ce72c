import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord } from '../../../platform/action/index.ts';
import { Ranking, UNKNOWN_WORDS } from '../engine/index.ts';
import { personFacts, positionFacts, type PersonFacts, type PositionFacts } from '../facts.ts';
import { livePositions } from '../live/bank.ts';
import { knownPerson } from '../known/person.ts';
import { meeting } from '../known/meeting.ts';
import { personsExcludedFrom } from '../read/exclusions.ts';
import { personsById, seekersNear } from '../read/persons.ts';
import { positionById } from '../read/positions.ts';
import { weightsOn } from '../read/weights.ts';
import { suggestionOf, type Suggestion } from '../suggestion.ts';

export interface PersonsForPosition {
  position: PositionFacts;
  /** False: not open on the day, so nobody is suggested. */
  open: boolean;
  /** People within the actor's scope who want work and fit. */
  fitting: number;
  /** Said once about the position: what is not known yet. */
  confirm: string[];
  suggestions: (Suggestion & { person: PersonFacts })[];
}

/** The best persons for one open position: within the actor's scope, and only those who said that they want work. */
export const personsForPosition = defineQuery({
  name: 'matching.persons-for-position',
  title: '给一个岗位找人',
  input: z.strictObject({ positionId: z.uuid(), top: z.coerce.number().int().min(1).max(100).default(20) }),
  allow: { roles: STAFF, on: onRecord('position', 'positionId') },
  audit: 'sensitive-read',
  async run(ctx, input) {
    const found = await positionById(ctx, input.positionId);
    if (!found) return refuse('not-found', 'no-such-record');
    const { known, open } = found;
    const meet = meeting(known, (await livePositions(ctx)).rarity);
    const excluded = await personsExcludedFrom(ctx, input.positionId);
    const weights = weightsOn(ctx);
    const ranking = new Ranking({
      top: input.top,
      weights,
      accepts: (person) => !excluded.has(String(person.id)),
    });
    for await (const batch of open ? seekersNear(ctx, known) : [])
      for (const row of batch) ranking.consider(...meet(knownPerson(row).person));
    const pairs = ranking.pairs();
    const rows = await personsById(
      ctx,
      pairs.map((pair) => String(pair.person.id)),
    );
    ctx.note({ table: 'position', id: input.positionId, details: { fitting: ranking.fitting } });
    const suggestions = pairs.flatMap((pair) => {
      const row = rows.get(String(pair.person.id));
      if (!row) return [];
      ctx.note({ table: 'person', id: row.id, city: row.city });
      return [{ ...suggestionOf(pair, knownPerson(row), known, weights), person: personFacts(ctx, row) }];
    });
    const answer: PersonsForPosition = {
      position: positionFacts(ctx, known),
      open,
      fitting: ranking.fitting,
      confirm: [...known.unknown].map((u) => UNKNOWN_WORDS[u]),
      suggestions,
    };
    return answer;
  },
});
