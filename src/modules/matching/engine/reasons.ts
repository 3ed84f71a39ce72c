import { accommodationEntry, DEMAND_WORDS, functionEntry } from '../../../kernel/vocabulary.ts';
import type { Pair } from './match.ts';
import { demandsOf, type Demand } from './demands.ts';
import { type Parts, type Weights } from './types.ts';
import { EDUCATION_WORDS, FORM_WORDS, PART_WORDS, UNKNOWN_WORDS, type Unknown } from './words.ts';

/**
 * Why a pair is suggested, in Chinese sentences short enough to be read aloud: what fits, what an accommodation
 * bridges, what to confirm. No sentence names a category or grade of disability; the pair does not hold any.
 */
export interface Reasons {
  fits: string[];
  bridged: string[];
  confirm: string[];
}

const MOST_SKILLS_NAMED = 5;

function wageReason({ person, position, wage }: Pair, unknown: ReadonlySet<Unknown>): string | null {
  if (unknown.has('wage')) return null;
  const [low, high] = position.wage;
  const range = low === high ? `工资每月 ${low} 元` : `工资每月 ${low} 到 ${high} 元`;
  if (unknown.has('minWage') || person.minWage === 0) return `${range}。`;
  return wage === 100
    ? `${range}，够想要的 ${person.minWage} 元。`
    : `${range}，想要的 ${person.minWage} 元可以谈。`;
}

function placeReason({ position, dist }: Pair): string {
  if (position.form === 'REMOTE') return '可以在家上班，不用跑路。';
  return dist === 100 ? '工作地点在本县区。' : '工作地点在本市，不在本县区。';
}

const OCCUPATION_REASONS: Readonly<Record<number, string>> = {
  100: '正是想做的职业。',
  60: '和想做的职业是同一小类。',
  25: '和想做的职业相近。',
};

function skillReason({ person, position }: Pair): string | null {
  const shared = [...position.skills].filter((skill) => person.skills.has(skill));
  if (shared.length === 0) return null;
  const named = shared.slice(0, MOST_SKILLS_NAMED).join('、');
  return `要的技能会 ${shared.length} 样：${named}${shared.length > MOST_SKILLS_NAMED ? '等' : ''}。`;
}

function educationReason({ position }: Pair, unknown: ReadonlySet<Unknown>): string | null {
  if (unknown.has('positionEducation')) return null;
  if (position.education === 0) return '不要求学历。';
  return unknown.has('education') ? null : `学历要求${EDUCATION_WORDS[position.education]}，够了。`;
}

function abilityReason({ person, position }: Pair, unknown: ReadonlySet<Unknown>): string | null {
  if (unknown.has('demands')) return null;
  const demands = demandsOf(position);
  if (demands.length === 0) return '没有特别的能力要求。';
  const met = demands.filter(({ fn, level }) => (person.abilities[fn] ?? -1) >= level).length;
  if (met === 0) return null;
  return met === demands.length ? `要用到的 ${met} 项能力都做得到。` : `要用到的能力有 ${met} 项做得到。`;
}

const formReason = ({ position, form }: Pair): string | null => {
  if (form === 0) return null;
  return form === 100
    ? `上班方式最合意：${FORM_WORDS[position.form]}。`
    : `上班方式也愿意：${FORM_WORDS[position.form]}。`;
};

const offered = ({ lifters }: Demand): string => lifters.map((a) => accommodationEntry(a).plain).join('、');

function bridgedReasons({ person, position }: Pair): string[] {
  return demandsOf(position)
    .filter(({ fn, level }) => (person.abilities[fn] ?? level) < level)
    .map((demand) => `${functionEntry(demand.fn).plain}有困难，单位提供${offered(demand)}。`);
}

function functionQuestion(demand: Demand): string {
  const { plain } = functionEntry(demand.fn);
  const ask = `还不知道能不能${plain}，这份工作${DEMAND_WORDS[demand.level]}。`;
  return demand.lifters.length === 0 ? ask : `${ask}单位提供${offered(demand)}。`;
}

function confirmReasons({ person, position }: Pair, unknown: ReadonlySet<Unknown>): string[] {
  const lines = [...unknown].filter((u) => u !== 'education').map((u): string => UNKNOWN_WORDS[u]);
  if (unknown.has('education') && position.education > 0)
    lines.push(`还不知道学历，岗位要求${EDUCATION_WORDS[position.education]}。`);
  const open = demandsOf(position).filter(({ fn }) => person.abilities[fn] === undefined);
  return [...lines, ...open.map(functionQuestion)];
}

/** `unknown`: what the side door could not tell the engine; it is asked, and no sentence is built on it. */
export function reasonsFor(pair: Pair, unknown: ReadonlySet<Unknown> = new Set()): Reasons {
  const fits = [
    OCCUPATION_REASONS[pair.occ] ?? null,
    skillReason(pair),
    wageReason(pair, unknown),
    placeReason(pair),
    formReason(pair),
    educationReason(pair, unknown),
    abilityReason(pair, unknown),
  ];
  return {
    fits: fits.filter((line) => line !== null),
    bridged: bridgedReasons(pair),
    confirm: confirmReasons(pair, unknown),
  };
}

/** One part of a score: its points of 100, what it counts, and the product that enters the sum. */
export interface PartExplained {
  part: keyof Parts;
  name: string;
  points: number;
  weight: number;
  counts: number;
}

/** The five parts in the order of the definition; their `counts` add up to the score. */
export function explainScore(parts: Parts, weights: Weights): PartExplained[] {
  return (Object.keys(PART_WORDS) as (keyof Parts)[]).map((part) => ({
    part,
    name: PART_WORDS[part],
    points: parts[part],
    weight: weights[part],
    counts: parts[part] * weights[part],
  }));
}
