// Server time of pages, as an HTTP client on the same machine sees it: node bench/pages.ts [PERSONS]
import { formSignIn, testCodes } from '../src/platform/testing/index.ts';
import { DEFAULT_SIZE, sampleFactorSecret, SAMPLE_PASSWORD } from '../src/sample/index.ts';
import { startProduct } from '../test/thread/product.ts';

const persons = Number(process.argv[2] ?? 5000);
const ROUNDS = 40;

const started = performance.now();
const product = await startProduct(persons);
const seeded = (performance.now() - started) / 1000;

const codes = testCodes(
  (name) => sampleFactorSecret(DEFAULT_SIZE.seed, name),
  () => new Date(),
);
const signIn = (name: string) =>
  formSignIn(product.url, { name, password: SAMPLE_PASSWORD, code: () => codes.next(name) });

async function linkOn(path: string, cookie: string, pattern: RegExp): Promise<string> {
  const html = await (await fetch(product.url + path, { headers: { cookie } })).text();
  return pattern.exec(html)?.[0] ?? path;
}

/** Milliseconds at the middle and at 95 of 100, after two rounds to warm up. */
async function time(path: string, cookie: string) {
  const took: number[] = [];
  for (let round = -2; round < ROUNDS; round++) {
    const from = performance.now();
    const answer = await fetch(product.url + path, { headers: { cookie } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    if (round >= 0) took.push(performance.now() - from);
  }
  took.sort((a, b) => a - b);
  return { p50: took[Math.floor(ROUNDS / 2)] ?? 0, p95: took[Math.floor(ROUNDS * 0.95)] ?? 0 };
}

try {
  const [county, province] = [await signIn('gulou'), await signIn('province')];
  const file = await linkOn('/people?wants=yes', county, /\/people\/[0-9a-f-]{36}/);
  const job = await linkOn('/jobs', '', /\/jobs\/[0-9a-f-]{36}/);
  const pages: [string, string, string][] = [
    ['公众：首页', '/', ''],
    ['公众：找工作', '/jobs', ''],
    ['公众：一个岗位', job, ''],
    ['县：工作台', '/home', county],
    ['县：档案列表', '/people', county],
    ['县：按姓查找', '/people?text=%E6%9E%97', county],
    ['县：一个人的档案', file, county],
    ['县：合适的岗位', `${file}/suggestions`, county],
    ['县：岗位库', '/positions', county],
    ['县：待核实', '/spells', county],
    ['县：新增就业', '/programme/new-employment', county],
    ['省：档案列表', '/people', province],
    ['省：按姓查找', '/people?text=%E6%9E%97', province],
    ['省：工作台', '/home', province],
    ['省：新增就业', '/programme/new-employment', province],
    ['省：新增就业，按残疾类别', '/programme/new-employment?by=category', province],
    ['省：新增就业明细', '/programme/new-employment/rows', province],
  ];
  console.log(
    `${persons} persons, started and seeded in ${seeded.toFixed(1)} s; ms over ${ROUNDS} requests, one at a time`,
  );
  console.log('page | p50 | p95\n--- | --- | ---');
  for (const [title, path, cookie] of pages) {
    const { p50, p95 } = await time(path, cookie);
    console.log(`${title} | ${p50.toFixed(1)} | ${p95.toFixed(1)}`);
  }
} finally {
  await product.stop();
}
