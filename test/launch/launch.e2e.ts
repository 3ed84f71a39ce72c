import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { livePostmaster } from '../../src/platform/database/embedded/postmaster.ts';
import { addAccount, dataFolder, serverPid, startProduct, zhuye } from './product.ts';

let folder: string;
beforeEach(() => {
  const { path, remove } = dataFolder();
  folder = path;
  return remove;
});

const server = () => livePostmaster(join(folder, 'pg18'));

describe('a start', () => {
  test('answers in Chinese at / without a redirect, and stops cleanly when told', async () => {
    const product = await startProduct({ DATA_DIR: folder });
    const answer = await fetch(product.url, { redirect: 'manual' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<html lang="zh-CN"');
    product.child.kill('SIGTERM');
    expect(await product.ended).toBe(0);
    expect(product.said()).toContain('已停止');
    expect(server()).toBeNull();
    expect(existsSync(join(folder, 'pg18/postmaster.pid'))).toBe(false);
  });

  test('keeps everything for the next one', async () => {
    const first = await startProduct({ DATA_DIR: folder });
    expect(await addAccount('first', { DATA_DIR: folder })).toBe(true);
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    const second = await startProduct({ DATA_DIR: folder });
    expect(await addAccount('first', { DATA_DIR: folder })).toBe(false);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  test('twice at once: one serves, the other says where, and ends well', async () => {
    const settings = { PORT: '0', SAMPLE: 'off', DATA_DIR: folder };
    const both = [zhuye(['start'], settings), zhuye(['start'], settings)];
    const told = await Promise.all(both.map((run) => run.says(/助业已启动：(\S+)|已经在运行：(http\S+?)（/)));
    const serving = told.findIndex(([text]) => text.startsWith('助业已启动'));
    const other = both[1 - serving];
    expect(told[1 - serving]?.[2]).toBe(told[serving]?.[1]);
    expect(await other?.ended).toBe(0);
    expect((await fetch(`${told[serving]?.[1]}/health`)).status).toBe(200);
    both[serving]?.child.kill('SIGTERM');
    expect(await both[serving]?.ended).toBe(0);
  });

  test('told to stop before it is ready leaves nothing running, and the next one works', async () => {
    const run = zhuye(['start'], { PORT: '0', SAMPLE: 'off', DATA_DIR: folder });
    await run.says(/正在新建数据库/);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(1);
    expect(server()).toBeNull();
    const next = await startProduct({ DATA_DIR: folder });
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });
});

describe('after kill -9', () => {
  test('of the product, the next start goes on with the server that is left', async () => {
    const first = await startProduct({ DATA_DIR: folder });
    expect(await addAccount('kept', { DATA_DIR: folder })).toBe(true);
    const pid = serverPid(folder);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(server()?.pid).toBe(pid);
    const second = await startProduct({ DATA_DIR: folder });
    expect(second.said()).toContain('数据库还在运行');
    expect(serverPid(folder)).toBe(pid);
    expect(await addAccount('kept', { DATA_DIR: folder })).toBe(false);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(server()).toBeNull();
  });

  test('of the server, the product brings it back and loses nothing', async () => {
    const product = await startProduct({ DATA_DIR: folder });
    expect(await addAccount('kept', { DATA_DIR: folder })).toBe(true);
    const pid = serverPid(folder);
    process.kill(pid, 'SIGKILL');
    await product.says(/已重新启动/);
    expect(server()?.pid).not.toBe(pid);
    expect((await fetch(product.url)).status).toBe(200);
    expect(await addAccount('kept', { DATA_DIR: folder })).toBe(false);
    product.child.kill('SIGTERM');
    expect(await product.ended).toBe(0);
  });

  test('of both, the next start recovers', async () => {
    const first = await startProduct({ DATA_DIR: folder });
    expect(await addAccount('kept', { DATA_DIR: folder })).toBe(true);
    const pid = serverPid(folder);
    first.child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const second = await startProduct({ DATA_DIR: folder });
    expect(await addAccount('kept', { DATA_DIR: folder })).toBe(false);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  test('while the database is made, the next start makes it whole', async () => {
    const run = zhuye(['start'], { PORT: '0', SAMPLE: 'off', DATA_DIR: folder });
    await run.says(/正在新建数据库/);
    run.child.kill('SIGKILL');
    await run.ended;
    const next = await startProduct({ DATA_DIR: folder });
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });
});

describe('what cannot work is said in a sentence', () => {
  test('a port that is taken, before anything is made', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const run = zhuye(['start'], { PORT: String(port), DATA_DIR: folder });
    expect(await run.ended).toBe(1);
    expect(run.said()).toBe(`端口 ${port} 已被别的程序占用。请换一个，例如 PORT=${port + 1} npm start。\n`);
    expect(existsSync(folder)).toBe(false);
    taken.close();
  });

  test('a setting that cannot be used', async () => {
    const run = zhuye(['start'], { PORT: 'eighty', DATA_DIR: folder });
    expect(await run.ended).toBe(2);
    expect(run.said()).toMatch(/^环境变量 PORT 不能用：.+。\n$/);
    expect(existsSync(folder)).toBe(false);
  });

  test('a database that does not answer', async () => {
    const run = zhuye(['start'], {
      PORT: '0',
      DATABASE_URL: 'postgresql://a:b@127.0.0.1:9/zhuye',
      DATA_DIR: folder,
    });
    expect(await run.ended).toBe(1);
    expect(run.said()).toMatch(/连不上数据库.+DATABASE_URL/);
  });
});
