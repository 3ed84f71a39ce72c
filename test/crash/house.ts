import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '../../src/platform/access/actor.ts';
import { transact, type Floor } from '../../src/platform/action/index.ts';
import type { Database } from '../../src/platform/database/connect.ts';
import { fixtureFloor } from '../../src/platform/event/fixture.ts';
import { defineEvent, on } from '../../src/platform/event/index.ts';

/** For the crash test: what its parent and its worker share. */
const tick = defineEvent({
  name: 'crash.tick',
  payload: z.object({ lane: z.int(), n: z.int() }),
  about: (p) => String(p.lane),
});

/** Two subscribers whose effects have no key, so that a second one would show; each gives a sign before and after. */
export function crashFloor(db: Database, sign: () => void = () => undefined): Floor {
  const keep = (name: string) =>
    on(tick, {
      name,
      async handle(ctx, p) {
        sign();
        await sql`insert into crash_effect values (${name}, ${p.lane}, ${p.n})`.execute(ctx.db);
        sign();
      },
    });
  return fixtureFloor(db, { subscribers: [keep('crash.a'), keep('crash.b')] });
}

export async function raiseTicks(floor: Floor, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await transact(floor, systemActor('event'), ({ ctx }) => ctx.raise(tick, { lane: n % 8, n }));
  }
}
