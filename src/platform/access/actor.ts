import type { ActingRole } from './roles.ts';

/** Half-open range of 12-digit region keys. */
export interface Scope {
  lo: number;
  hi: number;
}

export type Door = 'web' | 'api' | 'cli' | 'job' | 'event';

/** Who acts, in which one role and region. Plain data: it travels with events and jobs. */
export interface Actor {
  id: string | null;
  name: string;
  role: ActingRole;
  regionCode: string | null;
  scope: Scope | null;
  personId: string | null;
  via: Door;
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
