import { systemActor } from '../../access/actor.ts';
import { transact, type Floor } from '../../action/index.ts';
import { maskedAddress, sealRecorded } from '../sealed.ts';
import type { Channel } from './channel.ts';

/** The stand-in for a provider: keeps what would have been sent, once a message, for the administrator of a trial. */
export function recordChannel(floor: Floor): Channel {
  return {
    async send({ id, channel, to, subject, text }) {
      await transact(floor, systemActor('job'), ({ ctx }) =>
        ctx.db
          .insertInto('recorded_message')
          .values({
            message_id: id,
            channel,
            address_masked: maskedAddress(to),
            body: sealRecorded(ctx.cipher, id, { subject, text }),
            at: ctx.now,
          })
          .onConflict((oc) => oc.column('message_id').doNothing())
          .execute(),
      );
      return { providerId: `record-${id}` };
    },
  };
}
