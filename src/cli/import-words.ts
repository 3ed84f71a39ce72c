import type { RosterImport } from '../modules/people/index.ts';
import type { ImportReport } from '../modules/positions/index.ts';

const BAD_LINES_SHOWN = 20;

/** What became of a roster, in words. */
export function rosterSentence({ batchId, state, counts }: RosterImport): string {
  const { new: added = 0, changed = 0, same = 0, conflict = 0, error = 0, applied } = counts;
  const seen = `新增 ${added} 行，有变化 ${changed} 行，没有变化 ${same} 行，有冲突 ${conflict} 行，要修改 ${error} 行。`;
  const done =
    state === 'applied'
      ? `已写入 ${applied ?? 0} 行。`
      : state === 'failed'
        ? '没有导入成功。'
        : '还没有写入。';
  return `${seen}${done}\n详情和要修改的行：网页 /roster/${batchId}`;
}

/** What became of postings, in words, with the first rows that must be mended. */
export function postingsSentence({ batchId, already, drafts, counts, bad }: ImportReport): string {
  const lines = bad
    .slice(0, BAD_LINES_SHOWN)
    .map(({ line, problems }) => `  第 ${line} 行：${problems.join('')}`);
  const more = bad.length > lines.length ? [`  ……还有 ${bad.length - lines.length} 行`] : [];
  return [
    `${already ? '这个文件以前导入过。' : ''}共 ${counts.total} 行，成为待确认的岗位 ${drafts} 个，要修改 ${bad.length} 行。`,
    ...lines,
    ...more,
    `详情：网页 /positions/import/${batchId}`,
  ].join('\n');
}
