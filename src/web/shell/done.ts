import type { ModuleDeclaration } from '../../platform/module/index.ts';

const OWN: Readonly<Record<string, string>> = {
  saved: '已保存。',
  settings: '设置已保存。',
  'signed-in': '已登录。',
  kept: '刚才登录过期了，没有发出去。填过的都还在，请看一遍，再发一次。',
  'signed-out': '已退出登录。',
};

/**
 * Sentence for `?done=code` after a redirect: a module's message `done-code`, or one of the shell's own. The code comes
 * from the address, so an unknown one says nothing: nobody can put words into the product's mouth by a link.
 */
export function doneSentence(
  code: string | null,
  modules: readonly Pick<ModuleDeclaration, 'messages'>[],
): string | null {
  if (code === null || !/^[a-z0-9-]{1,60}$/.test(code)) return null;
  const key = `done-${code}`;
  for (const { messages } of modules) if (Object.hasOwn(messages, key)) return messages[key]?.({}) ?? null;
  return Object.hasOwn(OWN, code) ? (OWN[code] ?? null) : null;
}
