import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { csvResponse } from '../../../platform/feed/index.ts';
import { sentenceOf } from '../messages.ts';
import { FIELD_ZH, type PostingNote } from '../parsing/index.ts';
import { badPostings } from '../queries/imports.ts';
import { educationWords } from '../words.ts';

const said = (notes: readonly PostingNote[]) =>
  notes
    .filter(({ severity }) => severity === 'error')
    .map(sentenceOf)
    .join('');

/** The rows that did not come in, under headers that can be uploaded again, with what to mend at the end. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const rows = await ask(args, badPostings, { batchId: String(args.params['batch']) });
  const head = [
    FIELD_ZH.title,
    FIELD_ZH.employer,
    FIELD_ZH.place,
    FIELD_ZH.wage,
    FIELD_ZH.education,
    FIELD_ZH.experience,
    FIELD_ZH.tags,
    FIELD_ZH.benefits,
    FIELD_ZH.description,
    '原来的行号',
    '要修改的地方',
  ];
  return csvResponse('要修改的岗位.csv', [
    head,
    ...rows.map(({ line, posting, notes }) => [
      posting.title,
      posting.employer,
      posting.placeText,
      posting.wage.text,
      educationWords(posting.education),
      posting.experienceText,
      posting.tags.skills.join('、'),
      posting.tags.benefits.join('、'),
      posting.description,
      line,
      said(notes),
    ]),
  ]);
}
