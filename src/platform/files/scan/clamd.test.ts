import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { clamdScanner } from './clamd.ts';

/** The harmless file by which scanners are tried, in two halves so that this source is not taken for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const STREAM_MAX = 1024 * 1024;

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

/** Takes `zINSTREAM\0`, then length and piece until a length of zero; gives the stream, or null where it is too long. */
function receive(socket: Socket, done: (stream: Buffer | null) => void): void {
  let held = Buffer.alloc(0);
  const pieces: Buffer[] = [];
  let size = 0;
  let greeted = false;
  socket.on('data', (data: Buffer) => {
    held = Buffer.concat([held, data]);
    if (!greeted && held.length >= 10) {
      expect(held.subarray(0, 10).toString('latin1')).toBe('zINSTREAM\0');
      held = held.subarray(10);
      greeted = true;
    }
    while (greeted && held.length >= 4) {
      const length = held.readUInt32BE(0);
      if (length === 0) return done(Buffer.concat(pieces));
      if (held.length < 4 + length) return;
      size += length;
      if (size > STREAM_MAX) return done(null);
      pieces.push(held.subarray(4, 4 + length));
      held = held.subarray(4 + length);
    }
  });
}

/** A clamd that knows one virus and speaks as clamd(8) says. */
async function fakeClamd(): Promise<{ host: string; port: number }> {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    receive(socket, (stream) => {
      const found = stream?.toString('latin1').includes(EICAR);
      const answer = stream
        ? `stream: ${found ? 'Eicar-Signature FOUND' : 'OK'}`
        : 'INSTREAM size limit exceeded. ERROR';
      socket.end(`${answer}\0`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

async function* inPieces(text: string, size = 20): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size), 'latin1');
}

describe('the scanner over clamd', () => {
  it('lets a clean file pass', async () => {
    expect(await clamdScanner(await fakeClamd()).scan(inPieces('harmless'))).toEqual({ verdict: 'clean' });
  });

  it('names what it finds, also across pieces', async () => {
    const result = await clamdScanner(await fakeClamd()).scan(inPieces(`....${EICAR}....`, 7));
    expect(result).toEqual({ verdict: 'infected', name: 'Eicar-Signature' });
  });

  it('cannot tell of what is too long, and stops sending it', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 64 * 1024;
        if (sent > 1024 * STREAM_MAX) throw new Error('it was not stopped');
        yield Buffer.alloc(64 * 1024);
      }
    }
    const result = await clamdScanner(await fakeClamd()).scan(endless());
    expect(result.verdict).toBe('unavailable');
  });

  it('says so when nobody is there, or what is there says nothing', async () => {
    const address = await fakeClamd();
    server?.close();
    await once(server!, 'close');
    expect(await clamdScanner(address).scan(inPieces('x'))).toEqual({
      verdict: 'unavailable',
      why: 'ECONNREFUSED',
    });
    server = createServer((socket) => void socket.on('data', () => socket.end()));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const silent = { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
    expect((await clamdScanner(silent).scan(inPieces('x'))).verdict).toBe('unavailable');
  });
});
