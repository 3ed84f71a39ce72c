import { defineModule, type ModuleDeclaration } from '../module/index.ts';
import { changePassword, createAccount, listAccounts, setAccountActive } from './actions.ts';
import { messages } from './messages.ts';
import './tables.ts';

/** Accounts, roles and sessions: part of the floor, declared like a room so that its acts pass through the same doors. */
export const accessModule: ModuleDeclaration = defineModule({
  name: 'access',
  title: '账号与权限',
  actions: [createAccount, setAccountActive, changePassword],
  queries: [listAccounts],
  messages,
  pages: [
    { path: '/sign-in', file: 'platform/access/pages/sign-in.tsx', title: '登录', audience: 'public' },
    { path: '/sign-out', file: 'platform/access/pages/sign-out.tsx', title: '退出', audience: 'public' },
    {
      path: '/home',
      file: 'platform/access/pages/home.tsx',
      title: '工作台',
      audience: 'staff',
      nav: {
        order: 0,
        label: '工作台',
        roles: [
          'village_helper',
          'township_clerk',
          'county_clerk',
          'city_officer',
          'province_officer',
          'system_admin',
          'auditor',
        ],
      },
    },
    {
      path: '/accounts',
      file: 'platform/access/pages/accounts.tsx',
      title: '账号',
      audience: 'staff',
      nav: { order: 90, label: '账号', roles: ['system_admin'] },
    },
    {
      path: '/accounts/new',
      file: 'platform/access/pages/account-new.tsx',
      title: '新建账号',
      audience: 'staff',
    },
    {
      path: '/account/password',
      file: 'platform/access/pages/password.tsx',
      title: '修改密码',
      audience: 'staff',
    },
    { path: '/api/docs', file: 'platform/access/pages/api-docs.tsx', title: '接口说明', audience: 'public' },
  ],
});
