import type { PageDeclaration } from '../../../platform/module/index.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { listDevices } from './devices.ts';
import { meetDevice } from './meet.ts';
import { wipeDevice } from './wipe.ts';

export { deviceKeptDays, deviceRetention, listKeptDays } from './keeping.ts';
export type { Met } from './meet.ts';
export type { TakenList } from './taken.ts';
export type { Choices, VisitWords } from './words.ts';

export const offlineActions = [meetDevice, wipeDevice];
export const offlineQueries = [listDevices];
export const offlinePages: readonly PageDeclaration[] = [
  {
    path: '/visits/app',
    file: 'modules/survey/offline/pages/app.tsx',
    title: '没有网络也能走访',
    audience: 'staff',
    script: 'visits',
    nav: { order: 27, label: '离线走访', group: 'people', roles: STAFF },
  },
  {
    path: '/visits/sync',
    file: 'modules/survey/offline/pages/sync.ts',
    title: '走访手机的接口',
    audience: 'staff',
  },
  {
    path: '/visits/devices',
    file: 'modules/survey/offline/pages/devices.tsx',
    title: '带着名单的手机',
    audience: 'staff',
  },
];
