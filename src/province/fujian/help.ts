import type { HelpContacts } from '../../platform/doors/help.ts';

/**
 * The service line of the disabled persons' federations, and the province's line that also takes written questions.
 *
 * 12385: opened in the whole country by the China Disabled Persons' Federation in March 2015, with the number given by the
 * Ministry of Industry and Information Technology; many cities let their 12345 line answer it (广东省残联就业服务中心,
 * jyzx.gddpf.org.cn/zxdt/content/post_1013411.html, 2017-02-17). No page that says who answers in each city of Fujian was found.
 * fj12345.gov.cn: the domain of the province's 12345 platform, under which cities have theirs (np.fj12345.gov.cn for 南平, in
 * published source code); its page could not be read, nor that of the province's portal, www.fj.gov.cn/hdjl/zxts/wyqz. To be
 * confirmed by the province, so pages name both without saying who answers, or when.
 */
export const help: HelpContacts = {
  phone: '12385',
  phoneName: '残疾人服务热线',
  writeAt: 'https://fj12345.gov.cn',
  writeName: '福建 12345 网上留言',
};
