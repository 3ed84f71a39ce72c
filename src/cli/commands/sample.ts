import { resolve } from 'node:path';
import { todayInShanghai } from '../../kernel/dates.ts';
import { regions } from '../../province/fujian/index.ts';
import { DEFAULT_SIZE, LEAST_PERSONS, MOST_PERSONS, writeRoster } from '../../sample/index.ts';
import { Misuse, readArguments } from '../base/arguments.ts';
import { withApp } from '../base/open-app.ts';
import { print } from '../base/print.ts';
import { fillWithSample, sampleSignIns } from '../base/sample.ts';
import { say } from '../base/say.ts';

const USAGE = `用法：zhuye sample [--persons 人数] [--seed 种子] [--json]
      在空的数据库里放入一个虚构的省；人数 ${LEAST_PERSONS} 到 ${MOST_PERSONS}，不写是 ${DEFAULT_SIZE.persons}。
      zhuye sample --roster 文件.xlsx [--rows 行数] [--county 区划代码] [--seed 种子] [--json]
      不动数据库，只写一份虚构的县花名册，供试用导入；行数 1 到 ${MOST_PERSONS}，不写是 500。`;

const OPTIONS = {
  persons: { type: 'string' },
  roster: { type: 'string' },
  rows: { type: 'string' },
  county: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** `zhuye sample`: an invented province in an empty database, or an invented roster in a file. Same seed and day, same result. */
export async function run(args: string[]): Promise<number> {
  const { values } = readArguments(args, { options: OPTIONS, least: 0, most: 0, usage: USAGE });
  const seed = numberIn(values.seed, DEFAULT_SIZE.seed, 0, 999_999_999);
  if (values.roster !== undefined && values.persons === undefined) {
    const rows = numberIn(values.rows, 500, 1, MOST_PERSONS);
    return roster(resolve(values.roster), rows, values.county ?? '350102', seed, values.json);
  }
  if (values.roster ?? values.rows ?? values.county) throw new Misuse(USAGE);
  return province(
    numberIn(values.persons, DEFAULT_SIZE.persons, LEAST_PERSONS, MOST_PERSONS),
    seed,
    values.json,
  );
}

function province(persons: number, seed: number, json: boolean): Promise<number> {
  return withApp(async ({ app, config, database }) => {
    const size = { persons, seed, today: todayInShanghai(app.floor.clock()) };
    const report = await fillWithSample(app, config, database, size);
    if (report === null) {
      say('数据库里已登记有人，不能再放入示例数据。请换一个空的数据库，或把 DATA_DIR 指到新的目录。');
      return 1;
    }
    print(report, json, () => `示例省份已就绪。\n\n${sampleSignIns()}`);
    return 0;
  });
}

async function roster(
  file: string,
  rows: number,
  county: string,
  seed: number,
  json: boolean,
): Promise<number> {
  if (regions.get(county)?.level !== 'county') throw new Misuse(USAGE);
  await writeRoster(file, { rows, county, seed, today: todayInShanghai(new Date()) }, regions);
  print({ file, rows, county }, json, () => `已写好 ${rows} 行，每 50 行有 1 行故意写错：${file}`);
  return 0;
}

function numberIn(text: string | undefined, otherwise: number, least: number, most: number): number {
  if (text === undefined) return otherwise;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most)) throw new Misuse(USAGE);
  return value;
}
