import { outranks, type Precedence } from '../../../platform/facts/index.ts';
import {
  holds,
  NOTHING_KNOWN,
  PARTS,
  PROFILE_PARTS,
  sameOf,
  type ProfilePart,
  type ProfileValues,
} from './parts.ts';

/** The saying that stands behind a part: its version, source and the day on which it was so. */
export interface Holder {
  id: string;
  source: string;
  on: string;
}
/** Parts of a version that another version stated. */
export type Origin = Partial<Record<ProfilePart, Holder>>;
export type Precedences = Readonly<Record<ProfilePart, Precedence>>;

export interface Held {
  id: string;
  source: string;
  on: string;
  origin: Origin;
  values: ProfileValues;
}

/** What a source says now; parts that are not named are not spoken of. */
export interface Statement {
  id: string;
  source: string;
  on: string;
  parts: readonly ProfilePart[];
  values: Partial<ProfileValues>;
}

export interface Merged {
  values: ProfileValues;
  origin: Origin;
  /** Parts that count from now on. */
  taken: ProfilePart[];
  /** Parts that are kept beside, for a better source has spoken. */
  beside: ProfilePart[];
}

/** Who stated a part of the profile in force; null where nothing is known of it. */
export function holderOf(held: Held, part: ProfilePart): Holder | null {
  if (held.origin[part]) return held.origin[part];
  return holds(held.values, part) ? { id: held.id, source: held.source, on: held.on } : null;
}

/** The holders of these parts; those of which nothing is known are left out. */
export function holdersOf(held: Held, parts: readonly ProfilePart[] = PARTS): Origin {
  return Object.fromEntries(
    parts.flatMap((part) => {
      const holder = holderOf(held, part);
      return holder ? [[part, holder]] : [];
    }),
  );
}

/** The fields of the named parts; what a part leaves open is null. */
export function valuesOf(
  values: Partial<ProfileValues>,
  parts: readonly ProfilePart[],
): Partial<ProfileValues> {
  const fields = parts.flatMap((part) => [...PROFILE_PARTS[part].fields]);
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}

/**
 * What a version says that is kept beside: the parts that do not count, and the name in force, for a row has a name; it is not
 * stated where the version does not say so.
 */
export function besideValues({ values, beside }: Merged, said: ProfileValues): ProfileValues {
  return { ...NOTHING_KNOWN, name: values.name, ...valuesOf(said, beside) };
}

/** Parts of which the values say something else than the profile in force. */
export function changedParts(held: ProfileValues | null, values: ProfileValues): ProfilePart[] {
  return PARTS.filter((part) => (held ? !sameOf(held, values, part) : holds(values, part)));
}

/**
 * The profile after a statement, part by part: what a better source said stays, everything else is taken over. Pure; the
 * precedences are those in force on the day of the statement.
 */
export function mergeProfile(precedences: Precedences, held: Held | null, said: Statement): Merged {
  const now = { source: said.source, observedOn: said.on };
  const wins = (part: ProfilePart) => {
    const holder = held && holderOf(held, part);
    return !holder || outranks(precedences[part], now, { source: holder.source, observedOn: holder.on });
  };
  const taken = said.parts.filter(wins);
  const kept = PARTS.filter((part) => !taken.includes(part));
  return {
    values: { name: '', ...NOTHING_KNOWN, ...held?.values, ...valuesOf(said.values, taken) } as ProfileValues,
    origin: held ? holdersOf(held, kept) : {},
    taken,
    beside: said.parts.filter((part) => !taken.includes(part)),
  };
}
