import type { Messages } from '../module/index.ts';

export const fileMessages: Messages = {
  'file-empty': () => '这个文件是空的。请重新选择文件。',
  'file-too-large': ({ mb }) => `文件太大，最多 ${mb} MB。请压缩图片，或分成几个文件再上传。`,
  'file-type': () => '这种文件收不了。请上传 PDF、PNG、JPG、XLSX、DOCX、CSV、TXT 或 JSONL 文件。',
  'file-heic': () =>
    '这是苹果手机的 HEIC 照片，很多电脑打不开。请在手机“设置—相机—格式”里选“兼容性最佳”再拍一张，或另存为 JPG 再上传。',
  'file-old-office': () => '这是旧版或加了密码的文件。请去掉密码，另存为 DOCX、XLSX 或 PDF，再上传。',
  'file-ending': ({ ending }) =>
    `文件名和内容不一致：内容是 ${ending} 文件。请用原来的程序另存一份，再上传。`,
  'file-macro': () => '这个文件里有宏或外来的程序，可能有危险。请另存为不带宏的文件，再上传。',
  'file-script': () => '这个 PDF 里有程序或夹带的文件，可能有危险。请用“打印成 PDF”另存一份，再上传。',
  'file-locked': () => '这个 PDF 加了密码或限制。请去掉密码，再上传。',
  'file-polyglot': () => '这个文件里还藏着另一个文件，可能有危险。请用“打印成 PDF”另存一份，再上传。',
  'file-image-broken': () => '这张图片不完整，打不开。请重新拍照或另存一份，再上传。',
  'file-image-large': ({ megapixels }) =>
    `这张图片的像素太多，最多 ${megapixels} 百万像素。请缩小图片，再上传。`,
  'file-missing': () => '找不到这个文件。它可能不在你的管辖地区。',
  'file-lost': () => '文件的内容找不到了。请告诉系统管理员，由他从备份里恢复。',
  'file-damaged': () => '文件的内容被改动或损坏，不能打开。请告诉系统管理员，由他从备份里恢复。',
  'file-removed': () => '这个文件已经删除，不能再打开。',
  'file-infected': () => '这个文件里查出病毒，已经隔离，不能打开。请从干净的电脑重新上传一份。',
  'file-held': () => '这个文件还没有查完病毒，现在不能打开。请过几分钟再试。',
  'file-link-broken': () => '这个下载地址不完整。请回到原来的页面，重新点开文件。',
  'file-link-expired': () => '这个下载地址过期了。地址只用 10 分钟。请回到原来的页面，重新点开文件。',
  'file-link-foreign': () => '这个下载地址是给另一个人或另一次登录用的。请回到原来的页面，自己点开文件。',
  'file-not-removable': () => '这份材料已经用于核实，不能删除。',
};
