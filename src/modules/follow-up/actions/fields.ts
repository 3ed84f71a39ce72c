import { z } from 'zod';
import { day } from '../../../platform/input/index.ts';
import { codesOf } from '../answers.ts';

/** How it is at work; a question that was left out was not asked. */
export const atWorkFields = {
  wage: z.enum(codesOf('wage')).optional(),
  insurance: z.enum(codesOf('insurance')).optional(),
  contract: z.enum(codesOf('contract')).optional(),
  contractUntil: day.optional(),
  fits: z.enum(codesOf('fits')).optional(),
  accommodation: z.enum(codesOf('accommodation')).optional(),
  relations: z.enum(codesOf('relations')).optional(),
  wantsChange: z.enum(codesOf('wants_change')).optional(),
};

export const words = z.string().trim().max(1000).optional();
/** Made with the form: an answer that is sent twice is kept once. */
export const answerId = z.uuid().optional();

type AtWork = { [K in keyof typeof atWorkFields]?: z.output<(typeof atWorkFields)[K]> };

/** Those fields as columns. */
export const atWorkColumns = ({ contractUntil, wantsChange, ...same }: AtWork) => ({
  wage: same.wage ?? null,
  insurance: same.insurance ?? null,
  contract: same.contract ?? null,
  fits: same.fits ?? null,
  accommodation: same.accommodation ?? null,
  relations: same.relations ?? null,
  contract_until: contractUntil ?? null,
  wants_change: wantsChange ?? null,
});
