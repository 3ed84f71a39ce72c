import { Icon } from './icon.tsx';

export type PaginationProps = {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly href: (page: number) => string;
  /** What is leafed through, when a page has two lists. */
  readonly label?: string;
};

/** 上一页, 第 2 页，共 9 页, 下一页; nothing for a single page. */
export function Pagination({ page, pages, href, label = '翻页' }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          <Icon name="back" />
          上一页
        </a>
      )}
      <p>
        第 {page} 页，共 {pages} 页
      </p>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          下一页
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
