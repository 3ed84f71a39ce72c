import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from 'react-router';
import { mayUse } from '../../../platform/doors/form.ts';
import { templateSheets, writeXlsx } from '../../../platform/feed/index.ts';
import { rosterUpload } from '../roster/actions.ts';
import { ROSTER_FORMAT, TEMPLATE_NOTES } from '../roster/format.ts';
import { savedAs } from './roster-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An empty roster: headers with notes, two synthetic examples, and a sheet that explains each column. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  mayUse(args, rosterUpload);
  const bytes = await buffer(Readable.from(writeXlsx(templateSheets(ROSTER_FORMAT, TEMPLATE_NOTES))));
  return savedAs('持证残疾人花名册（空白）.xlsx', XLSX, new Uint8Array(bytes));
}
