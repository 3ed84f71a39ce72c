import { formatDateZh } from '../../../kernel/dates.ts';
import { DataTable, Disclosure, StatusTag } from '../../../platform/ui/index.ts';
import type { Law } from './law.tsx';

type Chapter = Law['chapters'][number];
type Line = Chapter['parameters'][number]['history'][number];

/** The rules and numbers of one room. */
export function ChapterPart({ chapter }: { readonly chapter: Chapter }) {
  const changed = chapter.parameters.filter((p) => p.history.length > 1);
  return (
    <section aria-labelledby={chapter.name}>
      <h2 id={chapter.name}>{chapter.title}</h2>
      {chapter.rules.length > 0 && <Rules chapter={chapter} />}
      {chapter.parameters.length > 0 && <Numbers chapter={chapter} />}
      {changed.map((parameter) => (
        <Disclosure
          key={parameter.id}
          summary={`${parameter.title}：一共 ${parameter.history.length} 个时期`}
        >
          <History title={parameter.title} lines={parameter.history} />
        </Disclosure>
      ))}
    </section>
  );
}

function Rules({ chapter }: { readonly chapter: Chapter }) {
  return (
    <DataTable
      caption={`${chapter.title}：规则`}
      rows={chapter.rules}
      rowKey={(rule) => rule.id}
      columns={[
        { key: 'title', title: '规则', cell: (rule) => rule.title },
        { key: 'source', title: '依据和有效期', cell: sourceAndPeriod },
        { key: 'mark', title: '核对', cell: (rule) => <Mark confirmed={rule.confirmed} /> },
      ]}
    />
  );
}

function Numbers({ chapter }: { readonly chapter: Chapter }) {
  return (
    <DataTable
      caption={`${chapter.title}：数字和标准`}
      rows={chapter.parameters}
      rowKey={(parameter) => parameter.id}
      columns={[
        { key: 'title', title: '标准', cell: (p) => p.title },
        { key: 'value', title: '现在是', cell: ({ now }) => now?.text ?? '这一天没有' },
        { key: 'source', title: '依据和有效期', cell: ({ now }) => (now ? sourceAndPeriod(now) : '－') },
        { key: 'mark', title: '核对', cell: ({ now }) => (now ? <Mark {...now} /> : '－') },
      ]}
    />
  );
}

function History({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <DataTable
      caption={`${title}：历史`}
      rows={lines}
      rowKey={(line) => line.from}
      columns={[
        { key: 'from', title: '有效期', cell: period },
        { key: 'value', title: '数值', cell: (line) => line.text },
        { key: 'source', title: '依据', cell: (line) => line.source },
        { key: 'mark', title: '核对', cell: (line) => <Mark {...line} /> },
      ]}
    />
  );
}

function sourceAndPeriod(line: Pick<Line, 'from' | 'to' | 'source'>): string {
  return `${line.source}。${period(line)}。`;
}

/** `to` is the first day on which it no longer holds. */
function period({ from, to }: Pick<Line, 'from' | 'to'>): string {
  return to === null ? `${formatDateZh(from)}起` : `${formatDateZh(from)}起，到 ${formatDateZh(to)}前`;
}

interface MarkProps {
  readonly confirmed: boolean;
  readonly published?: boolean;
  readonly sample?: boolean;
}

function Mark({ confirmed, published = true, sample = false }: MarkProps) {
  if (sample) return <StatusTag tone="waiting">样例数值</StatusTag>;
  if (!published) return <StatusTag tone="neutral">没有公布</StatusTag>;
  return confirmed ? <StatusTag tone="good">已核对</StatusTag> : <StatusTag tone="waiting">待确认</StatusTag>;
}
