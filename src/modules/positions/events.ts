import { z } from 'zod';
import { defineEvent } from '../../platform/event/index.ts';

const payload = z.object({ positionId: z.uuid() });
const about = ({ positionId }: { positionId: string }) => positionId;

/** A position can be suggested from now on, or what it asks has changed. */
export const positionOpened = defineEvent({ name: 'positions.opened', payload, about });
/** A position can no longer be suggested. */
export const positionClosed = defineEvent({ name: 'positions.closed', payload, about });
