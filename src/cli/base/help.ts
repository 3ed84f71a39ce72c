import { commands } from './commands.ts';

/** The help text: what can be done, and what can be set. */
export function helpText(): string {
  const width = Math.max(...Object.values(commands).map(({ usage }) => columns(usage)));
  const rows = Object.values(commands).map(({ usage, summary }) => `  ${pad(usage, width)}  ${summary}`);
  return `助业：残疾人就业服务

用法：zhuye 命令 …      加 --json 时，标准输出只有 JSON

命令：
${rows.join('\n')}

环境变量：
  PORT          网页端口，默认 3000
  HOST          网页地址，默认 127.0.0.1（只限本机）
  DATA_DIR      数据目录，默认 .data
  DATABASE_URL  自己的 PostgreSQL（15 或更新）；不设则用内置数据库
  APP_DATABASE_URL、MASTER_KEY、RETIRED_KEYS、CIPHER_SUITE、SAMPLE、
  PUBLIC_URL、SMTP_URL、MAIL_FROM、SMS_GATEWAY_URL、WECHAT_GATEWAY_URL 等  见 README.zh-CN.md

结束码：0 完成，1 被拒绝或失败，2 用法不对
`;
}

/** Columns on a terminal: a Chinese character takes two. */
function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - columns(text));
}
