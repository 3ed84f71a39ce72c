import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as jieba from 'jieba-wasm/node';
import { sortTags } from '../../src/modules/positions/parsing/index.ts';
import {
  buildDictionary,
  foldWords,
  likeliestOccupation,
  recogniseSkills,
  SKILL_SYNONYMS,
  SKILLS,
} from '../../src/platform/words/index.ts';
import {
  half,
  measureTexts,
  measureTitles,
  readTexts,
  readTitles,
  type LabelledTitle,
  type Measure,
} from '../../src/platform/words/labelled/measure.ts';
import { LABELLED_TEXTS } from '../../src/platform/words/labelled/texts.ts';
import { LABELLED_TITLES } from '../../src/platform/words/labelled/titles.ts';
import { TAG_LABELS } from './tag-labels.ts';
import { TITLE_LABELS } from './title-labels.ts';

// node bench/words/main.ts [POSTINGS.jsonl]: what is recognised, against labels, and how fast. The postings (a record a line,
// with `title` and `tags`) are those to which the labels here belong; without them only our own samples are measured.
interface Raw {
  title: string;
  tags?: string[];
}

const began = performance.now();
const words = buildDictionary();
say(
  'dictionary built',
  `${(performance.now() - began).toFixed(0)} ms, ${words.words.size} words for ${SKILLS.length} skills`,
);

sample('own titles', readTitles(LABELLED_TITLES), measureTitles);
sample('own texts', readTexts(LABELLED_TEXTS), measureTexts);

const [path] = process.argv.slice(2);
if (path) {
  const postings = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Raw);
  sample('titles of postings', labelledTitles(postings), measureTitles);
  shares(postings);
  tagsAgainstLabels(postings);
  speed(postings);
  judge(postings);
}

function say(what: string, figure: string): void {
  console.log(`${what.padEnd(40)} ${figure}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function sample<T>(
  what: string,
  all: readonly T[],
  measure: (w: typeof words, s: readonly T[]) => Measure,
): void {
  for (const which of [0, 1] as const) {
    const { labelled, given, precision, recall } = measure(words, half(all, which));
    say(
      `${what}, ${which === 0 ? 'tuned on' : 'held out'}`,
      `precision ${percent(precision)}, recall ${percent(recall)} (${given} given, ${labelled} labelled)`,
    );
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function labelledTitles(postings: readonly Raw[]): LabelledTitle[] {
  const byDigest = Map.groupBy(postings, ({ title }) => digest(title));
  return TITLE_LABELS.trim()
    .split('\n')
    .flatMap((line) => {
      const [key = '', codes = ''] = line.split('\t');
      const posting = byDigest.get(key)?.[0];
      if (!posting) return [];
      const text = (posting.tags ?? []).join('、');
      return [{ title: posting.title, text, codes: codes === '-' ? [] : codes.split(',') }];
    });
}

function shares(postings: readonly Raw[]): void {
  const certainties = postings.map(
    ({ title, tags = [] }) => likeliestOccupation(words, title, tags.join('、'))?.certainty ?? 0,
  );
  for (const floor of [35, 60, 80, 95]) {
    const sure = certainties.filter((certainty) => certainty >= floor).length;
    say(`postings with an occupation at >= ${floor}`, percent(sure / postings.length));
  }
  const asked = postings.map(({ title, tags = [] }) => [title, ...sortTags(tags).skills]);
  const some = asked.filter((texts) => texts.some((text) => recogniseSkills(words, text).length > 0)).length;
  say('postings with a skill', percent(some / postings.length));
  const required = asked.flatMap(([, ...tags]) => tags);
  const known = required.filter((tag) => recogniseSkills(words, tag).length > 0).length;
  say('words required that are recognised', `${percent(known / required.length)} of ${required.length}`);
}

/** A tag is recognised rightly where an editor holds it for a skill. */
function tagsAgainstLabels(postings: readonly Raw[]): void {
  const labels = new Map(
    TAG_LABELS.trim()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  );
  const tags = new Set(postings.flatMap(({ tags: all = [] }) => all.map((tag) => tag.toLowerCase())));
  const counts = { right: 0, given: 0, skills: 0 };
  for (const tag of tags) {
    const label = labels.get(digest(tag));
    if (label === undefined) continue;
    const given = sortTags([tag]).skills.some((skill) => recogniseSkills(words, skill).length > 0);
    if (label === 'skill') counts.skills++;
    if (given) counts.given++;
    if (given && label === 'skill') counts.right++;
  }
  const { right, given, skills } = counts;
  say(
    'tags of 80 labelled postings',
    `precision ${percent(right / given)}, recall ${percent(right / skills)}`,
  );
}

function speed(postings: readonly Raw[]): void {
  const work = {
    occupation: ({ title, tags = [] }: Raw) => likeliestOccupation(words, title, tags.join('、')),
    skills: ({ title, tags = [] }: Raw) => recogniseSkills(words, `${title}\n${tags.join('、')}`),
  };
  for (const [what, run] of Object.entries(work)) {
    for (const posting of postings) run(posting);
    const before = process.cpuUsage();
    for (let round = 0; round < 5; round++) for (const posting of postings) run(posting);
    const { user, system } = process.cpuUsage(before);
    say(`${what}, CPU`, `${((user + system) / postings.length / 5).toFixed(0)} µs a posting`);
  }
}

/** The same spans under another segmenter's borders: what it would refuse, and what it costs to load. */
function judge(postings: readonly Raw[]): void {
  const before = process.cpuUsage();
  jieba.cut('客服', false);
  const { user, system } = process.cpuUsage(before);
  for (const { word } of SKILL_SYNONYMS) jieba.add_word(word, 100_000);
  for (const { name } of SKILLS) jieba.add_word(name, 100_000);
  let all = 0;
  let agreed = 0;
  for (const { title, tags = [] } of postings) {
    const text = foldWords(`${title}\n${tags.join('、')}`);
    const borders = new Set([0]);
    let at = 0;
    for (const part of jieba.cut(text, false)) borders.add((at += part.length));
    for (const { span } of recogniseSkills(words, text)) {
      all++;
      if (borders.has(span[0]) && borders.has(span[1])) agreed++;
    }
  }
  say('spans whose ends jieba sees as well', `${percent(agreed / all)} of ${all}`);
  say('jieba, first use, CPU', `${((user + system) / 1000).toFixed(0)} ms`);
}
