import { defineNotice } from '../notices/index.ts';

/** Given to whoever uploaded a file in which the scanner found something. */
export const fileInfected = defineNotice({
  kind: 'documents.file-infected',
  title: '你上传的文件有病毒',
  about: 'account',
  example: { file: '019a0000-0000-7000-8000-000000000001' },
  text: () => '请换一台干净的电脑，重新上传这份材料。你上传的文件里查出病毒，已经隔离，谁也打不开。',
  href: () => '/notices',
});
