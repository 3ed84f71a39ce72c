import type { ProblemParams } from '../../kernel/problem.ts';

/** Why a file could not be read, and what to do. */
export const feedMessages: Record<string, (params: ProblemParams) => string> = {
  'feed.empty': () => '这个文件里没有内容。请检查后重新选择文件。',
  'feed.too-large': ({ mb }) => `文件太大，最多 ${mb} MB。请按乡镇分成几个文件，分别导入。`,
  'feed.too-many-rows': ({ max }) => `行数太多，一个文件最多 ${max} 行。请分成几个文件，分别导入。`,
  'feed.too-many-columns': ({ max }) => `列数太多，最多 ${max} 列。请删去不用的列再导入。`,
  'feed.old-xls': () => '这是旧版 .xls 文件。请用表格软件打开，另存为 .xlsx，再导入。',
  'feed.encrypted': () => '文件设了打开密码。请取消密码，另存后再导入。',
  'feed.not-xlsx': () => '这不是 .xlsx 表格。请用表格软件打开，另存为 .xlsx，再导入。',
  'feed.not-text': () => '这不是 .xlsx 或 .csv 表格。请用表格软件另存为 .xlsx，再导入。',
  'feed.no-sheet': () => '文件里没有可以读的工作表。请检查工作表是否被隐藏。',
  'feed.no-header': () =>
    '前 20 行里没有找到表头。请在数据上面写一行列名，例如：姓名、身份证号、残疾人证号。',
  'feed.zip-damaged': () => '文件损坏或没有传完整。请重新保存一次，再导入。',
  'feed.zip-path': () => '文件的内部结构不正常，没有读取。请用表格软件打开，另存为新的 .xlsx，再导入。',
  'feed.zip-overlap': () => '文件的内部结构不正常，没有读取。请用表格软件打开，另存为新的 .xlsx，再导入。',
  'feed.zip-bomb': () => '文件展开后过大，没有读取。请删去多余的空行和工作表，另存后再导入。',
  'feed.xml': () => '文件的内部结构不正常，没有读取。请用表格软件打开，另存为新的 .xlsx，再导入。',
  'feed.xml-doctype': () => '文件的内部结构不正常，没有读取。请用表格软件打开，另存为新的 .xlsx，再导入。',
  'feed.encoding': () => '认不出文件的文字编码。请用表格软件打开，另存为 .xlsx，再导入。',
  'feed.csv-quote': ({ line }) => `第 ${line} 行附近有一个引号没有配对。请改正，或另存为 .xlsx，再导入。`,
  'feed.csv-record': ({ line }) => `第 ${line} 行附近有一条过长的记录。请检查引号，或另存为 .xlsx，再导入。`,
  'feed.csv': ({ line }) => `第 ${line} 行附近读不下去。请检查这一行，或另存为 .xlsx，再导入。`,
};
