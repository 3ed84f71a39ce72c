import { DataTable, DescriptionList } from '../../ui/index.ts';
import type { Block, HouseDocument } from './model.ts';

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'facts':
      return <DescriptionList items={block.items} />;
    case 'table':
      return (
        <DataTable
          caption={block.caption}
          rows={block.rows.map((cells, n) => ({ n, cells }))}
          rowKey={(row) => String(row.n)}
          columns={block.head.map((title, i) => ({
            key: String(i),
            title,
            numeric: block.numeric?.includes(i) ?? false,
            cell: (row: { cells: readonly string[] }) => row.cells[i],
          }))}
        />
      );
    case 'signature':
      return (
        <p className="document-signature">
          {block.office}
          {block.seal && '（盖章）'}
          <br />
          {block.date}
        </p>
      );
  }
}

/** The document as a page, word for word what its files say; the page around it carries the title as its heading. */
export function DocumentView({ document }: { readonly document: HouseDocument }) {
  return (
    <article className="document">
      {document.number && <p>{document.number}</p>}
      {document.to && <p>{document.to}：</p>}
      {document.blocks.map((block, n) => (
        // A document never changes while it is shown, so the place of a block names it.
        <BlockView key={n} block={block} />
      ))}
      {document.notes.map((note) => (
        <p className="hint" key={note}>
          {note}
        </p>
      ))}
    </article>
  );
}

/** Links to the files of a document. `base` is the address of its page; `search` is kept. */
export function DocumentLinks({ base, search = '' }: { readonly base: string; readonly search?: string }) {
  return (
    <p className="no-print">
      下载：<a href={`${base}/docx${search}`}>Word 文件（.docx）</a>、
      <a href={`${base}/pdf${search}`}>PDF 文件（.pdf）</a>。也可以直接打印这一页。
    </p>
  );
}
