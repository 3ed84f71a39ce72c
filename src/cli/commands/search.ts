import { completeSearch, type SearchFilled } from '../../platform/search/complete.ts';
import { Misuse, readArguments } from '../base/arguments.ts';
import { withApp } from '../base/open-app.ts';
import { print } from '../base/print.ts';
import { say } from '../base/say.ts';

const USAGE = `用法：zhuye search fill [--json]
      给以前登记的人和单位补上拼音、首字母和手机号最后 4 位，让查找能找到。可以中断，再运行就接着做`;
const TELL_EVERY_MS = 5_000;

/** `zhuye search fill`: completes what the search needs. Exit 1 where a sealed number does not open. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    options: { json: { type: 'boolean', default: false } },
    least: 1,
    most: 1,
    usage: USAGE,
  });
  if (positionals[0] !== 'fill') throw new Misuse(USAGE);
  return withApp(async ({ app }) => {
    let saidAt = Date.now();
    const onBatch = (filled: number) => {
      if (Date.now() - saidAt < TELL_EVERY_MS) return;
      saidAt = Date.now();
      say(`  已补 ${filled} 条……`);
    };
    const filled = await completeSearch(app.floor, { onBatch });
    print(filled, values.json, () => filled.map(told).join('\n'));
    return filled.some(({ broken }) => broken > 0) ? 1 : 0;
  });
}

function told({ title, filled, broken }: SearchFilled): string {
  const closed = broken > 0 ? `；有 ${broken} 条的电话打不开，只补了姓名` : '';
  return `${title}：补了 ${filled} 条${closed}。`;
}
