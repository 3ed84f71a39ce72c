import type { Floor, Params } from '../action/index.ts';
import { createCipher } from '../crypto/index.ts';
import type { Database } from '../database/connect.ts';
import { createFileStore } from '../files/index.ts';
import { parameterBook } from '../rule/index.ts';

/** A floor for tests of the platform: no province, no operations, a fixed master key; the log is kept in `lines`. */
export function fixtureFloor(db: Database, parts: Partial<Floor> = {}): Floor & { lines: object[] } {
  const cipher = createCipher(Buffer.alloc(32, 7));
  const lines: object[] = [];
  return {
    db,
    clock: () => new Date(),
    cipher,
    files: createFileStore({ dataDir: '/nowhere', cipher }),
    // A province without numbers: what has a default uses it.
    params: { book: parameterBook([]) } as unknown as Params,
    operations: new Map(),
    subscribers: [],
    jobs: { add: () => Promise.reject(new Error('no queue in this test')) },
    log: (line) => void lines.push(line),
    lines,
    ...parts,
  };
}
