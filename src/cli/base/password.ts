import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Halt } from '../../platform/process/halt.ts';

/**
 * The password for `account`: from ZHUYE_PASSWORD, or asked at the terminal without showing it. Never an argument: those
 * are seen by everybody on the machine and kept in the shell's history.
 */
export async function readPassword(account: string): Promise<string> {
  const given = process.env['ZHUYE_PASSWORD'];
  if (given) return given;
  if (!process.stdin.isTTY) throw new Halt('请用环境变量 ZHUYE_PASSWORD 给出密码，或在终端里运行这个命令。');
  process.stderr.write(`${account} 的密码：`);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await reader.question('');
  } finally {
    reader.close();
    process.stderr.write('\n');
  }
}
