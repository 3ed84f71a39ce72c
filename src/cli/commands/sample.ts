import { todayInShanghai } from '../../kernel/dates.ts';
import { DEFAULT_SIZE } from '../../sample/index.ts';
import { Misuse, readArguments } from '../base/arguments.ts';
import { withApp } from '../base/open-app.ts';
import { print } from '../base/print.ts';
import { fillWithSample, sampleSignIns } from '../base/sample.ts';
import { say } from '../base/say.ts';

const USAGE = '用法：zhuye sample [--persons 人数] [--seed 种子] [--json]      人数 2000 到 1000000';

/** `zhuye sample`: an invented province in an empty database, the same for the same size, seed and day. */
export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, {
    options: {
      persons: { type: 'string' },
      seed: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    least: 0,
    most: 0,
    usage: USAGE,
  });
  const persons = wholeNumber(values.persons, DEFAULT_SIZE.persons);
  const seed = wholeNumber(values.seed, DEFAULT_SIZE.seed);
  return withApp(async ({ app, config, database }) => {
    const size = { persons, seed, today: todayInShanghai(app.floor.clock()) };
    const report = await fillWithSample(app, config, database, size);
    if (report === null) {
      say('数据库里已登记有人，不能再放入示例数据。请换一个空的数据库。');
      return 1;
    }
    print(report, values.json, () => `示例省份已就绪。\n\n${sampleSignIns()}`);
    return 0;
  });
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new Misuse(USAGE);
  return Number(text);
}
