import type { Regions } from '../../../kernel/regions.ts';
import type { CellProblem } from '../../../platform/feed/index.ts';
import type { CertificateStatus } from '../tables.ts';
import type { RosterEntry } from './check.ts';
import { changedParts, mergeProfile, type Held, type Merged, type Precedences } from '../facts/merge.ts';
import { NOTHING_KNOWN, PROFILE_PARTS, sameOf, withLevel, type ProfilePart } from '../facts/parts.ts';
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
  profile: Held | null;
  /** What rosters said before that does not count, by part, the newest. */
  beside: Partial<Record<ProfilePart, ProfileEntry>>;
  card: (Card & { id: string }) | null;
}

/** What is to be written; null parts stay as they are. */
export interface Comparison {
  verdict: Verdict;
  /** keys of the columns that bring something else than the register has */
  changed: string[];
  problems: Omit<CellProblem, 'row'>[];
  profile: Merged | null;
  /** The values of `profile.beside`. */
  said: ProfileEntry | null;
  card: Card | null;
  regionCode: string | null;
}

const NOTHING = { changed: [], problems: [], profile: null, said: null, card: null, regionCode: null };

function conflict(column: string, code: string, params?: CellProblem['params']): Comparison {
  return {
    ...NOTHING,
    verdict: 'conflict',
    problems: [{ column, code: `roster.${code}`, severity: 'error', ...(params && { params }) }],
  };
}

/** The profile with what the roster says; what it leaves empty is not lost. */
function mergedProfile(entry: RosterEntry, known: ProfileEntry | null): ProfileEntry {
  const base = { ...NOTHING_KNOWN, name: entry.name, ...known };
  return {
    ...withLevel(base, entry.education ?? base.education),
    name: entry.name,
    urbanRural: entry.urbanRural ?? known?.urbanRural ?? null,
    village: entry.village ?? known?.village ?? null,
    address: entry.address ?? known?.address ?? null,
    phone: entry.phone ?? known?.phone ?? null,
    guardianName: entry.guardianName ?? known?.guardianName ?? null,
    guardianPhone: entry.guardianPhone ?? known?.guardianPhone ?? null,
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

/** By whose word the parts of a profile go, and the day of the roster. */
export interface Ranks {
  precedences: Precedences;
  /** yyyy-mm-dd */
  on: string;
}

/** The profile after the roster's word; null where it says nothing that is not written already. */
function heard(wanted: ProfileEntry, known: Known | null, ranks: Ranks): Merged | null {
  const held = known?.profile ?? null;
  const merged = mergeProfile(ranks.precedences, held, {
    id: '',
    source: 'roster',
    on: ranks.on,
    parts: changedParts(held?.values ?? null, wanted),
    values: wanted,
  });
  // Told twice, it adds nothing.
  const beside = merged.beside.filter((part) => {
    const before = known?.beside[part];
    return !before || !sameOf(before, wanted, part);
  });
  return merged.taken.length + beside.length === 0 ? null : { ...merged, beside };
}

/** A person who is not in the register. */
export function asNew(entry: RosterEntry, ranks: Ranks): Comparison {
  return {
    ...NOTHING,
    verdict: 'new',
    profile: heard(mergedProfile(entry, null), null, ranks),
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
export function compareWith(
  entry: RosterEntry,
  known: Known,
  home: string,
  regions: Regions,
  ranks: Ranks,
): Comparison {
  if (!known.regionCode.startsWith(home.slice(0, 6)))
    return registeredElsewhere(known.regionCode, home, regions);
  const hindrance = cardConflict(entry, known.card);
  if (hindrance) return hindrance;
  const held = known.profile?.values ?? null;
  const wanted = mergedProfile(entry, held);
  const profile = heard(wanted, known, ranks);
  const card = mergedCard(entry, known.card);
  const inProfile = differing(profile?.values ?? wanted, profile ? held : wanted);
  const inCard = differing(card, known.card).filter((key) => key !== 'category' && key !== 'grade');
  const moved = known.regionCode.startsWith(entry.regionCode) ? [] : ['township'];
  const outranked = (profile?.beside ?? []).flatMap((part) =>
    PROFILE_PARTS[part].fields.filter((field) => (held?.[field] ?? null) !== wanted[field]),
  );
  const changed = [...inProfile, ...outranked, ...inCard, ...moved];
  const renamed = held !== null && inProfile.includes('name');
  return {
    verdict: changed.length === 0 ? 'same' : 'changed',
    changed,
    problems: [
      ...(renamed ? [remark('name', 'name-changed')] : []),
      ...outranked.map((field) => remark(field, 'kept-beside')),
    ],
    profile,
    said: outranked.length > 0 ? wanted : null,
    card: inCard.length > 0 ? card : null,
    regionCode: moved.length > 0 ? entry.regionCode : null,
  };
}

const remark = (column: string, code: string): Omit<CellProblem, 'row'> => ({
  column,
  code: `roster.${code}`,
  severity: 'warning',
});
