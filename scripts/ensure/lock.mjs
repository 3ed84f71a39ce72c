import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `work` while no other process does so for the same folder. The lock is a socket that only one process can listen
 * on; it ends with the process, however that ends.
 */
export async function underLock(root, onWait, work) {
  const name = `zhuye-ensure-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
  // Linux: a name without a file. Elsewhere a file stays behind a killed process and is removed once nobody answers.
  const address = process.platform === 'linux' ? `\0${name}` : join(tmpdir(), name);
  let server = await listen(address);
  if (server === null) onWait();
  while (server === null) {
    await pause(200);
    if (process.platform !== 'linux' && !(await answers(address))) rmSync(address, { force: true });
    server = await listen(address);
  }
  try {
    await work();
  } finally {
    server.close();
  }
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}

function answers(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}
