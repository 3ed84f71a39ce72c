import type { PageDeclaration } from '../../../platform/module/index.ts';
import { correctService, recordService, takeBackService } from './actions.ts';
import { listMyServices, listServices } from './queries.ts';

export { servicesExport } from './export.ts';
export { serviceMessages } from './messages.ts';
export { serviceTimeline } from './queries.ts';

export const serviceActions = [recordService, correctService, takeBackService];
export const serviceQueries = [listServices, listMyServices];
export const servicePages: readonly PageDeclaration[] = [
  {
    path: '/people/:id/services',
    file: 'modules/people/services/pages/services.tsx',
    title: '服务记录',
    audience: 'staff',
  },
  {
    path: '/my/services',
    file: 'modules/people/services/pages/my-services.tsx',
    title: '我得到的帮助',
    audience: 'seeker',
  },
];
