import { openingOf, positionsFor, rarityOf, seekerOf } from '../../src/modules/matching/index.ts';
import { cpuSeconds } from './measure.ts';
import { answerText, type Peer } from './peer.ts';
import { PERSON_SEED, POSITION_SEED } from './province.ts';
import { persons, positions } from './workload.ts';

/** The plain engine: every pair, prepared objects. It reads the workload itself, for it knows no columns. */
export const naivePeer: Peer = {
  name: 'plain loop in TypeScript',
  run({ persons: wanted, positions: open, top }) {
    const all = [...positions(open.length, POSITION_SEED)];
    const rarity = rarityOf(all.map((p) => p.skills));
    const openings = all.map((p) => openingOf(p, rarity));
    const some = [...persons(wanted.length, PERSON_SEED)];
    const before = process.cpuUsage();
    const answers = some.map((person) =>
      answerText(
        positionsFor(seekerOf(person), openings, { top }).map((m) => ({
          position: Number(m.position.id),
          score: m.score,
        })),
      ),
    );
    return Promise.resolve({ cpuSeconds: cpuSeconds(before), answers });
  },
};
