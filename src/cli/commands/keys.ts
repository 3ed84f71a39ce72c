import { Misuse, readArguments } from '../base/arguments.ts';
import { withApp } from '../base/open-app.ts';
import { reseal } from '../keys/reseal.ts';
import { retire } from '../keys/retire.ts';
import { rotate } from '../keys/rotate.ts';
import { status } from '../keys/status.ts';

const USAGE = `用法：zhuye keys status             每一列有多少内容用哪个密钥加密
      zhuye keys rotate [--suite aes|sm4]  启用一个新的主密钥，旧的留着用来打开
      zhuye keys reseal             把旧密钥加密的内容全部换成新密钥；可以中断，再运行就接着做
      zhuye keys retire             旧密钥不再有内容用它时，把它从这里删去
      都可以加 --json`;

const STEPS = { status, rotate, reseal, retire } as const;

function isStep(word: string): word is keyof typeof STEPS {
  return Object.hasOwn(STEPS, word);
}

/** `zhuye keys …`: the four steps of a change of the master key, in this order, while the product runs. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { suite: { type: 'string' }, json: { type: 'boolean', default: false } },
    least: 1,
    most: 1,
    usage: USAGE,
  });
  const [step = ''] = positionals;
  const { suite } = values;
  if (!isStep(step) || (suite !== undefined && (step !== 'rotate' || (suite !== 'aes' && suite !== 'sm4'))))
    throw new Misuse(USAGE);
  return withApp((open) => STEPS[step](open, { suite, json: values.json }));
}
