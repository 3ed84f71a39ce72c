import { defineModule, type ModuleDeclaration } from '../module/index.ts';
import { createAccount } from './actions/create.ts';
import { inviteAccount } from './actions/invite.ts';
import {
  dropFactor,
  endSessionsOf,
  issueAccountLink,
  setAccountActive,
  unlockAccount,
} from './actions/keep.ts';
import { acceptInvitation, acceptReset } from './actions/links.ts';
import {
  changePassword,
  confirmAddress,
  confirmOwnFactor,
  dropAddress,
  endOtherSessions,
  endOwnSession,
  offerAddress,
  renewOwnRecovery,
} from './actions/own.ts';
import { addPasskey, askForPasskey, dropPasskey } from './actions/passkeys.ts';
import { assignGrant, decideGrant, prepareGrant, revokeGrant } from './actions/rights.ts';
import { endStandIn, lendGrant } from './actions/stand-in.ts';
import { keptForm } from './kept-form.ts';
import { messages } from './messages.ts';
import { accessNotices } from './notices.ts';
import { accessPages } from './page-list.ts';
import { listAccounts, listRequests, openAccount } from './queries/accounts.ts';
import { ownAccount, ownFactorSetUp, ownGrants, ownSessions } from './queries/own.ts';
import { countRoles } from './queries/roles.ts';
import { accessSealed } from './sealed-columns.ts';
import './tables.ts';

/** Accounts, roles and sessions: part of the floor, declared like a room so that its acts pass through the same doors. */
export const accessModule: ModuleDeclaration = defineModule({
  name: 'access',
  title: '账号与权限',
  sealed: accessSealed,
  notices: accessNotices,
  actions: [
    createAccount,
    inviteAccount,
    setAccountActive,
    issueAccountLink,
    unlockAccount,
    dropFactor,
    endSessionsOf,
    prepareGrant,
    assignGrant,
    decideGrant,
    revokeGrant,
    lendGrant,
    endStandIn,
    acceptInvitation,
    acceptReset,
    changePassword,
    endOwnSession,
    endOtherSessions,
    confirmOwnFactor,
    renewOwnRecovery,
    offerAddress,
    confirmAddress,
    dropAddress,
    addPasskey,
    dropPasskey,
  ],
  queries: [
    askForPasskey,
    listAccounts,
    openAccount,
    listRequests,
    countRoles,
    ownAccount,
    ownFactorSetUp,
    ownSessions,
    ownGrants,
    keptForm,
  ],
  messages,
  pages: accessPages,
});
