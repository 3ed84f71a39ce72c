import { defineNotice } from '../../../platform/notices/index.ts';

/** One position in a digest: what it is called, and one line about it. */
export interface Line {
  title: string;
  text: string;
}

const SAMPLE: readonly Line[] = [
  { title: '包装工，福州样例包装有限公司', text: '福州市鼓楼区，每月 3200 到 4000 元。正是想做的职业。' },
];

/** Tab and line break part them: neither stands in a title, for titles are one line. */
export const linesToText = (lines: readonly Line[]): string =>
  lines
    .map(({ title, text }) => [title, text].map((part) => part.replace(/[\t\n]/g, ' ')).join('\t'))
    .join('\n');

const linesOf = (text: string): Line[] =>
  text.split('\n').map((line) => {
    const [title = '', ...rest] = line.split('\t');
    return { title, text: rest.join(' ') };
  });

/**
 * New positions for a person, in one digest. It stands in the house with each position and its first reason; what leaves the house
 * says only that something waits.
 */
export const newPositions = defineNotice({
  kind: 'matching.new-positions',
  title: '有新的合适岗位',
  about: 'person',
  to: ['seeker'],
  example: { on: '2026-03-02', count: 1, positions: linesToText(SAMPLE) },
  text: ({ count }) => `请看一看。有 ${count} 个新岗位适合你。想去哪个，就告诉我们。`,
  details: ({ positions }) => linesOf(positions).map(({ title, text }) => ({ label: title, value: text })),
  href: () => '/my/suggestions',
});

export const pushNotices = [newPositions];
