import { formatDateZh, isPlainDate, plainDate, yearOf, type PlainDate } from '../../../../kernel/dates.ts';
import { fail, inOrder, pass, type Case, type Finding } from '../finding.ts';
import { allDays, daysWithin, month as monthNamed } from '../months.ts';
import { holds } from '../practice.ts';
import { retirementMonth } from '../retirement.ts';

// 劳动法 art. 15
const YOUNGEST = 16;

/** From the sixteenth birthday to the end of the month of statutory retirement. */
export function checkAge({ month, person: { birth }, terms }: Case): Finding {
  const from = birthday(birth.date, YOUNGEST);
  const retires = monthNamed(retirementMonth(birth, terms.retirement));
  const days = daysWithin(month, from, retires.last);
  if (holds(days, month, terms.practice.age)) return pass(days, [birth]);
  return month.last > retires.last
    ? fail('age-retired', birth, { month: retires.id })
    : fail('age-under', birth, { on: formatDateZh(from) });
}

/** Alive, and without an old-age pension. */
export function checkLife({ month, person, terms }: Case): Finding {
  const [pension] = inOrder(person.pensions, ({ from }) => from);
  if (pension && pension.from <= month.id) return fail('life-pension', pension, { month: pension.from });
  const [death] = inOrder(person.deaths, ({ on }) => on);
  if (death === undefined) return pass(allDays(month), []);
  const days = daysWithin(month, null, death.on);
  return holds(days, month, terms.practice.life)
    ? pass(days, [])
    : fail('life-died', death, { on: formatDateZh(death.on) });
}

/** Not in full-time study. */
export function checkStudy({ month, person, terms }: Case): Finding {
  const enrolled = inOrder(person.study, ({ from }) => from).filter(
    ({ from, to }) => daysWithin(month, from, to) !== 0,
  );
  const busy = enrolled.reduce((days, { from, to }) => days | daysWithin(month, from, to), 0);
  const free = allDays(month) & ~busy;
  const [term] = enrolled;
  return term === undefined || holds(free, month, terms.practice.study)
    ? pass(free, [])
    : fail('study-full-time', term);
}

/** The day on which a person turns `years`; born on 29 February: 1 March of a common year. */
function birthday(birth: PlainDate, years: number): PlainDate {
  const year = yearOf(birth) + years;
  const day = `${year}${birth.slice(4)}`;
  return isPlainDate(day) ? day : plainDate(`${year}-03-01`);
}
