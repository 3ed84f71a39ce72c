import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { refuse, type Outcome, type Problem } from '../../kernel/problem.ts';
import { publicActor, type Actor } from '../access/actor.ts';
import { actorOfToken } from '../access/session.ts';
import { signIn } from '../access/sign-in.ts';
import { deviceWords } from '../access/device.ts';
import { sourceOf } from '../access/source.ts';
import { dispatchErased, type Floor } from '../action/index.ts';
import { openApiOf } from './openapi.ts';
import { noProxy, type IsProxy } from './proxies.ts';
import { STATUS_OF, type Speaker } from './say.ts';

const MAX_BODY = 1024 * 1024;
const NEEDS_SIGN_IN = new Set([
  'sign-in-first',
  'bad-token',
  'wrong-name-or-password',
  'sign-in-resting',
  'source-resting',
  'code-needed',
  'wrong-code',
  'set-up-factor-first',
]);
const credentials = z.strictObject({
  name: z.string().max(100),
  password: z.string().max(200),
  code: z.string().max(40).optional(),
  grantId: z.uuid().optional(),
});

/** Where a program knocks from, as the server under us knows it. */
function fromOf(c: HonoContext, isProxy: IsProxy): { source: string; device: string } {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket: { remoteAddress?: string } } };
  const peer = incoming?.socket.remoteAddress;
  return {
    source: sourceOf(peer, c.req.header('x-forwarded-for'), isProxy(peer)),
    device: deviceWords(c.req.header('user-agent')),
  };
}

function answer(c: HonoContext, say: Speaker, outcome: Outcome<unknown>): Response {
  if (outcome.ok) return c.json(outcome.value ?? null);
  return no(c, say, outcome.problem);
}

function no(c: HonoContext, say: Speaker, problem: Problem): Response {
  return c.json(say(problem), NEEDS_SIGN_IN.has(problem.code) ? 401 : STATUS_OF[problem.kind]);
}

async function bodyOf(c: HonoContext): Promise<{ value: unknown } | null> {
  const text = await c.req.text();
  if (text.trim() === '') return { value: {} };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

async function bearer(floor: Floor, header: string | undefined): Promise<Actor | null> {
  if (!header) return publicActor('api');
  const token = /^Bearer ([\w-]{20,200})$/.exec(header)?.[1];
  return token ? actorOfToken(floor, token, 'api') : null;
}

/** The programs' door: every operation at `POST /api/v1/NAME`, the document at `/api/openapi.json`. */
export function apiDoor(floor: Floor, say: Speaker, isProxy: IsProxy = noProxy): Hono {
  const api = new Hono();
  const tooLarge = (c: HonoContext) => c.json(say(refuse('invalid', 'body-too-large').problem), 413);
  api.use('*', (c, next) => {
    const maxSize = floor.operations.get(c.req.path.split('/').at(-1) ?? '')?.maxBody ?? MAX_BODY;
    return bodyLimit({ maxSize, onError: tooLarge })(c, next);
  });
  api.get('/openapi.json', (c) => c.json(openApiOf(floor.operations.values())));
  api.post('/v1/sign-in', async (c) => {
    const parsed = credentials.safeParse((await bodyOf(c))?.value);
    if (!parsed.success) return no(c, say, refuse('invalid', 'check-input').problem);
    return answer(c, say, await signIn(floor, { ...parsed.data, ...fromOf(c, isProxy), kind: 'api' }, 'api'));
  });
  api.post('/v1/:name', async (c) => {
    const operation = floor.operations.get(c.req.param('name'));
    if (!operation) return no(c, say, refuse('not-found', 'unknown-operation').problem);
    const actor = await bearer(floor, c.req.header('authorization'));
    if (!actor) return no(c, say, refuse('forbidden', 'bad-token').problem);
    const body = await bodyOf(c);
    if (!body) return no(c, say, refuse('invalid', 'not-json').problem);
    const key = c.req.header('idempotency-key');
    return answer(c, say, await dispatchErased(floor, operation, body.value, actor, key ? { key } : {}));
  });
  return api;
}
