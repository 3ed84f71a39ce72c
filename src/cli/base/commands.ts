/** A command of the terminal. Its code is loaded when it is called: `code` and `match` must not wait for a database. */
export interface Command {
  usage: string;
  summary: string;
  load: () => Promise<{ run: (args: string[]) => Promise<number> }>;
}

/** All commands by name, in the order of the help text. Exit codes: 0 done, 1 refused or failed, 2 misuse. */
export const commands: Readonly<Record<string, Command>> = {
  start: {
    usage: 'start',
    summary: '启动：数据库、网页、接口和后台任务',
    load: () => import('../commands/start.ts'),
  },
  migrate: {
    usage: 'migrate',
    summary: '把数据库升级到这个版本',
    load: () => import('../commands/migrate.ts'),
  },
  sample: {
    usage: 'sample --persons N --seed S',
    summary: '生成一个虚构的省，用来试用和测试',
    load: () => import('../commands/sample.ts'),
  },
  user: {
    usage: 'user add 账号 --role 角色 --region 区划',
    summary: '新建可以登录的账号，尤其是第一个',
    load: () => import('../commands/user.ts'),
  },
  import: {
    usage: 'import roster|positions 文件 …',
    summary: '导入持证人名册或岗位',
    load: () => import('../commands/import.ts'),
  },
  call: {
    usage: 'call 名称 [输入的JSON] --as 账号',
    summary: '以某个账号的身份办理任何一项业务；call --list 列出全部',
    load: () => import('../commands/call.ts'),
  },
  audit: {
    usage: 'audit verify',
    summary: '查验审计记录有没有被改过',
    load: () => import('../commands/audit.ts'),
  },
  keys: {
    usage: 'keys status|rotate|reseal|retire',
    summary: '查看和更换主密钥',
    load: () => import('../commands/keys.ts'),
  },
  search: {
    usage: 'search fill',
    summary: '给以前登记的人和单位补上查找要用的拼音和尾号',
    load: () => import('../commands/search.ts'),
  },
  backup: {
    usage: 'backup 文件',
    summary: '备份全部数据到一个文件',
    load: () => import('../commands/backup.ts'),
  },
  restore: {
    usage: 'restore 文件',
    summary: '把备份恢复到空的数据库，并查验',
    load: () => import('../commands/restore.ts'),
  },
  code: {
    usage: 'code resident-id|certificate|usci|region 号码',
    summary: '检查号码；或者显示示例账号现在的动态码（code 账号）',
    load: () => import('../commands/code.ts'),
  },
  levy: {
    usage: 'levy 文件|-',
    summary: '算单位要交多少残疾人就业保障金；写 - 则从标准输入读',
    load: () => import('../commands/levy.ts'),
  },
  match: {
    usage: 'match --persons P --positions J --out M',
    summary: '给文件里的人和岗位配对',
    load: () => import('../commands/match.ts'),
  },
};
