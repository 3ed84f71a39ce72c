import type { App } from '../../app.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { actorOfToken, closeSession } from '../../platform/access/session.ts';
import { transact } from '../../platform/action/index.ts';
import { signIn } from '../../platform/access/sign-in.ts';
import { Halt } from '../../platform/process/halt.ts';
import { readCode, readPassword } from './password.ts';
import { say } from './say.ts';

const DEVICE = '命令行';

/** Opens a session with the password and, where the account has a second factor, its code. */
async function openedBy(app: App, name: string): Promise<string> {
  const knock = {
    name,
    password: await readPassword(name),
    kind: 'api' as const,
    source: '',
    device: DEVICE,
  };
  const first = await signIn(app.floor, knock, 'cli');
  const again = !first.ok && first.problem.code === 'code-needed';
  const opened = again ? await signIn(app.floor, { ...knock, code: await readCode(name) }, 'cli') : first;
  if (!opened.ok) throw new Halt(app.say(opened.problem).message);
  return opened.value.token;
}

async function actorOf(app: App, token: string): Promise<Actor> {
  const actor = await actorOfToken(app.floor, token, 'cli');
  if (actor === null) throw new Halt('令牌无效或已过期，或者这个账号现在没有有效的身份。');
  return actor;
}

/** The actor of a given token, which must be of the account that the command names. */
async function holderOf(app: App, token: string, name: string): Promise<Actor> {
  const actor = await actorOf(app, token);
  const own = await transact(app.floor, actor, ({ ctx }) =>
    ctx.db
      .selectFrom('account')
      .select('name')
      .where('id', '=', actor.id ?? '')
      .executeTakeFirst(),
  );
  if (own?.name !== name) throw new Halt(`ZHUYE_TOKEN 不是账号 ${name} 的令牌。`);
  return actor;
}

/**
 * Runs `work` as the account `name`, signed in like at every other door: access to the machine is no licence to act in
 * somebody's name. The session ends with the command. A script that has signed in over the API gives its token in
 * ZHUYE_TOKEN instead, so that it needs one code and not one for each command; that session goes on.
 */
export async function asAccount<T>(app: App, name: string, work: (actor: Actor) => Promise<T>): Promise<T> {
  const given = process.env['ZHUYE_TOKEN'];
  if (given) return work(await holderOf(app, given, name));
  const token = await openedBy(app, name);
  try {
    return await work(await actorOf(app, token));
  } finally {
    await closeSession(app.floor, token);
  }
}

/** Tells a refusal in words, and as JSON on stdout when that is wanted. Gives the exit code. */
export function refused(app: App, problem: Problem, json: boolean): number {
  const spoken = app.say(problem);
  say(spoken.message);
  for (const { path, message } of spoken.fields) say(`  ${path}：${message}`);
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, problem: spoken })}\n`);
  return 1;
}
