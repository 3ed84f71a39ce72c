import type { PlainDate } from '../../kernel/dates.ts';
import type { Regions } from '../../kernel/regions.ts';
import type { FunctionKey } from '../../kernel/vocabulary.ts';
import type { SampleSpell } from '../career/career.ts';
import { careerOf } from '../career/career.ts';
import { dateOfDay, dayOf } from '../days.ts';
import type { Places } from '../places.ts';
import { randomOf } from '../random.ts';
import type { Random } from '../random.ts';
import { AGE_SHARES, EDUCATION_SHARES, MALE_SHARE, RURAL_SHARE } from '../shares.ts';
import { abilitiesOf } from './abilities.ts';
import { certificatesOf } from './certificates.ts';
import type { SampleCertificate } from './certificates.ts';
import { nameOf, siblingName } from './name.ts';
import type { SampleName } from './name.ts';
import { needOf } from './need.ts';
import type { SampleNeed } from './need.ts';
import { phoneOf, unassignedArea } from './numbers.ts';
import type { NumberDealer } from './numbers.ts';

export interface SamplePerson {
  name: string;
  residentId: string;
  sex: 'M' | 'F';
  birthDate: PlainDate;
  /** Where the person belongs today: a township, or a county where the file says no more. */
  region: string;
  /** Where the person was first recorded, and the first day in `region`; null where they never moved. */
  moved: { from: string; on: PlainDate } | null;
  urbanRural: 'URBAN' | 'RURAL';
  village: string | null;
  address: string | null;
  phone: string | null;
  guardian: { name: string; phone: string } | null;
  education: number | null;
  /** Oldest first; the last is in force. */
  certificates: SampleCertificate[];
  abilities: { levels: Partial<Record<FunctionKey, number>>; on: PlainDate } | null;
  need: (SampleNeed & { on: PlainDate }) | null;
  spells: SampleSpell[];
}

export interface PersonMaker {
  seed: number;
  /** Day number of the day on which the province is looked at. */
  today: number;
  regions: Regions;
  places: Places;
  numbers: NumberDealer;
}

interface Root {
  name: SampleName;
  birth: number;
  county: string;
}

/** Makes persons one after the other. About three in a thousand are the twin of the one before. */
export function personMaker(maker: PersonMaker): (index: number) => SamplePerson {
  let last: Root | null = null;
  return (index) => {
    const random = randomOf(maker.seed, 'person', index);
    const sex = random.chance(MALE_SHARE) ? 'M' : 'F';
    const root: Root =
      last !== null && random.chance(0.003) ? twinOf(random, last, sex, maker) : firstOf(random, sex, maker);
    last = root;
    return personOf(random, sex, root, maker);
  };
}

function firstOf(random: Random, sex: 'M' | 'F', { today, places }: PersonMaker): Root {
  const [youngest, oldest] = random.weighted(AGE_SHARES);
  const year = Number(dateOfDay(today).slice(0, 4)) - random.between(youngest, oldest);
  const birth = Math.min(dayOf(year, random.between(1, 12), random.between(1, 31)), today - 3000);
  return { name: nameOf(random, sex, year), birth, county: places.county(random) };
}

function twinOf(random: Random, other: Root, sex: 'M' | 'F', { today }: PersonMaker): Root {
  const year = Number(dateOfDay(Math.min(other.birth, today)).slice(0, 4));
  return { ...other, name: siblingName(random, other.name, sex, year) };
}

function personOf(random: Random, sex: 'M' | 'F', root: Root, maker: PersonMaker): SamplePerson {
  const { today, regions, places, numbers } = maker;
  const birthDate = dateOfDay(root.birth);
  const residentId = numbers.deal(unassignedArea(regions.unit(root.county)), birthDate, sex);
  const first = places.township(random, root.county);
  const moved = random.chance(0.012)
    ? { from: first, on: dateOfDay(today - random.between(200, 1100)) }
    : null;
  const region = moved === null ? first : places.township(random, places.otherCounty(random, root.county));
  const urbanRural = random.chance(RURAL_SHARE) ? 'RURAL' : 'URBAN';
  const certificates = certificatesOf(random, residentId, root.birth, today);
  const { category, grade, status } = certificates.at(-1) ?? { category: 4, grade: 4, status: 'VALID' };

  const age = (today - root.birth) / 365.25;
  const education = random.chance(0.06)
    ? null
    : Math.min(random.weighted(EDUCATION_SHARES), age < 20 ? 3 : 6);
  const known = status === 'VALID' || status === 'EXPIRED';
  const spells = known
    ? careerOf(random, { sex, birth: root.birth, today, urbanRural, category, grade })
    : [];
  const outOfWork = known && age >= 16 && age < 60 && !spells.some((spell) => spell.to === null);
  const surveyed = dateOfDay(today - random.between(20, 900));
  return {
    name: root.name.full,
    residentId,
    sex,
    birthDate,
    region,
    moved,
    urbanRural,
    village: villageOf(random, urbanRural),
    address: random.chance(0.85) ? addressOf(random, regions.fullName(region)) : null,
    phone: random.chance(0.9) ? phoneOf(random.int(100_000_000)) : null,
    guardian: needsGuardian(random, category, grade, age) ? guardianOf(random, root.name) : null,
    education,
    certificates,
    abilities:
      random.chance(outOfWork ? 0.55 : 0.12) && age >= 15
        ? { levels: abilitiesOf(random, category, grade), on: surveyed }
        : null,
    need: outOfWork && random.chance(0.6) ? { ...needOf(random, education ?? 2), on: surveyed } : null,
    spells,
  };
}

const VILLAGE_WORDS = [...'前后上下东西南北中新'];
const VILLAGE_ENDS = [...'坂厝洋溪山坑埔林湖塘坪岭兜'];

function villageOf(random: Random, urbanRural: 'URBAN' | 'RURAL'): string | null {
  if (random.chance(0.08)) return null;
  return random.pick(VILLAGE_WORDS) + random.pick(VILLAGE_ENDS) + (urbanRural === 'RURAL' ? '村' : '社区');
}

function addressOf(random: Random, place: string): string {
  return `福建省${place}${random.pick(VILLAGE_ENDS)}${random.pick(VILLAGE_ENDS)}路${random.between(1, 400)}号`;
}

/** Children, and many of those with an intellectual or mental disability of grade 1 to 3. */
function needsGuardian(random: Random, category: number, grade: number, age: number): boolean {
  return age < 18 || ((category === 5 || category === 6) && grade <= 3 && random.chance(0.7));
}

function guardianOf(random: Random, name: SampleName): { name: string; phone: string } {
  return {
    name: siblingName(random, name, random.chance(0.5) ? 'M' : 'F', 1970).full,
    phone: phoneOf(random.int(100_000_000)),
  };
}
