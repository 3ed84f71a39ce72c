import { Halt } from '../../platform/process/halt.ts';

/** What to do about failures that come from outside, by the code that Node or PostgreSQL gives them. */
const ADVICE: Readonly<Record<string, string>> = {
  ECONNREFUSED: '连不上数据库：对方没有应答。请检查 DATABASE_URL 和数据库是否在运行。',
  ENOTFOUND: '找不到数据库所在的主机。请检查 DATABASE_URL。',
  ETIMEDOUT: '连接数据库超时。请检查网络和 DATABASE_URL。',
  EADDRINUSE: '端口已被占用。请换一个，例如 PORT=3001。',
  EACCES: '没有权限读写所需的文件或端口。请检查 DATA_DIR 的权限和 PORT。',
  EROFS: '数据目录所在的磁盘是只读的。请换一个 DATA_DIR。',
  ENOTDIR: 'DATA_DIR 不能用：路径里有一段是文件，不是目录。',
  EEXIST: 'DATA_DIR 不能用：它是文件，不是目录。',
  ENOSPC: '磁盘已满。请腾出空间后再试。',
  ENOENT: '找不到文件。请检查写的路径。',
  '28P01': '数据库不接受这个用户名或密码。请检查 DATABASE_URL。',
  '3D000': '数据库不存在。请先建立它，或检查 DATABASE_URL。',
  '42501': '数据库账号的权限不够。DATABASE_URL 要用数据库的所有者。',
  '53300': '数据库的连接数已用完。请稍后再试。',
};

/**
 * One Chinese sentence for a failed command. Messages of unforeseen errors are not shown whole: they may carry a value
 * from a row, and so personal data.
 */
export function failureSentence(error: unknown): string {
  if (error instanceof Halt) return error.message;
  const code = codeOf(error);
  const known = code === null ? undefined : ADVICE[code];
  if (known !== undefined) return known;
  const kind = error instanceof Error ? error.name : 'Error';
  return `出错了（${code ?? kind}），没有完成。要看细节，请设 ZHUYE_TRACE=1 再运行一次。`;
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
