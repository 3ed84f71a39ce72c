import type { App } from '../app.ts';
import { modules } from '../app.ts';
import { publicActor, type Actor } from '../platform/access/actor.ts';
import { actorOfToken, closeSession } from '../platform/access/session.ts';
import { COOKIES, cookieOf, tokenIn } from './cookies.ts';
import { entranceOf } from './entrance.ts';
import { DIRECT, type Reach } from './origin.ts';
import { dispatchErased } from '../platform/action/index.ts';
import { renderDocument } from '../platform/documents/document/render.ts';
import type { FormDoor } from '../platform/doors/form.ts';
import { STATUS_OF } from '../platform/doors/say.ts';
import type { SlotAnswers, SlotPlace } from '../platform/module/index.ts';

async function slotsAt<P extends SlotPlace>(
  app: App,
  actor: Actor,
  at: P,
  input: Record<string, string>,
): Promise<SlotAnswers[P][]> {
  const fillings = modules
    .flatMap((m) => m.slots)
    .filter((slot) => slot.at === at && slot.query.allow.roles.includes(actor.role))
    .toSorted((a, b) => a.order - b.order);
  const sections: SlotAnswers[P][] = [];
  // One after another: each is a transaction, and a page must not take a pool's worth of connections.
  for (const { query } of fillings) {
    const outcome = await dispatchErased(app.floor, query, input, actor);
    if (outcome.ok && outcome.value) sections.push(outcome.value as SlotAnswers[P]);
    // A part that fails is left out; a page where every part would fail the same way says so instead of standing empty.
    if (!outcome.ok && outcome.problem.code === 'database-away')
      throw Response.json(app.say(outcome.problem), { status: STATUS_OF[outcome.problem.kind] });
  }
  return sections;
}

/** What pages may do for this request: acts and reads as the one who asks, sign-in and sign-out. */
export async function formDoor(
  app: App,
  request: Request,
  sampleData: boolean,
  peer?: string,
  reach: Reach = DIRECT,
): Promise<FormDoor> {
  const token = tokenIn(request, COOKIES.session);
  const actor = (token && (await actorOfToken(app.floor, token, 'web'))) || publicActor('web');
  const entrance = entranceOf(app.floor, request, peer, reach);
  return {
    actor,
    regionName: actor.regionCode && app.floor.params.regions.fullName(actor.regionCode),
    regions: app.floor.params.regions,
    modules,
    sampleData,
    help: app.floor.params.help,
    run: (operation, input) =>
      dispatchErased(app.floor, app.floor.operations.get(operation.name) ?? operation, input, actor),
    render: renderDocument,
    say: ({ problem }) => app.say(problem),
    ...entrance,
    async signOut() {
      if (token) await closeSession(app.floor, token);
      return { cookie: cookieOf(entrance.origin, COOKIES.session, '', 0) };
    },
    slots: (at, input) => slotsAt(app, actor, at, input),
  };
}
