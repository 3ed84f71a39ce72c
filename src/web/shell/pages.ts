import type { PageDeclaration } from '../../platform/module/index.ts';

/** The shell's own pages; all others are declared by modules. */
export const SHELL_PAGES: readonly PageDeclaration[] = [
  { path: '/', file: 'web/pages/start.tsx', title: '首页', audience: 'public' },
  { path: '/settings', file: 'web/pages/settings.tsx', title: '显示设置', audience: 'public' },
  { path: '/style', file: 'web/pages/style/page.tsx', title: '界面样式一览', audience: 'public' },
  { path: '/unavailable', file: 'web/pages/unavailable.tsx', title: '系统现在不能用', audience: 'public' },
  { path: '/*', file: 'web/pages/not-found.tsx', title: '没有找到这一页', audience: 'public' },
];
