import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlatPerson, FlatPosition } from './flat.ts';
import { answerText, type Answer, type Peer } from './peer.ts';

const PERSON_BYTES = 112;
const POSITION_BYTES = 112;

/** Writes 32-bit numbers and 64-bit masks as the C structures lie in memory. */
function packed(rows: number, size: number, put: (view: DataView, row: number) => void): Buffer {
  const bytes = Buffer.alloc(rows * size);
  for (let row = 0; row < rows; row++)
    put(new DataView(bytes.buffer, bytes.byteOffset + row * size, size), row);
  return bytes;
}

function writer(view: DataView) {
  let at = 0;
  return {
    int: (value: number) => {
      view.setInt32(at, value, true);
      at += 4;
    },
    mask: (value: bigint) => {
      at = Math.ceil(at / 8) * 8;
      view.setBigUint64(at, value, true);
      at += 8;
    },
  };
}

function personBytes(persons: readonly FlatPerson[]): Buffer {
  return packed(persons.length, PERSON_BYTES, (view, row) => {
    const p = persons[row];
    if (!p) return;
    const { int, mask } = writer(view);
    for (const value of [p.unit, p.county, p.widely, p.education, p.minWage, ...p.forms, ...p.wanted])
      int(value);
    p.fails.forEach(mask);
    for (const value of [p.skills.length, ...p.skills]) int(value);
  });
}

function positionBytes(positions: readonly FlatPosition[]): Buffer {
  return packed(positions.length, POSITION_BYTES, (view, row) => {
    const j = positions[row];
    if (!j) return;
    const { int, mask } = writer(view);
    for (const value of [j.unit, j.county, j.form, j.education, j.occupation, j.low, j.high, j.skillTotal])
      int(value);
    j.bare.forEach(mask);
    int(j.skills.length);
    for (let s = 0; s < 6; s++) int(j.skills[s] ?? 0);
    for (let s = 0; s < 6; s++) int(j.rarity[s] ?? 0);
  });
}

/** The C loop, where a compiler is at hand. */
export const cPeer: Peer = {
  name: 'C brute force, -O3 -march=native',
  run({ persons, positions, top, skillCount, folder }) {
    const source = join(import.meta.dirname, 'brute.c');
    const program = join(folder, 'brute');
    const built = spawnSync('cc', ['-O3', '-march=native', '-o', program, source], { encoding: 'utf8' });
    if (built.status !== 0) return Promise.resolve(null);
    const [p, j, out] = ['persons.bin', 'positions.bin', 'out.bin'].map((name) => join(folder, name));
    if (!p || !j || !out) return Promise.resolve(null);
    writeFileSync(p, personBytes(persons));
    writeFileSync(j, positionBytes(positions));
    const seconds = Number(
      execFileSync(program, [p, j, String(skillCount), String(top), out], { encoding: 'utf8' }),
    );
    return Promise.resolve({
      cpuSeconds: seconds,
      answers: readAnswers(readFileSync(out), persons.length, top),
    });
  },
};

function readAnswers(bytes: Buffer, persons: number, top: number): string[] {
  return Array.from({ length: persons }, (_, p) => {
    const kept: Answer[] = [];
    for (let k = 0; k < top; k++) {
      const key = bytes.readBigInt64LE((p * top + k) * 8);
      if (key === -(1n << 63n)) break;
      // The key is score × 2^30 less the position's row.
      const score = Number((key + (1n << 30n) - 1n) >> 30n);
      kept.push({ position: Number((BigInt(score) << 30n) - key), score });
    }
    return answerText(kept);
  });
}
