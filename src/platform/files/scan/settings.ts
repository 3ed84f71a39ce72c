import { z } from 'zod';
import type { Scanning } from '../store.ts';
import { clamdScanner, type ClamdAddress } from './clamd.ts';

/** A socket of this machine, or host and port. */
const address = z
  .string()
  .regex(/^(\/[\w./-]+|[\w.-]+:\d{1,5})$/)
  .transform((text): ClamdAddress => {
    if (text.startsWith('/')) return { path: text };
    const [host = '', port] = text.split(':');
    return { host, port: Number(port) };
  });
const unscanned = z.enum(['allow', 'hold']);

/** What each setting must look like, said to whoever set it. */
export const SCAN_EXPECTED = {
  CLAMD: '应是 clamd 的地址，例如 127.0.0.1:3310 或 /run/clamav/clamd.ctl',
  UNSCANNED_FILES: '应是 allow（没查毒也能打开，并注明），或 hold（查完才能打开）',
} as const;

type Read = <T>(name: keyof typeof SCAN_EXPECTED, schema: z.ZodType<T>) => T | null;

/** The scanner for viruses that the settings name. Where there is one, files wait for it unless told otherwise. */
export function readScanning(read: Read): Scanning {
  const clamd = read('CLAMD', address);
  const held = (read('UNSCANNED_FILES', unscanned) ?? (clamd ? 'hold' : 'allow')) === 'hold';
  return { scanner: clamd && clamdScanner(clamd), opensUnscanned: !held };
}
