import { docxOf } from './docx.ts';
import type { HouseDocument } from './model.ts';
import { pdfInThread } from './pdf/thread.ts';

export const DOCUMENT_FORMATS = ['docx', 'pdf'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** The bytes of a document. Runs in the server, outside the bundle of pages. */
export function renderDocument(document: HouseDocument, format: DocumentFormat): Promise<Uint8Array> {
  return format === 'docx' ? docxOf(document) : pdfInThread(document);
}
