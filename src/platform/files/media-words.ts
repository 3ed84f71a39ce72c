/** Kinds of files as people call them, by media type. */
const WORDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF 文件',
  'image/png': '图片（PNG）',
  'image/jpeg': '照片（JPEG）',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '表格（xlsx）',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '文档（docx）',
  'text/csv': '表格（csv）',
  'application/jsonl': '数据文件（jsonl）',
  'text/plain': '文字（txt）',
};

/** A media type in words; one that is not known is called another kind of file. */
export const mediaWords = (mediaType: string): string => WORDS[mediaType] ?? '别的格式的文件';
