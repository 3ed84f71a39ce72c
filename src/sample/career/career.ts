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

/**
 * The spells of work of one person since 2021, in order of start. A few hold what the count must get right: no day
 * between two, one day, two at once, two on one day, and a start that was corrected.
 */
export function careerOf(random: Random, worker: Worker): SampleSpell[] {
  const first = Math.max(BEGIN, worker.birth + Math.ceil(16 * 365.25));
  const last = Math.min(worker.today, worker.birth + Math.floor((worker.sex === 'M' ? 63 : 58) * 365.25));
  const spells: SampleSpell[] = [];
  const willing = random.chance(worker.grade === 1 ? 0.35 : 0.8);
  if (!willing || first >= last) return spells;

  let free = first;
  if (random.chance(EMPLOYED_AT_START)) {
    const start = Math.max(BEGIN - random.between(30, 3000), worker.birth + Math.ceil(16 * 365.25));
    free = add(spells, random, worker, start, last, 300);
  }
  while (free < last) {
    const start = nextStart(random, free, spells.length > 0);
    free = start < last ? add(spells, random, worker, start, last, 0) : last;
  }
  return spells;
}

/** After work people go on at once, after a day, or wait; most begin on the first of a month. */
function nextStart(random: Random, free: number, workedBefore: boolean): number {
  if (workedBefore && random.chance(0.12)) return free;
  if (workedBefore && random.chance(0.06)) return free + 1;
  const chance = workedBefore ? YEARLY_CHANCE_OF_WORK * 2.2 : YEARLY_CHANCE_OF_WORK;
  const wait = Math.ceil(-Math.log(1 - random.float()) * (365 / chance));
  const day = free + wait;
  if (!random.chance(0.55)) return day;
  const date = dateOfDay(day);
  return Math.max(free, dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 1));
}

/** Adds a spell, now and then a second one beside it; returns the first day on which the person is free again. */
function add(
  spells: SampleSpell[],
  random: Random,
  worker: Worker,
  start: number,
  last: number,
  least: number,
): number {
  const form = formFor(random, worker);
  const length = Math.max(1, Math.ceil(-Math.log(1 - random.float()) * SPELL_DAYS[form]), least);
  const end = start + length - 1;
  const ended = end < last ? end : null;
  spells.push(spellOf(random, worker, form, start, ended));

  const beside = random.float();
  if (beside < 0.01) spells.push(spellOf(random, worker, 'FLEXIBLE', start, ended));
  else if (beside < 0.025 && length > 60) {
    const inside = start + random.between(20, length - 20);
    if (inside < last) spells.push(spellOf(random, worker, 'FLEXIBLE', inside, ended));
  } else if (beside < 0.035) correct(spells, start);
  return ended === null ? Infinity : ended + 1;
}

/** Turns the last spell into one whose start was first recorded a week too early. */
function correct(spells: SampleSpell[], start: number): void {
  const right = spells.at(-1);
  if (right === undefined) return;
  spells.splice(-1, 1, { ...right, from: dateOfDay(start - 7), supersededBy: spells.length }, right);
}

function spellOf(
  random: Random,
  worker: Worker,
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

/** Sheltered work is for intellectual, mental and severe physical disabilities; others take up flexible work instead. */
function formFor(random: Random, { urbanRural, category, grade }: Worker): EmploymentForm {
  const form = random.weighted(FORM_SHARES[urbanRural]);
  const sheltered = category === 5 || category === 6 || category === 7 || (category === 4 && grade <= 2);
  return form === 'SHELTERED' && !sheltered ? 'FLEXIBLE' : form;
}
