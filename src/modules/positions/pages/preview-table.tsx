import { occupationName } from '../../../kernel/occupations/index.ts';
import { DataTable, StatusTag } from '../../../platform/ui/index.ts';
import { sentenceOf } from '../messages.ts';
import type { PostingNote } from '../parsing/index.ts';
import { educationWords, occupationWords, wageWords } from '../words.ts';
import { VERDICTS } from './batch-words.ts';
import type { RowVerdict } from '../tables.ts';

interface PreviewRow {
  line: number;
  verdict: RowVerdict;
  title: string;
  place: string | null;
  position_id: string | null;
  notes: readonly PostingNote[];
  posting: {
    employer: string | null;
    placeText: string;
    wage: { low: number | null; high: number | null; text: string };
    education: number | null;
    occupation: { code: string; certainty: number } | null;
    tags: { skills: readonly string[]; benefits: readonly string[] };
  };
}

const unknown = (text: string) => <span className="unknown">{text}</span>;

/** What was read of each row beside what could not be read. */
export function PreviewTable({ rows }: { readonly rows: readonly PreviewRow[] }) {
  return (
    <DataTable<PreviewRow>
      caption="读到的岗位"
      captionHidden
      rows={rows}
      rowKey={(row) => String(row.line)}
      empty="这里没有行。"
      columns={[
        { key: 'line', title: '行号', numeric: true, cell: (row) => row.line },
        { key: 'title', title: '岗位', rowHeader: true, cell: title },
        {
          key: 'verdict',
          title: '结果',
          cell: (row) => (
            <StatusTag tone={VERDICTS[row.verdict].tone}>{VERDICTS[row.verdict].title}</StatusTag>
          ),
        },
        { key: 'employer', title: '单位', cell: (row) => row.posting.employer ?? unknown('没有说') },
        {
          key: 'place',
          title: '工作地点',
          cell: (row) => row.place ?? unknown(row.posting.placeText || '没有说'),
        },
        { key: 'occupation', title: '职业', cell: occupation },
        {
          key: 'wage',
          title: '月薪',
          cell: (row) =>
            wageWords(row.posting.wage.low, row.posting.wage.high) ??
            unknown(row.posting.wage.text || '没有说'),
        },
        {
          key: 'education',
          title: '学历',
          cell: (row) => educationWords(row.posting.education) ?? unknown('没有说'),
        },
        { key: 'skills', title: '技能', cell: (row) => row.posting.tags.skills.join('、') },
        { key: 'benefits', title: '福利', cell: (row) => row.posting.tags.benefits.join('、') },
        { key: 'notes', title: '要留意的', cell: notes },
      ]}
    />
  );
}

function title(row: PreviewRow) {
  const text = row.title === '' ? unknown('没有名称') : row.title;
  return row.position_id !== null ? <a href={`/positions/${row.position_id}`}>{text}</a> : text;
}

function occupation({ posting }: PreviewRow) {
  const guess = posting.occupation;
  if (!guess || occupationName(guess.code) === null) return unknown('看不出');
  return occupationWords(guess.code, guess.certainty);
}

/** The form of work is assumed in nearly every row; saying it each time would hide the rest. */
function notes({ notes: all }: PreviewRow) {
  const said = all.filter(({ code }) => code !== 'form-assumed');
  if (said.length === 0) return '没有';
  return (
    <ul>
      {said.map((note, at) => (
        <li key={`${at} ${note.code}`}>
          {note.severity === 'error' ? <strong>{sentenceOf(note)}</strong> : sentenceOf(note)}
        </li>
      ))}
    </ul>
  );
}
