import { defineModule, type ModuleDeclaration } from '../module/index.ts';
import { mySettings, saveSettings } from './operations.ts';
import './tables.ts';

/** How pages look to somebody who signs in; the page itself is the shell's. */
export const settingsModule: ModuleDeclaration = defineModule({
  name: 'settings',
  title: '显示设置',
  actions: [saveSettings],
  queries: [mySettings],
});
