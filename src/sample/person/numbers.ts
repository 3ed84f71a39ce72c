import { residentIdCheck } from '../../kernel/codes/index.ts';
import type { PlainDate } from '../../kernel/dates.ts';

/** Deals out resident identity numbers without repeating any, in the order in which persons are made. */
export interface NumberDealer {
  /** The next number of the area, birth date and sex. Throws once 500 are dealt for one. */
  deal(areaCode: string, birthDate: PlainDate, sex: 'M' | 'F'): string;
}

/** An unassigned area code of the city of a reporting unit: 3505 gives 350599, 平潭 that of Fuzhou. */
export function unassignedArea(unit: number): string {
  return `${unit === 3510 ? 3501 : unit}99`;
}

export function numberDealer(): NumberDealer {
  const dealt = new Map<string, number>();
  return {
    deal(areaCode, birthDate, sex) {
      const birth = birthDate.replaceAll('-', '');
      const key = areaCode + birth + sex;
      const count = dealt.get(key) ?? 0;
      if (count >= 500) throw new RangeError('more than 500 holders share an area, a birth date and a sex');
      dealt.set(key, count + 1);
      // Offices begin anywhere and go on by twos: odd for men, even for women. Twins get neighbouring numbers.
      const start = (Number(birth) * 7 + Number(areaCode)) % 500;
      const sequence = ((start + count) % 500) * 2 + (sex === 'M' ? 1 : 0);
      const body = areaCode + birth + String(sequence).padStart(3, '0');
      return body + residentIdCheck(body);
    },
  };
}

/** A mobile number of block 154, which no carrier has been given; one family may share a number. */
export function phoneOf(number: number): string {
  return `154${String(number % 100_000_000).padStart(8, '0')}`;
}
