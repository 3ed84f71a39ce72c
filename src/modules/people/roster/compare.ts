import type { Regions } from '../../../kernel/regions.ts';
import type { CellProblem } from '../../../platform/feed/index.ts';
import type { CertificateStatus } from '../tables.ts';
import type { RosterEntry } from './check.ts';
import type { ProfileEntry } from './contact.ts';
import type { Verdict } from './tables.ts';

/** A certificate as the register has it or is to have it. */
export interface Card {
  certificateNo: string;
  category: number;
  grade: number;
  issuedOn: string | null;
  expiresOn: string | null;
  status: CertificateStatus;
}

/** What the register knows of a person whose identity number a row carries. */
export interface Known {
  personId: string;
  city: number;
  regionCode: string;
  profile: (ProfileEntry & { id: string }) | null;
  card: (Card & { id: string }) | null;
}

/** What is to be written; null parts stay as they are. */
export interface Comparison {
  verdict: Verdict;
  /** keys of the columns that bring something else than the register has */
  changed: string[];
  problems: Omit<CellProblem, 'row'>[];
  profile: ProfileEntry | null;
  card: Card | null;
  regionCode: string | null;
}

const NOTHING = { changed: [], problems: [], profile: null, card: null, regionCode: null };

function conflict(column: string, code: string, params?: CellProblem['params']): Comparison {
  return {
    ...NOTHING,
    verdict: 'conflict',
    problems: [{ column, code: `roster.${code}`, severity: 'error', ...(params && { params }) }],
  };
}

/** The profile with what the roster says; what it leaves empty is not lost. */
function mergedProfile(entry: RosterEntry, known: ProfileEntry | null): ProfileEntry {
  return {
    name: entry.name,
    urbanRural: entry.urbanRural ?? known?.urbanRural ?? null,
    village: entry.village ?? known?.village ?? null,
    address: entry.address ?? known?.address ?? null,
    phone: entry.phone ?? known?.phone ?? null,
    guardianName: entry.guardianName ?? known?.guardianName ?? null,
    guardianPhone: entry.guardianPhone ?? known?.guardianPhone ?? null,
    education: entry.education ?? known?.education ?? null,
  };
}

/** The certificate with what the roster says. A new number is a new card: it inherits no dates and no status. */
function mergedCard(entry: RosterEntry, known: Card | null): Card {
  const base = known?.certificateNo === entry.certificateNo ? known : null;
  return {
    certificateNo: entry.certificateNo,
    category: entry.category,
    grade: entry.grade,
    issuedOn: entry.issuedOn ?? base?.issuedOn ?? null,
    expiresOn: entry.expiresOn ?? base?.expiresOn ?? null,
    status: entry.status ?? base?.status ?? 'VALID',
  };
}

function differing<T extends object>(next: T, before: T | null): string[] {
  return (Object.keys(next) as (keyof T & string)[]).filter((key) => next[key] !== before?.[key]);
}

/** Reasons why a certificate in the register must not be replaced without a person looking at it. */
function cardConflict(entry: RosterEntry, known: Card | null): Comparison | null {
  if (!known) return null;
  const otherNumber = known.certificateNo !== entry.certificateNo;
  if (known.status === 'CANCELLED' && (otherNumber || entry.status === 'VALID'))
    return conflict('status', 'was-cancelled');
  if (otherNumber && known.issuedOn && entry.issuedOn && entry.issuedOn < known.issuedOn)
    return conflict('issuedOn', 'certificate-older');
  return null;
}

/** A person who is not in the register. */
export function asNew(entry: RosterEntry): Comparison {
  return {
    ...NOTHING,
    verdict: 'new',
    profile: mergedProfile(entry, null),
    card: mergedCard(entry, null),
    regionCode: entry.regionCode,
  };
}

/** Somebody whose file is kept elsewhere: not to be taken over by an import. `code` is where. */
export function registeredElsewhere(code: string, home: string, regions: Regions): Comparison {
  // Within the own county the township helps; beyond it the office to call is the county's.
  const place = code.startsWith(home.slice(0, 6)) ? code : code.slice(0, 6);
  return conflict('county', 'registered-elsewhere', { name: regions.fullName(place) });
}

/**
 * Compares a sound row with the file of the same identity number. `home` is the region of the import.
 * A place that the row leaves open (only the county) does not undo a township that is known.
 */
export function compareWith(entry: RosterEntry, known: Known, home: string, regions: Regions): Comparison {
  if (!known.regionCode.startsWith(home.slice(0, 6)))
    return registeredElsewhere(known.regionCode, home, regions);
  const hindrance = cardConflict(entry, known.card);
  if (hindrance) return hindrance;
  const profile = mergedProfile(entry, known.profile);
  const card = mergedCard(entry, known.card);
  const inProfile = differing(profile, known.profile);
  const inCard = differing(card, known.card).filter((key) => key !== 'category' && key !== 'grade');
  const moved = known.regionCode.startsWith(entry.regionCode) ? [] : ['township'];
  const changed = [...inProfile, ...inCard, ...moved];
  const renamed = known.profile !== null && inProfile.includes('name');
  return {
    verdict: changed.length === 0 ? 'same' : 'changed',
    changed,
    problems: renamed ? [{ column: 'name', code: 'roster.name-changed', severity: 'warning' }] : [],
    profile: inProfile.length > 0 ? profile : null,
    card: inCard.length > 0 ? card : null,
    regionCode: moved.length > 0 ? entry.regionCode : null,
  };
}
