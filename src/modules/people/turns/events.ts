import { z } from 'zod';
import { defineEvent } from '../../../platform/event/index.ts';

const payload = z.object({ personId: z.uuid() });
const about = ({ personId }: { personId: string }) => personId;

/** A death was told and written into the file. */
export const deathRecorded = defineEvent({ name: 'people.death-recorded', payload, about });
/** It was a mistake: what the death closed comes back. */
export const deathRevoked = defineEvent({ name: 'people.death-revoked', payload, about });
