import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Halt } from '../../platform/process/halt.ts';

/** Asks at the terminal without showing what is typed. */
async function askSilently(question: string, without: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Halt(without);
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await reader.question('');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}

/**
 * The password for `account`: from ZHUYE_PASSWORD, or asked at the terminal without showing it. Never an argument: those
 * are seen by everybody on the machine and kept in the shell's history.
 */
export async function readPassword(account: string): Promise<string> {
  const given = process.env['ZHUYE_PASSWORD'];
  return (
    given ||
    askSilently(`${account} 的密码：`, '请用环境变量 ZHUYE_PASSWORD 给出密码，或在终端里运行这个命令。')
  );
}

/** The code of the second factor of `account`: from ZHUYE_CODE, or asked at the terminal. */
export async function readCode(account: string): Promise<string> {
  const given = process.env['ZHUYE_CODE'];
  return (
    given ||
    askSilently(
      `${account} 的动态码：`,
      '这个账号要动态码。请用环境变量 ZHUYE_CODE 给出，或在终端里运行这个命令。',
    )
  );
}
