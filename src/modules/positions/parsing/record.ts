import { fieldOfKey, type PostingField } from './columns.ts';
import { splitTags } from './tags.ts';

/** One posting as the file has it, by our own names of fields. Lists (tags) stay lists. */
export interface RawPosting {
  /** Line of a .jsonl, row of a table as a spreadsheet shows it. */
  line: number;
  fields: Partial<Record<PostingField, string>>;
  lists: Partial<Record<PostingField, string[]>>;
  /** Why the record itself cannot be read, or which of its fields cannot. */
  faults: RecordFault[];
}

export interface RecordFault {
  field: PostingField | null;
  code: 'not-json' | 'not-a-record' | 'line-too-long' | 'wrong-type' | 'cut';
}

const LONGEST_LINE = 200_000;
const LONGEST_VALUE = 10_000;

/** One line of a .jsonl. A line that is no record is a posting of faults alone, so that it can be named. */
export function readRecordLine(text: string, line: number): RawPosting {
  const posting: RawPosting = { line, fields: {}, lists: {}, faults: [] };
  if (text.length > LONGEST_LINE) {
    posting.faults.push({ field: null, code: 'line-too-long' });
    return posting;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    posting.faults.push({ field: null, code: 'not-json' });
    return posting;
  }
  return fillRecord(posting, value);
}

/** A record already parsed (an element of a JSON list). */
export function readRecord(value: unknown, line: number): RawPosting {
  return fillRecord({ line, fields: {}, lists: {}, faults: [] }, value);
}

function fillRecord(posting: RawPosting, value: unknown): RawPosting {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    posting.faults.push({ field: null, code: 'not-a-record' });
    return posting;
  }
  const known = Object.entries(value)
    .flatMap(([key, content]) => {
      const named = fieldOfKey(key);
      return named ? [{ ...named, content: content as unknown }] : [];
    })
    .sort((a, b) => a.rank - b.rank);
  for (const { field, content } of known) put(posting, field, content);
  return posting;
}

function put(posting: RawPosting, field: PostingField, content: unknown): void {
  if (posting.fields[field] !== undefined || posting.lists[field] !== undefined) return;
  if (content === null || content === undefined || content === '') return;
  if (typeof content === 'string' || typeof content === 'number') {
    putText(posting, field, String(content));
  } else if (
    Array.isArray(content) &&
    content.every((each) => typeof each === 'string' || typeof each === 'number')
  ) {
    const list = content.map(String);
    if (field === 'tags' || field === 'benefits') posting.lists[field] = list.slice(0, 200);
    else putText(posting, field, list.join('、'));
  } else posting.faults.push({ field, code: 'wrong-type' });
}

/** Sets a text field; a value beyond the limit is cut and the cut is told. */
export function putText(posting: RawPosting, field: PostingField, text: string): void {
  if (text.length > LONGEST_VALUE) posting.faults.push({ field, code: 'cut' });
  const kept = text.slice(0, LONGEST_VALUE);
  if (field === 'tags' || field === 'benefits') posting.lists[field] = splitTags(kept).slice(0, 200);
  else posting.fields[field] = kept;
}
