import { defineModule, fill, type ModuleDeclaration } from '../module/index.ts';
import { dropDraft } from './drop.ts';
import { keepDraft } from './keep.ts';
import { messages } from './messages.ts';
import { draftsHere, listDrafts, openOwnDraft } from './queries.ts';
import { draftRetention } from './retention.ts';
import { draftsSealed } from './sealed.ts';
import './tables.ts';
import { draftSection, draftsWaiting, draftSteps } from './waiting.ts';

/** Forms put aside half filled: part of the floor, declared like a room. */
export const draftsModule: ModuleDeclaration = defineModule({
  name: 'drafts',
  title: '没填完的表',
  sealed: draftsSealed,
  actions: [keepDraft, dropDraft],
  queries: [listDrafts, openOwnDraft, draftsHere],
  messages,
  retention: draftRetention,
  slots: [fill('my-step', 3, draftSteps), fill('employer-home', 30, draftSection)],
  worklists: [draftsWaiting],
  pages: [
    { path: '/drafts', file: 'platform/drafts/pages/drafts.tsx', title: '没填完的表', audience: 'seeker' },
  ],
});
