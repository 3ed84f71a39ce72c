import type { FlatPerson, FlatPosition } from './flat.ts';
import { library } from './library.ts';
import { fits, scoreOfFlat } from './flat-score.ts';
import { cpuSeconds } from './measure.ts';
import { answerText, type Peer, type Work } from './peer.ts';

/** What is used of the library. */
interface Found {
  id: number;
}
interface MiniSearch {
  addAll(documents: object[]): void;
  search(query: object, options: object): Found[];
}
interface Library {
  default: { new (options: object): MiniSearch; wildcard: object };
}

const FIELDS = ['code', 'group', 'middle', 'skills'] as const;
/** How the definition weighs an occupation's parts against skills. */
const BOOST = { code: 4, group: 2, middle: 1, skills: 3 };

const codes = (code: number) => ({
  code: String(code),
  group: String(Math.floor(code / 100)),
  middle: String(Math.floor(code / 10_000)),
});

const documentOf = (j: FlatPosition, id: number) => ({
  id,
  ...codes(j.occupation),
  skills: j.skills.map((skill) => `s${skill}`).join(' '),
});

/** What somebody types who looks for them: occupations in each of their parts, and skills. */
function queryOf(p: FlatPerson): object {
  const wanted = p.wanted.filter((code) => code >= 0).map(codes);
  const asking = (field: (typeof FIELDS)[number], words: string[]) => ({
    queries: words,
    fields: [field],
    boost: BOOST,
  });
  return {
    combineWith: 'OR',
    queries: [
      asking(
        'code',
        wanted.map((own) => own.code),
      ),
      asking(
        'group',
        wanted.map((own) => own.group),
      ),
      asking(
        'middle',
        wanted.map((own) => own.middle),
      ),
      asking(
        'skills',
        p.skills.map((skill) => `s${skill}`),
      ),
    ],
  };
}

interface Engine {
  index: MiniSearch;
  /** Stands for every document. */
  all: object;
}

async function filled({ positions }: Work): Promise<Engine | null> {
  const found = (await library('minisearch', '7')) as Library | null;
  if (!found) return null;
  const index = new found.default({ fields: [...FIELDS], tokenize: (text: string) => text.split(' ') });
  index.addAll(positions.map(documentOf));
  return { index, all: found.default.wildcard };
}

/** Warm before it counts, as the engine is. */
function timed<T>(persons: readonly FlatPerson[], answer: (p: FlatPerson) => T) {
  persons.slice(0, 20).forEach(answer);
  const before = process.cpuUsage();
  const answers = persons.map(answer);
  return { cpuSeconds: cpuSeconds(before), answers };
}

/**
 * A full-text index in this process, with a filter for who fits. Its relevance is not the definition's score, so it cannot
 * give the same answer: what share of the best it finds is told instead.
 */
export const miniSearchPeer: Peer = {
  name: 'MiniSearch 7, natural query and filter',
  inexact: true,
  async run(work: Work) {
    const engine = await filled(work);
    if (!engine) return null;
    const { positions, top } = work;
    const { cpuSeconds: spent, answers } = timed(work.persons, (p) =>
      engine.index
        .search(queryOf(p), { filter: ({ id }: Found) => fits(p, positions[id] as FlatPosition) })
        .slice(0, top)
        .map(({ id }) => id),
    );
    return { cpuSeconds: spent, answers: answers.map((ids) => ids.join(' ')) };
  },
};

/** The same index made to give the definition's answer: all that fit by its filter, scored by hand. */
export const exactMiniSearchPeer: Peer = {
  name: 'MiniSearch 7, all that fit, scored by the definition',
  async run(work: Work) {
    const engine = await filled(work);
    if (!engine) return null;
    const { positions, top } = work;
    const { cpuSeconds: spent, answers } = timed(work.persons, (p) =>
      engine.index
        .search(engine.all, { filter: ({ id }: Found) => fits(p, positions[id] as FlatPosition) })
        .map(({ id }) => ({ position: id, score: scoreOfFlat(p, positions[id] as FlatPosition) }))
        .toSorted((a, b) => b.score - a.score || a.position - b.position)
        .slice(0, top),
    );
    return { cpuSeconds: spent, answers: answers.map(answerText) };
  },
};
