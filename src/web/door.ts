import type { App } from '../app.ts';
import { modules } from '../app.ts';
import { publicActor, type Actor } from '../platform/access/actor.ts';
import { actorOfToken, closeSession } from '../platform/access/session.ts';
import { signIn } from '../platform/access/sign-in.ts';
import { dispatchErased } from '../platform/action/index.ts';
import type { FormDoor } from '../platform/doors/form.ts';
import type { SlotPlace, SlotSection } from '../platform/module/index.ts';

const COOKIE = 'zhuye_session';

function tokenOf(request: Request): string | null {
  const header = request.headers.get('cookie') ?? '';
  return new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{20,200})`).exec(header)?.[1] ?? null;
}

/** Lax: links from elsewhere arrive signed in, foreign forms do not. Secure as soon as the house is reached by TLS. */
function cookieOf(request: Request, token: string, maxAge: number): string {
  const secure =
    new URL(request.url).protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https';
  return `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? '; Secure' : ''}`;
}

async function slotsAt(
  app: App,
  actor: Actor,
  at: SlotPlace,
  input: Record<string, string>,
): Promise<SlotSection[]> {
  const fillings = modules
    .flatMap((m) => m.slots)
    .filter((slot) => slot.at === at && slot.query.allow.roles.includes(actor.role))
    .toSorted((a, b) => a.order - b.order);
  const sections: SlotSection[] = [];
  // One after another: each is a transaction, and a page must not take a pool's worth of connections.
  for (const { query } of fillings) {
    const outcome = await dispatchErased(app.floor, query, input, actor);
    if (outcome.ok && outcome.value) sections.push(outcome.value as SlotSection);
  }
  return sections;
}

/** What pages may do for this request: acts and reads as the one who asks, sign-in and sign-out. */
export async function formDoor(app: App, request: Request, sampleData: boolean): Promise<FormDoor> {
  const token = tokenOf(request);
  const actor = (token && (await actorOfToken(app.floor, token, 'web'))) || publicActor('web');
  return {
    actor,
    regionName: actor.regionCode && app.floor.params.regions.fullName(actor.regionCode),
    regions: app.floor.params.regions,
    modules,
    sampleData,
    run: (operation, input) =>
      dispatchErased(app.floor, app.floor.operations.get(operation.name) ?? operation, input, actor),
    say: ({ problem }) => app.say(problem),
    async signIn(name, password) {
      const outcome = await signIn(app.floor, { name, password, kind: 'web' }, 'web');
      return outcome.ok
        ? { ok: true, value: { cookie: cookieOf(request, outcome.value.token, 12 * 3600) } }
        : outcome;
    },
    async signOut() {
      if (token) await closeSession(app.floor, token);
      return { cookie: cookieOf(request, '', 0) };
    },
    slots: (at, input) => slotsAt(app, actor, at, input),
  };
}
