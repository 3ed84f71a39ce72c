import type { PlainDate } from '../../kernel/dates.ts';
import type { EmploymentForm } from '../../modules/employment/index.ts';
import { dateOfDay, dayOf } from '../days.ts';
import type { Random } from '../random.ts';
import { EMPLOYED_AT_START, FORM_SHARES, SPELL_DAYS, YEARLY_CHANCE_OF_WORK } from '../shares.ts';
import { verdictOf } from './verdict.ts';

export interface SampleSpell {
  form: EmploymentForm;
  from: PlainDate;
  /** Last day at work; null: still at work. */
  to: PlainDate | null;
  state: 'pending' | 'verified' | 'rejected' | 'retracted';
  verifiedOn: PlainDate | null;
  recordedOn: PlainDate;
  foundBy: 'referral' | 'self' | 'survey' | 'import';
  /** Index of the spell of the same person that corrects this one. */
  supersededBy: number | null;
}

export interface Worker {
  sex: 'M' | 'F';
  /** Day numbers. */
  birth: number;
  today: number;
  urbanRural: 'URBAN' | 'RURAL';
  category: number;
  grade: number;
}

/** The tale begins a year before the plan of 2022, so that many are already at work when it opens. */
const BEGIN = dayOf(2021, 1, 1);

/** A career while it is told; `last` is the day by which it is over or today. */
interface Tale {
  random: Random;
  worker: Worker;
  last: number;
  spells: SampleSpell[];
}

/**
 * The spells of work of one person since 2021, in order of start. A few hold what the count must get right: no day
 * between two, one day, two at once, two on one day, and a start that was corrected.
 */
export function careerOf(random: Random, worker: Worker): SampleSpell[] {
  const sixteen = worker.birth + Math.ceil(16 * 365.25);
  const first = Math.max(BEGIN, sixteen);
  const last = Math.min(worker.today, worker.birth + Math.floor((worker.sex === 'M' ? 63 : 58) * 365.25));
  const tale: Tale = { random, worker, last, spells: [] };
  const willing = random.chance(worker.grade === 1 ? 0.45 : 0.88);
  if (!willing || first >= last) return [];

  let free = first;
  if (random.chance(EMPLOYED_AT_START))
    free = work(tale, Math.max(BEGIN - random.between(30, 3000), sixteen));
  while (free < last) {
    const start = nextStart(random, free, tale.spells.length > 0);
    free = start < last ? work(tale, start) : last;
  }
  return tale.spells;
}

/** After work people go on at once, after a day, or wait; most begin on the first of a month. */
function nextStart(random: Random, free: number, workedBefore: boolean): number {
  if (workedBefore && random.chance(0.12)) return free;
  if (workedBefore && random.chance(0.06)) return free + 1;
  const chance = workedBefore ? YEARLY_CHANCE_OF_WORK * 2.2 : YEARLY_CHANCE_OF_WORK;
  const day = free + lasting(random, 365 / chance);
  if (!random.chance(0.55)) return day;
  const date = dateOfDay(day);
  return Math.max(free, dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 1));
}

/** Tells a spell, now and then a second one beside it; returns the first day on which the person is free again. */
function work(tale: Tale, start: number): number {
  const { random, worker, last, spells } = tale;
  const form = formFor(random, worker);
  // Work that was under way when the tale begins goes on for as long as work that begins then.
  const end = Math.max(start, BEGIN) + lasting(random, SPELL_DAYS[form]) - 1;
  const ended = end < last ? end : last < worker.today ? last - 1 : null;
  spells.push(spellOf(tale, form, start, ended));

  const beside = random.float();
  if (beside < 0.01) spells.push(spellOf(tale, 'FLEXIBLE', start, ended));
  else if (beside < 0.025) {
    const inside = start + random.between(20, 200);
    if (inside < Math.min(end, last)) spells.push(spellOf(tale, 'FLEXIBLE', inside, ended));
  } else if (beside < 0.035) correct(spells, start);
  return ended === null ? last : ended + 1;
}

/** Turns the last spell into one whose start was first recorded a week too early. */
function correct(spells: SampleSpell[], start: number): void {
  const right = spells.at(-1);
  if (right === undefined) return;
  spells.splice(-1, 1, { ...right, from: dateOfDay(start - 7), supersededBy: spells.length }, right);
}

function spellOf(
  { random, worker }: Tale,
  form: EmploymentForm,
  start: number,
  end: number | null,
): SampleSpell {
  return {
    form,
    from: dateOfDay(start),
    to: end === null ? null : dateOfDay(end),
    ...verdictOf(random, start, worker.today),
    supersededBy: null,
  };
}

/** A number of days, at least 1, whose chance of ending is the same every day. */
function lasting(random: Random, mean: number): number {
  return Math.ceil(-Math.log(1 - random.float()) * mean) || 1;
}

/** Sheltered work is for intellectual, mental, multiple and severe physical disabilities; others work flexibly instead. */
function formFor(random: Random, { urbanRural, category, grade }: Worker): EmploymentForm {
  const form = random.weighted(FORM_SHARES[urbanRural]);
  const sheltered = category >= 5 || (category === 4 && grade <= 2);
  return form === 'SHELTERED' && !sheltered ? 'FLEXIBLE' : form;
}
