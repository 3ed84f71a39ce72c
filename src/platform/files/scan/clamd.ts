import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { ScanResult, Scanner } from './scanner.ts';

/** Where clamd listens: a TCP port, or a socket of this machine. */
export type ClamdAddress = { host: string; port: number } | { path: string };

/** Silence for this long means that nobody is there. */
const SILENCE_MS = 60_000;
const ANSWER_MAX = 4096;

function chunk(piece: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return Buffer.concat([length, piece]);
}

async function send(socket: Socket, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of pieces) {
    if (socket.destroyed || socket.readableEnded) return;
    // No faster than clamd reads: memory does not grow with the file.
    if (piece.length > 0 && !socket.write(chunk(piece)))
      await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
  socket.write(Buffer.alloc(4));
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const piece of socket as AsyncIterable<Buffer>) {
    answer += piece.toString('latin1');
    if (answer.includes('\0') || answer.length > ANSWER_MAX) break;
  }
  return answer.replace(/\0[\s\S]*$/, '').trim();
}

/** `stream: OK`, `stream: NAME FOUND`, or what went wrong in clamd's own words, which name no file. */
function verdictOf(answer: string): ScanResult {
  if (answer === 'stream: OK') return { verdict: 'clean' };
  const name = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (name) return { verdict: 'infected', name: name.slice(0, 200) };
  return { verdict: 'unavailable', why: answer.slice(0, 100) || 'no answer' };
}

/**
 * A scanner over clamd's INSTREAM command (clamd(8)): 4 bytes of length before each piece, a length of 0 at the end, one
 * line of answer. Written here because the library for it sends without waiting for the socket, so that a large file is
 * held whole in memory.
 */
export function clamdScanner(address: ClamdAddress): Scanner {
  return {
    async scan(pieces) {
      const socket = connect('path' in address ? { path: address.path } : address);
      socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('clamd is silent')));
      try {
        await once(socket, 'connect');
        // A stream that is too long is answered, and the line closed, before all is sent.
        const [answer] = await Promise.all([answerOf(socket), send(socket, pieces)]);
        return verdictOf(answer);
      } catch (error) {
        return {
          verdict: 'unavailable',
          why: (error as NodeJS.ErrnoException).code ?? (error as Error).name,
        };
      } finally {
        socket.destroy();
      }
    },
  };
}
