import type { PageDeclaration } from '../../platform/module/index.ts';

/** The shell's own pages; all others are declared by modules. */
export const SHELL_PAGES: readonly PageDeclaration[] = [
  { path: '/', file: 'web/pages/start.tsx', title: '首页', audience: 'public' },
  { path: '/settings', file: 'web/pages/settings.tsx', title: '字号和颜色', audience: 'public' },
  { path: '/style', file: 'web/pages/style/page.tsx', title: '界面样式一览', audience: 'public' },
  { path: '/*', file: 'web/pages/not-found.tsx', title: '没有找到这一页', audience: 'public' },
];
