import { invalidField, Refusal } from '../../../kernel/problem.ts';
import { compareDates, type PlainDate } from '../../../kernel/dates.ts';
import type { Context } from '../../../platform/action/index.ts';
import type { Manner } from '../consent/tables.ts';
import { capacityOf } from '../consent/record.ts';
import { codeHash, newCode } from './code.ts';
import type { DelegationBasis, DelegationCapacity } from './tables.ts';
import './tables.ts';

/** Days in which an invitation can be accepted. */
const CODE_DAYS = 14;

export interface Invitation {
  personId: string;
  capacity: DelegationCapacity;
  label: string;
  may: 'view' | 'act';
  basis: DelegationBasis;
  manner: Manner;
  validTo?: PlainDate | undefined;
  source: 'self' | 'form';
}

/**
 * Writes an invitation and gives its code, which is told once and kept as a hash. A guardian stands on a paper, a helper on
 * the person's own consent. Refuses `before-today`, `guardian-needs-paper`.
 */
export async function invite(
  ctx: Context,
  given: Invitation,
): Promise<{ id: string; code: string } | Refusal> {
  if (given.validTo && compareDates(given.validTo, ctx.today) < 0)
    return invalidField('validTo', 'before-today');
  if ((given.capacity === 'guardian') !== (given.basis === 'guardianship-paper'))
    return invalidField('basis', 'guardian-needs-paper');
  const person = await capacityOf(ctx, given.personId);
  if (person instanceof Refusal) return person;
  const [id, code] = [ctx.newId(), newCode()];
  await ctx.db
    .insertInto('delegation')
    .values({
      city: person.city,
      id,
      person_id: person.id,
      region_key: person.regionKey,
      capacity: given.capacity,
      label: given.label,
      may: given.may,
      basis: given.basis,
      manner: given.manner,
      evidence_id: null,
      valid_from: ctx.today,
      valid_to: given.validTo ?? null,
      code_hash: codeHash(code) ?? Buffer.alloc(0),
      code_until: new Date(ctx.now.getTime() + CODE_DAYS * 86_400_000),
      account_id: null,
      accepted_at: null,
      source: given.source,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      revoked_at: null,
      revoked_by: null,
      revoke_reason: null,
    })
    .execute();
  ctx.note({
    table: 'person',
    id: person.id,
    city: person.city,
    details: { delegation: id, capacity: given.capacity, may: given.may, basis: given.basis },
  });
  return { id, code };
}
