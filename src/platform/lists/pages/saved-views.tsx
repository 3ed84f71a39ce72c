import { Button, Disclosure, Form, TextField } from '../../ui/index.ts';

export interface SavedView {
  readonly list: string;
  readonly name: string;
  readonly query: string;
}

export type SavedViewsProps = {
  readonly list: string;
  readonly views: readonly SavedView[];
  /** Parameters of the list as it stands. */
  readonly search: URLSearchParams;
};

/**
 * A list as one wants to find it again. Acceptance: each view is a link with its name; the present filters, columns and order
 * are kept by one form; what was typed is not kept, for it may be a name.
 */
export function SavedViews({ list, views, search }: SavedViewsProps) {
  return (
    <Disclosure summary={views.length > 0 ? `保存的视图（${views.length}）` : '保存的视图'}>
      {views.length > 0 && (
        <ul className="saved-views">
          {views.map((view) => (
            <li key={view.name}>
              <a href={`${list}?${view.query}`}>{view.name}</a>
            </li>
          ))}
        </ul>
      )}
      <Form action="/views" label="保存视图" hidden={{ step: 'save', list, query: search.toString() }}>
        <TextField name="name" label="给现在的筛选、列和排序起个名字" hint="不保存输入的姓名。" />
        <Button kind="secondary">保存视图</Button>
      </Form>
      {views.length > 0 && (
        <p className="saved-views-all">
          <a href="/views">管理保存的视图</a>
        </p>
      )}
    </Disclosure>
  );
}
