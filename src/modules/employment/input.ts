import { z } from 'zod';
import { day } from '../../platform/input/index.ts';
import { END_REASONS, FORM_ORDER, FOUND_BY } from './forms.ts';

const keys = <K extends string>(table: Readonly<Record<K, string>>) => Object.keys(table) as [K, ...K[]];

/** What a form or a program says about a spell. */
export const spellFields = {
  form: z.enum(FORM_ORDER),
  startedOn: day,
  endedOn: day.optional(),
  endReason: z.enum(keys(END_REASONS)).optional(),
  employerId: z.uuid().optional(),
  employerName: z.string().trim().min(1).max(200).optional(),
  urbanRural: z.enum(['URBAN', 'RURAL']).optional(),
};

export const foundBy = z.enum(keys(FOUND_BY));
export const reason = z.string().trim().min(1).max(500);
