import { createCipher, fixedKeys, type SuiteName } from '../src/platform/crypto/index.ts';

// node bench/crypto.ts [VALUES]: what sealing, opening and indexing one number take in each suite, and files by the megabyte.
const VALUES = Number(process.argv[2] ?? 100_000);
const AAD = 'person.resident_id:01900000-0000-7000-8000-000000000001';
const NUMBER = '350199199003076616';
const MB = Buffer.alloc(1024 * 1024, 7);
const FILES = 64;

/** Median of five runs, in microseconds a turn. */
function microseconds(turns: number, work: (turn: number) => unknown): number {
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (let turn = 0; turn < turns; turn += 1) work(turn);
    return ((performance.now() - start) * 1000) / turns;
  });
  return runs.toSorted((a, b) => a - b)[2] ?? 0;
}

function measured(suite: SuiteName) {
  const cipher = createCipher(
    fixedKeys({ present: { suite, bytes: Buffer.alloc(32, 7), retiredAt: null }, retired: [] }),
  );
  const sealed = Array.from({ length: 1000 }, () => cipher.seal(NUMBER, AAD));
  const file = cipher.sealBytes(MB, AAD);
  const mbASecond = (perFile: number) => Math.round(1_000_000 / perFile);
  return {
    'seal µs': microseconds(VALUES, () => cipher.seal(NUMBER, AAD)).toFixed(1),
    'open µs': microseconds(VALUES, (turn) => cipher.open(sealed[turn % 1000]!, AAD)).toFixed(1),
    'index µs': microseconds(VALUES, () => cipher.blindIndex('person.resident_id', NUMBER)).toFixed(1),
    'seal MB/s': mbASecond(microseconds(FILES, () => cipher.sealBytes(MB, AAD))),
    'open MB/s': mbASecond(microseconds(FILES, () => cipher.openBytes(file, AAD))),
    'bytes added': cipher.seal('', AAD).length,
  };
}

console.table({ 'AES-256-GCM, HMAC-SHA-256': measured('aes'), 'SM4-CTR, HMAC-SM3': measured('sm4') });
