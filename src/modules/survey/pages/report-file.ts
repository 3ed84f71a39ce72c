import type { LoaderFunctionArgs } from 'react-router';
import { documentFile } from '../../../platform/doors/document-file.ts';
import { ask } from '../../../platform/doors/form.ts';
import { surveyReport } from '../progress/document.ts';
import { campaignReport } from '../progress/queries.ts';
import { idOf } from './words.ts';

/** The report as a file. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
  return documentFile(args, surveyReport, () => ask(args, campaignReport, { campaignId: idOf(args.params) }));
}
