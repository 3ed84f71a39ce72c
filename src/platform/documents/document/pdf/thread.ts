import { Worker } from 'node:worker_threads';
import type { HouseDocument } from '../model.ts';
import type { PdfAnswer } from './worker.ts';

/** Heap of the thread in MB; a document beyond it fails alone. */
const HEAP_MB = 192;

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

let worker: Worker | null = null;
let orders = 0;
const waiting = new Map<number, Waiting>();

function ended(): void {
  worker = null;
  for (const { reject } of waiting.values()) reject(new Error('the PDF thread stopped'));
  waiting.clear();
}

function start(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  started.on('message', (answer: PdfAnswer) => {
    const order = waiting.get(answer.n);
    waiting.delete(answer.n);
    if ('bytes' in answer) order?.resolve(answer.bytes);
    else order?.reject(new Error(`PDF failed: ${answer.error}`));
    if (waiting.size === 0) started.unref();
  });
  started.on('error', ended);
  started.on('exit', ended);
  return started;
}

/**
 * The document as a PDF, made in a thread of its own: fonts are unpacked and laid out for some hundred milliseconds, in
 * which pages must go on answering. One thread, one after the other; it keeps no process alive.
 */
export function pdfInThread(document: HouseDocument): Promise<Uint8Array> {
  const n = orders++;
  const at = (worker ??= start());
  at.ref();
  return new Promise((resolve, reject) => {
    waiting.set(n, { resolve, reject });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: there is no origin
    at.postMessage({ n, document });
  });
}
