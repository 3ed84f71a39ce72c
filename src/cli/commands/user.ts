import { createAccount } from '../../platform/access/actions/create.ts';
import { systemActor } from '../../platform/access/actor.ts';
import { ROLES } from '../../platform/access/roles.ts';
import { dispatch } from '../../platform/action/index.ts';
import { Misuse, readArguments } from '../base/arguments.ts';
import { withApp } from '../base/open-app.ts';
import { readPassword } from '../base/password.ts';
import { print } from '../base/print.ts';
import { refused } from '../base/sign-in.ts';

const USAGE = `用法：zhuye user add 账号 --role 角色 --region 区划代码 [--name 显示的姓名] [--json]
      密码在终端里输入，或由环境变量 ZHUYE_PASSWORD 给出，至少 10 个字符。
角色：
${Object.entries(ROLES)
  .map(([name, { title }]) => `  ${name.padEnd(18)}${title}`)
  .join('\n')}
第一个账号请用 system_admin，以后在网页的“账号”里增加和停用。`;

/** `zhuye user add`: an account made from the machine itself, above all the first one. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: {
      role: { type: 'string' },
      region: { type: 'string' },
      name: { type: 'string' },
      person: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    least: 2,
    most: 2,
    usage: USAGE,
  });
  const [verb, account = ''] = positionals;
  const { role, region, person } = values;
  if (verb !== 'add' || role === undefined || region === undefined) throw new Misuse(USAGE);
  const password = await readPassword(account);
  return withApp(async ({ app }) => {
    const input = { name: account, displayName: values.name ?? account, password, role, region };
    const outcome = await dispatch(
      app.floor,
      createAccount,
      person === undefined ? input : { ...input, personId: person },
      systemActor('cli'),
    );
    if (!outcome.ok) return refused(app, outcome.problem, values.json);
    print({ ok: true, value: outcome.value }, values.json, () => `账号 ${account} 已建立。`);
    return 0;
  });
}
