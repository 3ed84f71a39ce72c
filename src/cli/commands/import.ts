import { importRosterFile } from '../../modules/people/index.ts';
import { importPositionsFile } from '../../modules/positions/index.ts';
import { dispatch } from '../../platform/action/index.ts';
import { Misuse, readArguments } from '../base/arguments.ts';
import { withApp } from '../base/open-app.ts';
import { print } from '../base/print.ts';
import { say } from '../base/say.ts';
import { asAccount, refused } from '../base/sign-in.ts';
import { postingsSentence, rosterSentence } from '../import-words.ts';

const USAGE = `用法：zhuye import roster 名册 --as 账号 [--region 区划代码] [--check] [--json]
      zhuye import positions 岗位 --as 账号 [--skip-outside] [--json]
      名册是 .xlsx 或 .csv；岗位是 .csv 或 .jsonl。--check 只检查，不写入。
      密码在终端里输入，或由环境变量 ZHUYE_PASSWORD 给出。`;

const STEPS = { upload: '正在读入文件……', check: '正在检查每一行……', apply: '正在写入……' } as const;

/** `zhuye import`: a roster of certificate holders, or postings of a job board, by the same actions as the pages. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: {
      as: { type: 'string' },
      region: { type: 'string' },
      check: { type: 'boolean', default: false },
      'skip-outside': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    least: 2,
    most: 2,
    usage: USAGE,
  });
  const [kind, file = ''] = positionals;
  const { as: account, region, json } = values;
  if (account === undefined || (kind !== 'roster' && kind !== 'positions')) throw new Misuse(USAGE);

  return withApp(async ({ app }) => {
    const { floor } = app;
    if (kind === 'roster') {
      const options = { file, apply: !values.check, ...(region === undefined ? {} : { region }) };
      const outcome = await asAccount(app, account, (actor) =>
        importRosterFile(floor, actor, { ...options, onStep: (step) => say(STEPS[step]) }),
      );
      if (!outcome.ok) return refused(app, outcome.problem, json);
      print({ ok: true, value: outcome.value }, json, ({ value }) => rosterSentence(value));
      return outcome.value.state === 'failed' ? 1 : 0;
    }
    const outside = values['skip-outside'] ? 'skip' : 'keep';
    const outcome = await asAccount(app, account, (actor) =>
      importPositionsFile((operation, input) => dispatch(floor, operation, input, actor), file, { outside }),
    );
    if (!outcome.ok) return refused(app, outcome.problem, json);
    print({ ok: true, value: outcome.value }, json, ({ value }) => postingsSentence(value));
    return 0;
  });
}
