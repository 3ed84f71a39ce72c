import type { Messages } from '../../../platform/module/index.ts';

export const backgroundMessages: Messages = {
  'graduation-past': () => '毕业日期已经过了。已经毕业，就把“正在读的”改成没有在读；还在读，请改毕业日期。',
  'graduation-future': () => '毕业日期还没有到。还在读，请在“正在读的”里选学历。',
  'done-beside-skills': () => '已记下。档案里有更晚的登记，现在仍用那一份。',
};
