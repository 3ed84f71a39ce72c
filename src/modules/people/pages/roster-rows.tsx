import { spokenCertificateNo, spokenResidentId } from '../../../kernel/mask.ts';
import { DataTable, Masked, StatusTag } from '../../../platform/ui/index.ts';
import type { RosterData } from './roster-batch.tsx';
import { UNDO_WORDS, VERDICT_FACES } from './roster-words.ts';

type Row = NonNullable<RosterData['rows']>['rows'][number];

function remarks(row: Row) {
  const said = [
    ...(row.changed.length > 0 ? [`变化：${row.changed.join('、')}。`] : []),
    ...row.problems.map((problem) => problem.text),
    ...(row.undoCode ? [UNDO_WORDS[row.undoCode] ?? '没有撤销。'] : []),
  ];
  if (said.length < 2) return said[0] ?? '无';
  return (
    <ul>
      {said.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** Rows of a roster, numbers masked, with what will happen or has happened and why. */
export function RosterRows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <DataTable<Row>
      caption="名册的行"
      captionHidden
      rows={rows}
      rowKey={(row) => String(row.number)}
      empty="没有这样的行。"
      columns={[
        { key: 'number', title: '行号', numeric: true, rowHeader: true, cell: (row) => row.number },
        {
          key: 'name',
          title: '姓名',
          cell: (row) =>
            row.personId ? <a href={`/people/${row.personId}`}>{row.name}</a> : row.name || '没有写',
        },
        {
          key: 'residentId',
          title: '身份证号',
          cell: (row) =>
            row.residentId ? (
              <Masked shown={row.residentId} spoken={spokenResidentId(row.residentId)} />
            ) : (
              '没有写'
            ),
        },
        {
          key: 'certificateNo',
          title: '残疾人证号',
          cell: (row) =>
            row.certificateNo ? (
              <Masked shown={row.certificateNo} spoken={spokenCertificateNo(row.certificateNo)} />
            ) : (
              '没有写'
            ),
        },
        {
          key: 'verdict',
          title: '结果',
          cell: (row) => (
            <StatusTag tone={VERDICT_FACES[row.verdict].tone}>{VERDICT_FACES[row.verdict].title}</StatusTag>
          ),
        },
        { key: 'remarks', title: '说明', cell: remarks },
      ]}
    />
  );
}
