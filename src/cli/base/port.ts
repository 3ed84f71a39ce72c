import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Config } from '../../platform/config.ts';
import { Halt } from '../../platform/process/halt.ts';
import { lockHolder } from '../../platform/process/lock.ts';

/**
 * Refuses a taken port before the database is made and filled. The product that already runs on this data folder is no
 * obstacle: it will be named instead.
 */
export async function assertPortFree({ port, host, dataFolder, databaseUrl }: Config): Promise<void> {
  if (port === 0 || (databaseUrl === null && lockHolder(join(dataFolder, 'lock')))) return;
  const failure = await tryListening(port, host);
  if (failure === null) return;
  if (failure === 'EADDRINUSE')
    throw new Halt(`端口 ${port} 已被别的程序占用。请换一个，例如 PORT=${port + 1} npm start。`);
  if (failure === 'EACCES')
    throw new Halt(`没有权限使用端口 ${port}。请换 1024 以上的端口，例如 PORT=3000。`);
  throw new Halt(`不能在 ${host} 上提供服务（${failure}）。请检查 HOST，它应是本机的地址。`);
}

function tryListening(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.name));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
