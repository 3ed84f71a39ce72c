import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hash = promisify(argon2);
/** RFC 9106, second recommended option scaled to a small server: 19 MiB, 2 passes (OWASP's minimum for argon2id). */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

function encode(salt: Buffer, tag: Buffer): string {
  const b64 = (b: Buffer) => b.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${b64(salt)}$${b64(tag)}`;
}

/** PHC string of a password, with a fresh salt. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await hash('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...COST });
  return encode(nonce, tag);
}

/** Whether the password made this PHC string; false for a string that is not one of ours. */
export async function verifyPassword(password: string, phc: string): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc);
  if (!match) return false;
  const [, memory, passes, parallelism, salt, tag] = match;
  const expected = Buffer.from(tag ?? '', 'base64');
  const actual = await hash('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce: Buffer.from(salt ?? '', 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(actual, expected);
}

/** Spends the time of a verification where there is no account, so that names cannot be probed by the clock. */
export async function pretendToVerify(password: string): Promise<false> {
  await hash('argon2id', { message: Buffer.from(password), nonce: randomBytes(16), ...COST });
  return false;
}
