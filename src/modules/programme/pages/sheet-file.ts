import type { LoaderFunctionArgs } from 'react-router';
import { documentFile } from '../../../platform/doors/document-file.ts';
import { monthlySheet } from '../sheet.ts';
import { sheetFacts } from './sheet-facts.ts';

/** The sheet as a file. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return documentFile(args, monthlySheet, () => sheetFacts(args));
}
