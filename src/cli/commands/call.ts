import { text } from 'node:stream/consumers';
import { modules } from '../../app.ts';
import { dispatchErased } from '../../platform/action/index.ts';
import { readArguments, Misuse } from '../base/arguments.ts';
import { withApp } from '../base/open-app.ts';
import { print } from '../base/print.ts';
import { asAccount, refused } from '../base/sign-in.ts';

const USAGE = `用法：zhuye call 名称 [输入的JSON，或 - 从标准输入读] --as 账号 [--key 幂等键] [--json]
      zhuye call --list [--json]        列出全部业务
      密码在终端里输入，或由环境变量 ZHUYE_PASSWORD 给出。`;

/** `zhuye call`: any action or query of the house, through the same way in as pages, API and jobs. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: {
      as: { type: 'string' },
      key: { type: 'string' },
      list: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    least: 0,
    most: 2,
    usage: USAGE,
  });
  if (values.list) return list(values.json);
  const [name, input = '{}'] = positionals;
  if (name === undefined || values.as === undefined) throw new Misuse(USAGE);
  const account = values.as;
  const raw = parsedJson(input === '-' ? await text(process.stdin) : input);

  return withApp(async ({ app }) => {
    const operation = app.floor.operations.get(name);
    if (operation === undefined) throw new Misuse(`没有“${name}”这项业务。zhuye call --list 可列出全部。`);
    const options = values.key === undefined ? {} : { key: values.key };
    const outcome = await asAccount(app, account, (actor) =>
      dispatchErased(app.floor, operation, raw, actor, options),
    );
    if (!outcome.ok) return refused(app, outcome.problem, values.json);
    print({ ok: true, value: outcome.value ?? null }, values.json, ({ value }) =>
      JSON.stringify(value, null, 2),
    );
    return 0;
  });
}

function list(json: boolean): number {
  const all = modules.flatMap((module) => module.operations).map(({ name, title }) => ({ name, title }));
  print(all, json, (rows) => rows.map(({ name, title }) => `${name}\t${title}`).join('\n'));
  return 0;
}

function parsedJson(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    throw new Misuse(`输入不是 JSON。\n\n${USAGE}`);
  }
}
