import { defineNotice } from '../../notices/index.ts';

const example = { export: '019a0000-0000-7000-8000-000000000001', title: '残疾人名单' };

/** Given when a file lies ready. */
export const exportDone = defineNotice({
  kind: 'documents.export-done',
  title: '你要的文件好了',
  about: 'account',
  example,
  text: ({ title }) => `请到“我的导出”里下载“${title}”。文件到期会自动删除。`,
  href: () => '/exports',
});

/** Given when a file could not be written, and trying again would not help. */
export const exportFailed = defineNotice({
  kind: 'documents.export-failed',
  title: '导出没有成功',
  about: 'account',
  example,
  text: ({ title }) => `请到“我的导出”里看原因，再试一次。“${title}”没有导出成功。`,
  href: () => '/exports',
});
