import type { App } from '../../app.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { actorOfToken, closeSession } from '../../platform/access/session.ts';
import { signIn } from '../../platform/access/sign-in.ts';
import { Halt } from '../../platform/process/halt.ts';
import { readPassword } from './password.ts';
import { say } from './say.ts';

/**
 * Runs `work` as the account `name`, signed in with its password like at every other door: access to the machine is no
 * licence to act in somebody's name. The session ends with the command.
 */
export async function asAccount<T>(app: App, name: string, work: (actor: Actor) => Promise<T>): Promise<T> {
  const opened = await signIn(app.floor, { name, password: await readPassword(name), kind: 'api' }, 'cli');
  if (!opened.ok) throw new Halt(app.say(opened.problem).message);
  const { token } = opened.value;
  try {
    const actor = await actorOfToken(app.floor, token, 'cli');
    if (actor === null) throw new Halt('这个账号现在没有有效的身份。');
    return await work(actor);
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
