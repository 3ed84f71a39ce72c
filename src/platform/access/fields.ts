import { z } from 'zod';
import { isRole, type RoleName } from './roles.ts';

/** Fields that several operations of accounts take. */
const INVITED = 'invited-';
/** The name of an account that nobody has taken up yet. */
export const invitedName = (id: string): string => INVITED + id;
export const isInvitedName = (name: string): boolean => name.startsWith(INVITED);

export const accountName = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}._-]+$/u, 'account-name')
  .refine((name) => !isInvitedName(name), 'account-name');
export const newPassword = z.string().min(10).max(200);
export const regionCode = z.string().regex(/^\d{6}(\d{3})?$/);
export const roleName = z
  .string()
  .refine(isRole, 'not-a-choice')
  // Has passed the check above, which does not narrow.
  .transform((role) => role as RoleName);
export const civilDate = z.iso.date();
export const linkToken = z.string().regex(/^[\w-]{20,200}$/);
