import { Tabs } from '../../ui/index.ts';

const PAGES = [
  ['/words', '词表'],
  ['/words/added', '补充的词'],
  ['/positions/unknown-words', '没认出的词'],
  ['/words/try', '试认一段话'],
] as const;

/** The pages about words, to go from one to the other. */
export function WordTabs({ here }: { readonly here: (typeof PAGES)[number][0] }) {
  return (
    <Tabs label="词表各页" tabs={PAGES.map(([href, text]) => ({ href, text, current: href === here }))} />
  );
}
