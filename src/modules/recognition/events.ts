import { z } from 'zod';
import { defineEvent } from '../../platform/event/index.ts';

const recognition = z.object({ recognitionId: z.string(), personId: z.string(), city: z.number() });
const about = ({ personId }: { personId: string }) => personId;

/** A person was recognised as hard to employ; `validUntil` is the last day. Also said when an end was taken back. */
export const recognitionGranted = defineEvent({
  name: 'recognition.granted',
  payload: recognition.extend({ validFrom: z.string(), validUntil: z.string() }),
  about,
});

/** A recognition no longer holds from `endedOn` on. */
export const recognitionEnded = defineEvent({
  name: 'recognition.ended',
  payload: recognition.extend({ endedOn: z.string(), cause: z.string() }),
  about,
});
