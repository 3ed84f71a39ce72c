import type { ActionFunctionArgs } from 'react-router';
import { z } from 'zod';
import { refuse, type Outcome } from '../../../../kernel/problem.ts';
import { deviceWords } from '../../../../platform/access/device.ts';
import type { Action } from '../../../../platform/action/index.ts';
import { doorOf } from '../../../../platform/doors/form.ts';
import { STATUS_OF } from '../../../../platform/doors/say.ts';
import { regionOptions } from '../../../people/index.ts';
import { dayList } from '../../visit/day-list.ts';
import { recordVisit } from '../../visit/record.ts';
import { meetDevice } from '../meet.ts';
import { visitWords } from '../words.ts';

/** What the program on the phone may ask for. Each is judged by its own operation, as the session that asks. */
const asked = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('hello'), input: z.looseObject({}) }),
  z.strictObject({ do: z.literal('regions') }),
  z.strictObject({ do: z.literal('list'), input: z.looseObject({}) }),
  z.strictObject({ do: z.literal('visit'), input: z.looseObject({}) }),
]);
type Asked = z.output<typeof asked>;

const no = (...what: Parameters<typeof refuse>): Outcome<never> => ({
  ok: false,
  problem: refuse(...what).problem,
});
const erased = (operation: unknown) => operation as Action;

async function answerTo(args: ActionFunctionArgs, what: Asked): Promise<Outcome<unknown>> {
  const door = doorOf(args);
  if (what.do === 'visit') return door.run(erased(recordVisit), what.input);
  if (what.do === 'hello') {
    const label = deviceWords(args.request.headers.get('user-agent'));
    return door.run(erased(meetDevice), { ...what.input, label });
  }
  if (what.do === 'regions') {
    if (dayList.allow.roles.includes(door.actor.role)) return { ok: true, value: regionOptions(door) };
    return no('forbidden', door.actor.id === null ? 'sign-in-first' : 'role-may-not');
  }
  const list = await door.run(erased(dayList), what.input);
  return list.ok ? { ok: true, value: { ...(list.value as object), words: visitWords() } } : list;
}

/**
 * The phone's way in, by the cookie of its session: the API of programs knows tokens alone. Nothing of an answer may stay in
 * the browser's store of pages. A request from another house's page is refused before it comes here.
 */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  const said = asked.safeParse(await args.request.json().catch(() => null));
  const outcome = said.success ? await answerTo(args, said.data) : no('invalid', 'check-input');
  if (outcome.ok) return Response.json(outcome.value, { headers });
  const problem = doorOf(args).say(outcome);
  const status = problem.code === 'sign-in-first' ? 401 : STATUS_OF[problem.kind];
  return Response.json(problem, { status, headers });
}

/** Nothing to look at. */
export function loader(): Response {
  return new Response(null, { status: 404 });
}
