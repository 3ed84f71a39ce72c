import { z } from 'zod';
import { defineEvent } from '../../../platform/event/index.ts';

const payload = z.object({ personId: z.uuid() });
const about = ({ personId }: { personId: string }) => personId;

/** A person's file was put under seal: no room shows it any more. */
export const personSealed = defineEvent({ name: 'people.sealed', payload, about });
/** The seal was taken off again. */
export const personUnsealed = defineEvent({ name: 'people.unsealed', payload, about });
