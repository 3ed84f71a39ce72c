import type { PageDeclaration } from '../module/index.ts';
import { ADMINISTRATORS, STAFF } from './roles.ts';

const page = (
  path: string,
  file: string,
  title: string,
  audience: PageDeclaration['audience'],
  nav?: PageDeclaration['nav'],
): PageDeclaration => ({
  path,
  file: `platform/access/pages/${file}.tsx`,
  title,
  audience,
  ...(nav && { nav }),
});

/** Every page of accounts and of the way in. Those of the own account read like a seeker's: staff and seekers share them. */
export const accessPages: readonly PageDeclaration[] = [
  page('/sign-in', 'sign-in', '登录', 'public'),
  page('/sign-in/code', 'sign-in-code', '登录：输入动态码', 'public'),
  page('/sign-in/enrol', 'sign-in-enrol', '登录：设置动态码', 'public'),
  {
    ...page('/sign-in/passkey', 'sign-in-passkey', '登录：用通行密钥', 'public'),
    script: 'passkey',
  },
  page('/sign-in/grant', 'sign-in-grant', '登录：选择身份', 'public'),
  page('/sign-out', 'sign-out', '退出', 'public'),
  page('/home', 'home', '工作台', 'staff', {
    order: 0,
    label: '工作台',
    roles: [...STAFF, ...ADMINISTRATORS],
  }),
  page('/accounts', 'accounts', '账号', 'staff', {
    order: 90,
    label: '账号',
    roles: ['system_admin', 'security_admin'],
  }),
  page('/accounts/new', 'account-new', '邀请新用户', 'staff'),
  page('/accounts/approvals', 'approvals', '待审批的身份', 'staff'),
  page('/accounts/:id', 'account-open', '账号详情', 'staff'),
  page('/roles', 'roles', '角色权限表', 'staff', { order: 91, label: '角色权限表', roles: ADMINISTRATORS }),
  {
    path: '/roles/export.csv',
    file: 'platform/access/pages/roles-export.ts',
    title: '下载角色权限表',
    audience: 'staff',
  },
  page('/account', 'account', '我的账号', 'seeker'),
  page('/account/password', 'password', '修改密码', 'seeker'),
  page('/account/address', 'account-address', '修改联系方式', 'seeker'),
  page('/account/factor', 'account-factor', '管理动态码', 'seeker'),
  { ...page('/account/passkeys', 'account-passkeys', '管理通行密钥', 'seeker'), script: 'passkey' },
  page('/account/sessions', 'account-sessions', '我的登录', 'seeker'),
  page('/account/grants', 'account-grants', '我的身份', 'seeker'),
  page('/account/stand-in', 'account-stand-in', '请人代班', 'staff'),
  page('/reset', 'reset-ask', '忘记密码', 'public'),
  page('/reset/asked', 'reset-asked', '请查收链接', 'public'),
  page('/reset/:token', 'reset', '重设密码', 'public'),
  page('/join/:token', 'join', '接受邀请', 'public'),
  page('/api/docs', 'api-docs', '接口说明', 'public'),
];
