import { sql } from 'kysely';
import { on } from '../../../platform/event/index.ts';
import { asHouse } from '../../../platform/notices/as-house.ts';
import { consentWithdrawn } from '../../people/index.ts';
import { newPositions } from './notices.ts';

/**
 * Who objects to suggestions gets no message any more that new ones wait, though it was queued before. An account that also acts
 * for somebody else keeps it: it says only that something waits, and may mean the other.
 */
export const holdBackMessages = on(consentWithdrawn, {
  name: 'matching.hold-back-messages',
  async handle(ctx, { personId, purpose }) {
    if (purpose !== 'suggest-positions') return;
    await asHouse(ctx, () =>
      sql`update outgoing_message m set state = 'suppressed', reason = 'no-consent'
        where m.state in ('queued', 'held') and m.lease_until is null and m.kind = ${newPositions.kind}
          and m.account_id in (select g.account_id from account_grant g where g.person_id is not null
            group by g.account_id having bool_and(g.person_id = ${personId}::uuid))
          and not exists (select from notice_message b join notice o on o.id = b.notice_id
            where b.message_id = m.id and o.kind <> ${newPositions.kind})`.execute(ctx.db),
    );
  },
});
