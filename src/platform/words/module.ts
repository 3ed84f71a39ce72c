import { defineModule, type ModuleDeclaration } from '../module/index.ts';
import { addWord, WORD_KEEPERS, withdrawWord } from './actions.ts';
import { wordsExport } from './export.ts';
import { messages } from './messages.ts';
import { addedWords, listWords, tryWords } from './queries.ts';
import './tables.ts';

const page = (path: string, file: string, title: string) =>
  ({ path, file: `platform/words/pages/${file}`, title, audience: 'staff' }) as const;

/** Words of titles and skills: the tables, and what officers add to them. */
export const wordsModule: ModuleDeclaration = defineModule({
  name: 'words',
  title: '词表',
  actions: [addWord, withdrawWord],
  queries: [listWords, addedWords, tryWords],
  exports: [wordsExport],
  messages,
  pages: [
    {
      ...page('/words', 'words.tsx', '词表'),
      nav: { order: 46, label: '词表', group: 'work', roles: WORD_KEEPERS },
    },
    page('/words/added', 'added.tsx', '补充的词'),
    page('/words/add', 'add.tsx', '补充同义词'),
    page('/words/try', 'try.tsx', '试认一段话'),
  ],
});
