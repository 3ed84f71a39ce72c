import { categoryOf, DISABILITY_GRADES } from '../../kernel/disability.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import type { Regions } from '../../kernel/regions.ts';
import { EDUCATION_WORDS, SEX_WORDS, URBAN_RURAL_WORDS } from '../../modules/people/index.ts';
import { dayNumber } from '../days.ts';
import { numberDealer } from '../person/numbers.ts';
import { personMaker } from '../person/person.ts';
import type { SamplePerson } from '../person/person.ts';
import { placesOf } from '../places.ts';

export interface RosterSize {
  rows: number;
  /** Code of the county whose roster it is. */
  county: string;
  seed: number;
  today: PlainDate;
}

/** Headers as an office might write them, in no template's order. */
export const ROSTER_HEADERS = [
  '序号',
  '姓名',
  '性别',
  '残疾人证号',
  '身份证号码',
  '残疾类别',
  '残疾等级',
  '出生年月',
  '户口性质',
  '乡镇街道',
  '村居',
  '现住址',
  '联系方式',
  '文化程度',
  '办证日期',
] as const;

/** An area code that was never assigned, and that the sample province does not use: nobody of a roster is in it. */
const AREA = '350197';
const FIRST_INDEX = 10_000_000;

/**
 * The rows of an invented county roster, texts in the order of the headers. Each 50th row holds a mistake of a kind that offices
 * make: a wrong check digit, another sex, a category that contradicts the certificate, a person listed twice.
 */
export function* rosterRows(
  { rows, county, seed, today }: RosterSize,
  regions: Regions,
): Generator<string[]> {
  const dealer = numberDealer();
  const make = personMaker({
    seed,
    today: dayNumber(today),
    regions,
    places: { ...placesOf(regions, seed), county: () => county },
    numbers: { deal: (_, birthDate, sex) => dealer.deal(AREA, birthDate, sex) },
  });
  let before: string[] = [];
  for (let number = 1; number <= rows; number++) {
    const right = rowOf(make(FIRST_INDEX + number), number, county, regions);
    const row = number % 50 === 0 ? faulty(right, before, number / 50) : right;
    yield row;
    before = right;
  }
}

function rowOf(person: SamplePerson, number: number, county: string, regions: Regions): string[] {
  const card = person.certificates.at(-1);
  // Whoever has moved to another county stands on that one's roster; here the first township is kept.
  const township = person.moved?.from ?? person.region;
  return [
    String(number),
    person.name,
    SEX_WORDS[person.sex],
    card?.number ?? '',
    person.residentId,
    categoryOf(card?.category ?? '')?.zh.slice(0, 2) ?? '',
    DISABILITY_GRADES.find(({ grade }) => grade === card?.grade)?.zh ?? '',
    dateAsWritten(person.birthDate, number),
    URBAN_RURAL_WORDS[person.urbanRural],
    township === county ? '' : regions.name(township),
    person.village ?? '',
    person.moved === null ? (person.address ?? '') : '',
    person.phone ?? '',
    person.education === null ? '' : (EDUCATION_WORDS[person.education] ?? ''),
    card === undefined ? '' : dateAsWritten(card.issuedOn, number),
  ];
}

/** Three hands wrote the roster, each in its own way. */
function dateAsWritten(date: PlainDate, number: number): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (number % 3 === 0) return date;
  return number % 3 === 1
    ? `${year}.${Number(month)}.${Number(day)}`
    : `${year}年${Number(month)}月${Number(day)}日`;
}

function faulty(row: string[], before: readonly string[], kind: number): string[] {
  const wrong = [...row];
  const [, , sex = '', certificate = '', residentId = '', category = ''] = row;
  if (kind % 4 === 0) return before.length === 0 ? row : [row[0] ?? '', ...before.slice(1)];
  if (kind % 4 === 1) {
    const last = residentId.endsWith('0') ? '1' : '0';
    wrong[4] = residentId.slice(0, 17) + last;
    wrong[3] = wrong[4] + certificate.slice(18);
  }
  if (kind % 4 === 2) wrong[2] = sex === '男' ? '女' : '男';
  if (kind % 4 === 3) wrong[5] = category === '视力' ? '听力' : '视力';
  return wrong;
}
