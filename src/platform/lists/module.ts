import { defineModule, type ModuleDeclaration } from '../module/index.ts';
import { messages } from './messages.ts';
import { myViews, removeView, saveView } from './views.ts';

/** What every list of staff shares: views that one keeps, and the page on which one chooses a region. */
export const listsModule: ModuleDeclaration = defineModule({
  name: 'lists',
  title: '列表',
  migrations: `${import.meta.dirname}/migrations`,
  actions: [saveView, removeView],
  queries: [myViews],
  messages,
  pages: [
    { path: '/views', file: 'platform/lists/pages/views.tsx', title: '保存的视图', audience: 'staff' },
    {
      path: '/regions/choose',
      file: 'platform/lists/pages/choose-region.tsx',
      title: '选择地区',
      audience: 'staff',
    },
  ],
});
