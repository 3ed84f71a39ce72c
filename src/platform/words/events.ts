import { z } from 'zod';
import { defineEvent } from '../event/index.ts';

/** A word became known as a skill, or is no longer: rooms that keep what they read of skills in memory read it anew. */
export const wordsChanged = defineEvent({
  name: 'words.changed',
  payload: z.object({ wordId: z.uuid() }),
});
