import type { PageDeclaration } from '../../../platform/module/index.ts';
import { recordDeath, revokeDeath } from './death.ts';
import { correctIdentity } from './identity.ts';
import { handOverFile, receiveFile } from './move.ts';
import { openTurns } from './queries.ts';

export { deathRecorded, deathRevoked } from './events.ts';
export { turnMessages } from './messages.ts';
export { filesArrived, turnTimeline } from './queries.ts';

export const turnActions = [correctIdentity, handOverFile, receiveFile, recordDeath, revokeDeath];
export const turnQueries = [openTurns];
export const turnPages: readonly PageDeclaration[] = [
  {
    path: '/people/:id/turns',
    file: 'modules/people/turns/pages/turns.tsx',
    title: '更正号码、迁移和去世',
    audience: 'staff',
  },
];
