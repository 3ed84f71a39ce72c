import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { Halt } from '../process/halt.ts';
import type { SealKey } from './chain.ts';

/**
 * Public keys of seals whose master is gone from the house, one JSON line each in a file of the data folder. Each is signed
 * by the key that was present when it was kept: a key that somebody adds to the file is not believed.
 */
const lineSchema = z.object({ publicKey: z.base64(), until: z.string().nullable(), signature: z.base64() });

const bytesOf = (key: KeyObject) => key.export({ format: 'der', type: 'spki' });

function signedPart({ key, until }: SealKey): Buffer {
  return Buffer.from(JSON.stringify(['zhuye-audit-1', 'older key', bytesOf(key).toString('base64'), until]));
}

/** The keys in the file that one of `trusted` signed; none where there is no file. Halts when a line is another's. */
export async function readOlderKeys(file: string, trusted: readonly SealKey[]): Promise<SealKey[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  try {
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const { publicKey, until, signature } = lineSchema.parse(JSON.parse(line));
        const der = Buffer.from(publicKey, 'base64');
        const kept: SealKey = { key: createPublicKey({ key: der, format: 'der', type: 'spki' }), until };
        const by = Buffer.from(signature, 'base64');
        if (trusted.some(({ key }) => verify(null, signedPart(kept), key, by))) return kept;
        throw new Error('signed by nobody we know');
      });
  } catch (error) {
    throw new Halt('存放旧审计公钥的文件读不了，可能被人改过。请从别处的副本找回它，再查一次。', {
      cause: error,
    });
  }
}

/** Replaces the file whole, every key signed by `signer`; on disk when it resolves. */
export async function writeOlderKeys(
  file: string,
  keys: readonly SealKey[],
  signer: KeyObject,
): Promise<void> {
  const lines = keys.map((kept) => {
    const signature = sign(null, signedPart(kept), signer).toString('base64');
    return `${JSON.stringify({ publicKey: bytesOf(kept.key).toString('base64'), until: kept.until, signature })}\n`;
  });
  const draft = `${file}.draft`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(lines.join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
