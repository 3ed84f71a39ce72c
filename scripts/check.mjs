// `npm run check`: all that can be said of the sources without running them. Exit 1 when anything is wrong.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { wrongArrows } from './check/arrows.ts';

const root = join(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules/.bin', name);

const checks = [
  { name: '格式 format', run: () => program(bin('oxfmt'), ['--check', '.']) },
  { name: '规则 lint', run: () => program(bin('oxlint'), ['.']) },
  { name: '类型 types', run: types },
  { name: '引用方向 arrows', run: arrows },
  { name: '无用代码 unused', run: () => program(bin('knip'), ['--no-progress']) },
];

const results = await Promise.all(checks.map(timed));
for (const { name, output } of results.filter(({ ok }) => !ok)) console.log(`\n== ${name}\n${output.trim()}`);
console.log('');
for (const { ok, name, seconds } of results)
  console.log(`${ok ? '通过' : '失败'}  ${seconds.padStart(5)} s  ${name}`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;

async function timed({ name, run }) {
  const since = Date.now();
  const { ok, output } = await run();
  return { name, ok, output, seconds: ((Date.now() - since) / 1000).toFixed(1) };
}

async function types() {
  const generated = await program(bin('react-router'), ['typegen']);
  return generated.ok ? program(bin('tsc'), ['-p', '.']) : generated;
}

function arrows() {
  const wrong = wrongArrows(root);
  return { ok: wrong.length === 0, output: wrong.join('\n') };
}

/** Runs a program to its end; its output is kept for the case that it fails. */
function program(file, args) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (part) => output.push(part));
    child.stderr.on('data', (part) => output.push(part));
    child.once('error', (error) => resolve({ ok: false, output: String(error) }));
    child.once('close', (code) =>
      resolve({ ok: code === 0, output: Buffer.concat(output).toString('utf8') }),
    );
  });
}
