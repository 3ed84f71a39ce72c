import { sealedColumns } from '../../app.ts';
import { markOf, type Keyring, type SuiteName } from '../../platform/crypto/index.ts';
import { carriedInFiles, carriedInTables, type Carried } from '../../platform/crypto/rotation/index.ts';
import { fingerprint } from '../base/master-key.ts';
import type { OpenApp } from '../base/open-app.ts';
import { print } from '../base/print.ts';
import { withEveryRow, type KeyOptions } from './options.ts';

/** A master as status tells it. */
interface KeyLine {
  fingerprint: string;
  suite: SuiteName;
  state: 'present' | 'retired';
  retiredAt: string | null;
  /** Values that carry it. */
  values: number;
}

const SUITE_WORDS: Readonly<Record<SuiteName, string>> = { aes: 'AES-256-GCM', sm4: '国密 SM4' };

/** Every place with what it carries, files of the data folder last. */
export async function carriedNow(open: OpenApp): Promise<Carried[]> {
  const inTables = await withEveryRow(open, (client) => carriedInTables(client, sealedColumns));
  return [...inTables, await carriedInFiles(open.config.dataFolder)];
}

function keyLines({ present, retired }: Keyring, carried: readonly Carried[]): KeyLine[] {
  return [present, ...retired].map((master) => {
    const mark = markOf(master).toString('hex');
    return {
      fingerprint: fingerprint(master),
      suite: master.suite,
      state: master === present ? 'present' : 'retired',
      retiredAt: master.retiredAt,
      values: carried.reduce((sum, { marks }) => sum + (marks[mark] ?? 0), 0),
    };
  });
}

function placeLines(ring: Keyring, carried: readonly Carried[]): string[] {
  const names = new Map(
    [ring.present, ...ring.retired].map((m) => [markOf(m).toString('hex'), fingerprint(m)]),
  );
  return carried.flatMap(({ place, marks }) =>
    Object.entries(marks).map(([mark, n]) => `  ${place}  ${n}  ${names.get(mark) ?? '不认识的密钥'}`),
  );
}

/** `zhuye keys status`. Exit 1 where values carry a key that is not here: they cannot be read. */
export async function status(open: OpenApp, { json }: KeyOptions): Promise<number> {
  const ring = open.database.keys.ring();
  const places = await carriedNow(open);
  const keys = keyLines(ring, places);
  const all = places.reduce((sum, { marks }) => sum + Object.values(marks).reduce((a, b) => a + b, 0), 0);
  const unknown = all - keys.reduce((sum, { values }) => sum + values, 0);
  print({ keys, places, unknown }, json, () =>
    [
      ...keys.map(
        (key) =>
          `${key.state === 'present' ? '现在的' : '已换下的'}密钥 ${key.fingerprint}（${SUITE_WORDS[key.suite]}）：${key.values} 项`,
      ),
      ...placeLines(ring, places),
      ...(unknown > 0 ? [`有 ${unknown} 项是用不认识的密钥加密的，现在打不开。请找回那个密钥。`] : []),
    ].join('\n'),
  );
  return unknown > 0 ? 1 : 0;
}
