import { defineModule, type ModuleDeclaration } from '../module/index.ts';
import { openWorklist } from './open.ts';

/** What waits for whom: the rooms fill it, the staff's home shows it. */
export const worklistModule: ModuleDeclaration = defineModule({
  name: 'worklist',
  title: '待办',
  queries: [openWorklist],
});
