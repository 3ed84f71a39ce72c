import { formatDateZh } from '../../kernel/dates.ts';
import { EVERYONE } from '../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../platform/action/index.ts';
import { startInput } from '../../platform/input/index.ts';
import type { SlotSection } from '../../platform/module/index.ts';
import { changesOfParameter, changesOfRule, inOrder, type Change } from './changes.ts';

const SHOWN = 3;
const WORDS = { begins: '开始执行', changes: '有变化', ends: '停止执行' } as const;

/** The next changes of rules and numbers, and the latest ones: dates that one should know. */
export const changesAtStart = defineQuery({
  name: 'law.start-changes',
  title: '首页的政策变化',
  input: startInput,
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(ctx): Promise<SlotSection | null> {
    const { book, chapters } = ctx.params;
    const all = inOrder([
      ...chapters.flatMap((chapter) => chapter.rules.flatMap(changesOfRule)),
      ...book.all().flatMap(changesOfParameter),
    ]);
    const coming = all.filter((change) => change.on > ctx.today).slice(-SHOWN);
    const past = all.filter((change) => change.on <= ctx.today).slice(0, SHOWN);
    const shown = [...coming, ...past];
    if (shown.length === 0) return null;
    return {
      title: '政策什么时候变',
      items: shown.map((change) => ({ title: sentence(change), text: formatDateZh(change.on) })),
      actions: [],
    };
  },
});

function sentence({ title, kind, to }: Change): string {
  return kind === 'changes' && to !== null ? `${title}：改为${to}` : `${title}：${WORDS[kind]}`;
}
