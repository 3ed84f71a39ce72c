import type { HelpContacts } from '../../platform/doors/help.ts';

/** The service line of the disabled persons' federations, and the province's line that also takes written questions. */
export const help: HelpContacts = {
  phone: '12385',
  phoneName: '残疾人服务热线',
  writeAt: 'https://fj12345.gov.cn',
  writeName: '福建 12345 网上留言',
};
