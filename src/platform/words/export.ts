import { z } from 'zod';
import { defineExport } from '../documents/index.ts';
import { WORD_KEEPERS } from './actions.ts';
import { lineFilter, wordLines, type WordLine } from './lines.ts';

const KIND = { skill: '技能', occupation: '职业' } as const;

/** The vocabulary as a file, a row a word. No persons stand in it. */
export const wordsExport = defineExport({
  name: 'words.list',
  title: '词表',
  source: '技能表、职业词表和补充的同义词',
  input: z.object(lineFilter),
  roles: WORD_KEEPERS,
  personal: false,
  columns: [
    { title: '种类', width: 10, value: (row: Row) => KIND[row.line.kind] },
    { title: '组', width: 14, value: (row) => row.line.group },
    { title: '代码', width: 14, value: (row) => row.line.code },
    { title: '名称', width: 30, value: (row) => row.line.name },
    { title: '说法', width: 30, value: (row) => row.word },
    { title: '来源', width: 12, value: (row) => row.source },
  ],
  count: async (ctx, asked) => rowsOf(await wordLines(ctx, asked)).length,
  async *rows(ctx, asked): AsyncGenerator<Row> {
    yield* rowsOf(await wordLines(ctx, asked));
  },
});

interface Row {
  line: WordLine;
  word: string;
  source: string;
}

/** The name itself is a word, too. */
const rowsOf = (lines: readonly WordLine[]): Row[] =>
  lines.flatMap((line) => [
    { line, word: line.name, source: '名称' },
    ...line.words.map(({ word, source }) => ({ line, word, source })),
  ]);
