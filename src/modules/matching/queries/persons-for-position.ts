import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord } from '../../../platform/action/index.ts';
import { candidatesFor } from '../console/candidates.ts';
import type { PersonFacts, PositionFacts } from '../facts.ts';
import type { Suggestion } from '../suggestion.ts';

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
    const found = await candidatesFor(ctx, input.positionId, { top: input.top });
    if (!found) return refuse('not-found', 'no-such-record');
    const { position, open, fitting, confirm, candidates } = found;
    ctx.note({ table: 'position', id: input.positionId, details: { fitting } });
    for (const { id, city } of candidates) ctx.note({ table: 'person', id, city });
    const suggestions = candidates.map((one) => one.explained());
    const answer: PersonsForPosition = { position, open, fitting, confirm, suggestions };
    return answer;
  },
});
