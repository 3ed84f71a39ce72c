import { EVERYONE } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { startInput } from '../../../platform/input/index.ts';
import type { SlotSection } from '../../../platform/module/index.ts';

/** The public's doors to the levy and to the check of a number. */
export const quotaDoors = defineQuery({
  name: 'quota.start-doors',
  title: '首页的入口：单位要交多少',
  input: startInput,
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(): Promise<SlotSection> {
    return {
      title: '单位要交多少',
      items: [],
      actions: [
        { label: '单位要交多少', href: '/levy' },
        { label: '号码对不对', href: '/check-number' },
      ],
    };
  },
});
