import { EVERYONE } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { startInput } from '../../../platform/input/index.ts';
import type { SlotSection } from '../../../platform/module/index.ts';

/** The door on the start page. */
export const startDoor = defineQuery({
  name: 'support.start-door',
  title: '我能享受什么：首页入口',
  input: startInput,
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(): Promise<SlotSection> {
    return { title: '补贴和奖励', items: [], actions: [{ label: '我能享受什么', href: '/benefits' }] };
  },
});
