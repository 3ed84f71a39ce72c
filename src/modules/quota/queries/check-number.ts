import { z } from 'zod';
import { checkCertificateNo, checkResidentId, checkUsci } from '../../../kernel/codes/index.ts';
import { REASON_WORDS } from '../../../kernel/codes/words.ts';
import { EVERYONE } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';

/** Kinds of numbers that the public may have checked. */
export const NUMBER_KINDS = {
  'resident-id': '身份证号',
  certificate: '残疾人证号',
  usci: '统一社会信用代码',
} as const;

const CHECKS = { 'resident-id': checkResidentId, certificate: checkCertificateNo, usci: checkUsci };
const KINDS = Object.keys(NUMBER_KINDS) as (keyof typeof NUMBER_KINDS)[];

/**
 * Whether a number obeys the rule of its kind; whom it belongs to is neither asked nor known. The number comes in the body,
 * is neither stored nor written to the audit trail, and does not come back.
 */
export const checkNumber = defineQuery({
  name: 'quota.check-number',
  title: '检查号码',
  input: z.strictObject({ kind: z.enum(KINDS), number: z.string().trim().min(1).max(60) }),
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(ctx, { kind, number }) {
    const { verdict, reason } = CHECKS[kind](number, ctx.today);
    return { kind, verdict, reason, advice: reason && REASON_WORDS[reason] };
  },
});
