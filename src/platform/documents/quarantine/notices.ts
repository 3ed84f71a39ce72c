import { defineNotice } from '../../notices/index.ts';

/** To whoever uploaded a file that was held back by mistake. */
export const fileReleased = defineNotice({
  kind: 'documents.file-released',
  title: '隔离的文件放行了',
  about: 'account',
  example: { file: '019a0000-0000-7000-8000-000000000001' },
  text: () => '不用再传一次。你上传的一个文件被误报有病毒，安全保密管理员已经放行，现在能打开。',
  href: () => '/notices',
});
