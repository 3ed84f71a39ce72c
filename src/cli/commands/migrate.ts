import { readConfig } from '../../platform/config.ts';
import { readArguments } from '../base/arguments.ts';
import { openDatabase } from '../base/database.ts';
import { print } from '../base/print.ts';

/** `zhuye migrate`: brings the database up to this version. Safe to run again, and beside others that do. */
export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, {
    options: { json: { type: 'boolean', default: false } },
    least: 0,
    most: 0,
    usage: '用法：zhuye migrate [--json]',
  });
  const database = await openDatabase(readConfig(process.env), 'task');
  await database.close();
  print({ applied: database.applied }, values.json, ({ applied }) =>
    applied.length === 0
      ? '数据库已经是这个版本。'
      : `已升级：\n${applied.map((name) => `  ${name}`).join('\n')}`,
  );
  return 0;
}
