import { z } from 'zod';
import { isOccupationCode, occupationName, SINGLE_OCCUPATIONS } from '../../../kernel/occupations/index.ts';
import { invalidField, refuse, type Refusal } from '../../../kernel/problem.ts';
import { isAccommodationKey, isFunctionKey } from '../../../kernel/vocabulary.ts';
import type { Context } from '../../../platform/action/index.ts';
import { day, oneOrMany } from '../../../platform/input/index.ts';
import { recogniseOccupation, skillKeys, wordsInForce } from '../../../platform/words/index.ts';
import { sortTags, splitTags, WORK_FORMS } from '../parsing/index.ts';
import { placementIn, placementOf, type Placement } from '../rules.ts';
import { RESERVE_KINDS, type ReserveKind } from '../reserve/kinds.ts';
import type { PositionTable } from '../tables.ts';

const words = (max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? splitTags(value) : value),
    z.array(z.string().trim().min(1).max(40)).max(max),
  );
const yuan = z.coerce.number().min(0).max(1_000_000);

/** What a clerk says of a position. A field left out is not known: nothing is kept from before. */
export const positionFields = {
  title: z.string().trim().min(1).max(100),
  employerName: z.string().trim().max(200).optional(),
  /** Place of work: county or township, or a city where the county is not known. */
  region: z
    .string()
    .regex(/^\d{6}(\d{3})?$/, 'unknown-region')
    .optional(),
  form: z.enum(WORK_FORMS as [string, ...string[]]).transform((form) => form as PositionTable['form']),
  education: z.coerce.number().int().min(0).max(6).optional(),
  experienceYears: z.coerce.number().int().min(0).max(50).optional(),
  /** Code of the 2022 classification, or the exact name of an occupation. */
  occupation: z.string().trim().max(100).optional(),
  skills: words(30).default([]),
  benefits: words(30).default([]),
  /** Yuan a month, as people say it; kept in fen. */
  wageLowYuan: yuan.optional(),
  wageHighYuan: yuan.optional(),
  /** Level 0..4 by function; a function left out was not said. */
  demands: z
    .record(z.string(), z.coerce.number().int().min(0).max(4))
    .refine((levels) => Object.keys(levels).every(isFunctionKey), 'positions.unknown-function')
    .default({}),
  /** Nothing is demanded beyond what was said. */
  demandsKnown: z.union([z.boolean(), z.literal('yes').transform(() => true)]).default(false),
  accommodations: z
    .preprocess(oneOrMany, z.array(z.string()).max(20))
    .refine((keys) => keys.every(isAccommodationKey), 'positions.unknown-accommodation')
    .default([]),
  headcount: z.coerce.number().int().min(1).max(9999).default(1),
  /** Offered first to people who are owed it; left out: open to everybody alike. */
  reserve: z.enum(RESERVE_KINDS).optional(),
  opensOn: day.optional(),
  closesOn: day.optional(),
  description: z.string().trim().max(5000).default(''),
};

const fieldsSchema = z.object(positionFields);
export type PositionInput = z.output<typeof fieldsSchema>;

const CODE_OF_NAME = new Map(SINGLE_OCCUPATIONS.map(({ code, name }) => [name, code]));

type Said = Pick<
  PositionTable,
  | 'title'
  | 'employer_name'
  | 'employer_id'
  | 'form'
  | 'education'
  | 'experience_years'
  | 'occupation'
  | 'occupation_certainty'
  | 'wage_low'
  | 'wage_high'
  | 'opens_on'
  | 'closes_on'
> & {
  reserve: ReserveKind | null;
  skills: string[];
  benefits: string[];
  accommodations: string[];
  headcount: number;
  description: string;
} & {
  demands: string | null;
  demands_known: boolean;
};

/** The columns of what was said, or the refusal of the field that cannot be. Chosen by a person, nothing is a guess. */
export async function columnsOf(ctx: Context, input: PositionInput): Promise<Said | Refusal> {
  const occupation = input.occupation ? occupationCode(input.occupation) : null;
  if (input.occupation && !occupation) {
    const near = recogniseOccupation(await wordsInForce(ctx), input.occupation);
    const names = near.map(({ code }) => occupationName(code) ?? code).join('、');
    return invalidField('occupation', 'positions.unknown-occupation', { names });
  }
  const { wageLowYuan: low, wageHighYuan: high } = input;
  if (low !== undefined && high !== undefined && low > high) {
    return invalidField('wageHighYuan', 'positions.wage-order');
  }
  if (input.opensOn && input.closesOn && input.closesOn < input.opensOn) {
    return invalidField('closesOn', 'positions.date-order');
  }
  const demanded = Object.keys(input.demands).length > 0 || input.demandsKnown;
  const employers = await employersNamed(ctx, input.employerName ? [input.employerName] : []);
  return {
    title: input.title,
    employer_name: input.employerName || null,
    employer_id: employers.get(input.employerName ?? '') ?? null,
    form: input.form,
    education: input.education ?? null,
    experience_years: input.experienceYears ?? null,
    occupation,
    occupation_certainty: null,
    skills: skillKeys(await wordsInForce(ctx), sortTags(input.skills).skills),
    benefits: input.benefits,
    wage_low: low === undefined ? null : Math.round(low * 100),
    wage_high: high === undefined ? null : Math.round(high * 100),
    demands: demanded ? JSON.stringify(input.demands) : null,
    demands_known: input.demandsKnown,
    accommodations: [...new Set(input.accommodations)],
    headcount: input.headcount,
    reserve: input.reserve ?? null,
    opens_on: input.opensOn ?? null,
    closes_on: input.closesOn ?? null,
    description: input.description,
  };
}

/**
 * The placement that was chosen; without a choice the position stays with the office and its place unknown. A city that
 * holds the actor's own region may be named where the county is not known.
 */
export function placementChosen(ctx: Context, region: string | undefined): Placement | Refusal {
  const { regions } = ctx.params;
  const office = ctx.actor.regionCode;
  if (office === null) return refuse('forbidden', 'positions.no-office');
  const level = region === undefined ? 'province' : regions.get(region)?.level;
  if (region !== undefined && (level === undefined || level === 'province')) {
    return invalidField('region', 'unknown-region');
  }
  if (region !== undefined && level === 'township') return placementIn(region, regions);
  const precision = level === 'county' ? 'county' : 'city';
  const placement = placementOf({ code: region ?? null, precision }, office, regions);
  return placement ?? refuse('forbidden', 'outside-region');
}

/** Ids of registered units by exact name; a name that two units bear names neither. */
export async function employersNamed(ctx: Context, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('employer')
    .select(['id', 'name'])
    .where('name', 'in', names)
    .execute();
  const byName = Map.groupBy(rows, (row) => row.name);
  return new Map(
    [...byName].flatMap(([name, [first, second]]) => (first && !second ? [[name, first.id]] : [])),
  );
}

function occupationCode(text: string): string | null {
  return isOccupationCode(text) ? text : (CODE_OF_NAME.get(text) ?? null);
}
