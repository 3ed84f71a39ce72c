import { parentPort } from 'node:worker_threads';
import type { HouseDocument } from '../model.ts';
import { pdfOf } from './render.ts';

/** One order for a PDF; `n` pairs it with its answer. */
export interface PdfOrder {
  n: number;
  document: HouseDocument;
}

export type PdfAnswer = { n: number; bytes: Uint8Array } | { n: number; error: string };

function answer(message: PdfAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: there is no origin
  parentPort?.postMessage(message);
}

parentPort?.on('message', ({ n, document }: PdfOrder) => {
  pdfOf(document).then(
    (bytes) => answer({ n, bytes }),
    // The message may quote the text of the document; its kind is enough.
    (error: Error) => answer({ n, error: error.name }),
  );
});
