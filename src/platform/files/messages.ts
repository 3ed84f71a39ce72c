import type { Messages } from '../module/index.ts';

export const fileMessages: Messages = {
  'file-empty': () => '这个文件是空的。请重新选择文件。',
  'file-too-large': ({ mb }) => `文件太大，最多 ${mb} MB。请压缩图片，或分成几个文件再上传。`,
  'file-type': () => '这种文件收不了。请上传 PDF、PNG、JPG、XLSX、DOCX、CSV 或 JSONL 文件。',
  'file-ending': ({ ending }) =>
    `文件名和内容不一致：内容是 ${ending} 文件。请用原来的程序另存一份，再上传。`,
  'file-macro': () => '这个文件里有宏，可能有危险。请另存为不带宏的文件，再上传。',
  'file-missing': () => '找不到这个文件。它可能不在你的管辖地区。',
  'file-lost': () => '文件的内容找不到了。请告诉系统管理员，由他从备份里恢复。',
  'file-damaged': () => '文件的内容被改动或损坏，不能打开。请告诉系统管理员，由他从备份里恢复。',
};
