// Brings what the product needs before it starts: the packages of the lock file (among them the Node that runs it, the
// database and the browser of the tests) and the built pages. Does nothing when all is there. `--install`: packages only.
//
// Plain JavaScript for Node 20.19 on: it runs before there is a newer one. Speaks on stderr alone, because the commands
// behind it may write JSON to stdout.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIsFresh, markBuilt, unmarkBuilt } from './ensure/build.mjs';
import { installIsFresh, markInstalled } from './ensure/install.mjs';
import { underLock } from './ensure/lock.mjs';

const root = join(import.meta.dirname ?? '.', '..');
const bin = join(root, 'node_modules/.bin');
const leastNode = [24, 7];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

const say = (text) => process.stderr.write(`${text}\n`);
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} 秒`;

function fail(text) {
  say(text);
  process.exit(1);
}

/** Runs a program with its output on our stderr; true when it succeeded. */
function run(program, args, env = process.env) {
  return spawnSync(program, args, { cwd: root, env, stdio: ['ignore', 2, 2] }).status === 0;
}

function install() {
  if (installIsFresh(root)) return;
  const since = Date.now();
  say('正在按 package-lock.json 安装依赖（首次约半分钟）……');
  // npm must not run on a Node that it is about to replace: the one in node_modules/.bin stands first on PATH here.
  const path = (process.env.PATH ?? '').split(':').filter((folder) => folder !== bin);
  const env = { ...process.env, PATH: path.join(':') };
  const options = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  const inside = node?.startsWith(join(root, 'node_modules'));
  const ok =
    cli?.endsWith('npm-cli.js') && node && !inside
      ? run(node, [cli, ...options], env)
      : run('npm', options, env);
  if (!ok) fail('安装依赖没有成功（原因见上）。请检查网络和磁盘空间后再试一次。');
  markInstalled(root);
  say(`依赖已安装，用时 ${seconds(since)}。`);
}

/** The Node that runs the product: from the packages, or the machine's own where npm carries none for it. */
function suitableNode() {
  const brought = join(bin, 'node');
  if (existsSync(brought)) {
    if (spawnSync(brought, ['--version']).status === 0) return brought;
    // Made for another C library, for instance: in the way, because it stands first on PATH.
    rmSync(brought);
  }
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return process.execPath;
  return fail(
    `这台机器（${process.platform} ${process.arch}）没有随附的 Node。` +
      `请先安装 Node ${leastNode.join('.')} 或更新版本（现在是 ${process.versions.node}），再运行一次。`,
  );
}

function build(node) {
  if (buildIsFresh(root)) return;
  const since = Date.now();
  say('正在构建页面……');
  unmarkBuilt(root);
  const cli = join(root, 'node_modules/@react-router/dev/bin.cjs');
  const env = { ...process.env, NODE_ENV: 'production' };
  // Shown only when it fails: what the bundler remarks on the way is not for whoever starts the product.
  const built = spawnSync(node, [cli, 'build'], {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (built.status !== 0) fail(`${built.stdout}${built.stderr}\n构建页面没有成功，原因见上。`);
  markBuilt(root);
  say(`页面已构建，用时 ${seconds(since)}。`);
}

if (major < 20 || (major === 20 && minor < 19))
  fail(`需要 Node 20.19 或更新版本，这里是 ${process.versions.node}。请先更新 Node。`);
if (process.platform === 'win32')
  fail('Windows 不能直接运行本产品。请在 WSL、Linux 或 macOS 上运行，并可用 DATABASE_URL 指定数据库。');
await underLock(
  root,
  () => say('另一个终端正在安装或构建，等它完成……'),
  () => {
    install();
    const node = suitableNode();
    if (!process.argv.includes('--install')) build(node);
  },
);
