import { z } from 'zod';
import { defineQuery, onPerson } from '../../../platform/action/index.ts';
import { KEEPERS } from '../actions/common.ts';
import { receiptDay, receiptNumber } from '../receipt.ts';

/** The receipt of a registration; it holds nothing of the person but the region. */
export const registrationReceipt = defineQuery({
  name: 'people.registration-receipt',
  title: '登记回执',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: KEEPERS, on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }) {
    const { region_code } = await ctx.db
      .selectFrom('person')
      .select('region_code')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    return {
      id: personId,
      number: receiptNumber(personId),
      day: receiptDay(personId),
      region: ctx.params.regions.fullName(region_code),
    };
  },
});
