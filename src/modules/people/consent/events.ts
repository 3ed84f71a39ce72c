import { z } from 'zod';
import { defineEvent } from '../../../platform/event/index.ts';

const payload = z.object({ personId: z.uuid(), purpose: z.string(), wording: z.number() });
const about = ({ personId }: { personId: string }) => personId;

/** The person (or the guardian) agreed to a purpose, or took an objection back. */
export const consentGiven = defineEvent({ name: 'people.consent-given', payload, about });
/** A consent was withdrawn, or a public task objected to: from now on the data is not used for it. */
export const consentWithdrawn = defineEvent({ name: 'people.consent-withdrawn', payload, about });
