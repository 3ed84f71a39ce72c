import type { ActingRole } from './roles.ts';

/** Half-open range of 12-digit region keys. */
export interface Scope {
  lo: number;
  hi: number;
}

export type Door = 'web' | 'api' | 'cli' | 'job' | 'event';

/** How a grant on a person of the register is held: as that person, as guardian, or as the helper whom they named. */
export type Capacity = 'self' | 'guardian' | 'helper';

/** Who acts, in which one role and region. Plain data: it travels with events and jobs. */
export interface Actor {
  id: string | null;
  name: string;
  role: ActingRole;
  regionCode: string | null;
  scope: Scope | null;
  personId: string | null;
  /** The employer for which a role of level `employer` acts; absent or null for every other. */
  employerId?: string | null;
  via: Door;
  /** How the grant on `personId` is held; absent or null where nobody of the register is acted for. */
  capacity?: Capacity | null;
  /** The consent or appointment on which a guardian or helper acts. */
  delegationId?: string | null;
  /** The grant in which the account acts; absent for whoever did not sign in. */
  grantId?: string | null;
  /** The grant was lent by a colleague (代班): pages say in whose place one acts, and until when. */
  standsIn?: true;
  /** Names the session without its token. */
  sessionId?: string | null;
  /** Moment (ISO 8601) at which the session of a browser ends if nothing more is asked. */
  sessionUntil?: string;
}

/** Whether a row of this region is kept within the range; nobody without a range keeps any. */
export function keepsRegion(scope: Scope | null, regionKey: number): boolean {
  return scope !== null && regionKey >= scope.lo && regionKey < scope.hi;
}

const EVERYWHERE: Scope = { lo: 0, hi: 1_000_000_000_000 };

/** Nobody signed in: sees what is open to the public, and nothing else. */
export function publicActor(via: Door): Actor {
  return { id: null, name: '公众', role: 'public', regionCode: null, scope: null, personId: null, via };
}

/** The house itself: sealing, seeding, backup. Never taken from a request. */
export function systemActor(via: Door = 'job'): Actor {
  return { id: null, name: '系统', role: 'system', regionCode: null, scope: EVERYWHERE, personId: null, via };
}

/** The look-up of accounts and sessions before it is known who knocks. */
export function doorActor(via: Door): Actor {
  return { id: null, name: '登录', role: 'door', regionCode: null, scope: null, personId: null, via };
}

/** True where somebody acts for another person: every page and every trace says so. */
export function actsForAnother({ capacity }: Pick<Actor, 'capacity'>): boolean {
  return capacity === 'guardian' || capacity === 'helper';
}
