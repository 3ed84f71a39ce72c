import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Disclosure } from './disclosure.tsx';
import { FormContext, type FormValues } from './form-state.ts';
import { Icon } from './icon.tsx';

/** A filter in force; `without` is the address of the same list without it. */
export type FilterChip = { readonly text: string; readonly without: string };

export type FiltersProps = {
  /** The fields, unlabelled by a form of their own. */
  readonly children: ReactNode;
  /** Current answers, by name. */
  readonly values?: FormValues;
  readonly chips?: readonly FilterChip[];
  /** The result in words, such as 共 12 个岗位. The chosen filters are said after it. */
  readonly found: string;
  readonly clearHref?: string;
  readonly action?: string;
  /** Kept in the address although no field shows them, such as the sort order. */
  readonly hidden?: Readonly<Record<string, string>> | readonly (readonly [string, string])[];
  readonly open?: boolean;
};

/** Filters of a list: a GET form, so that a filtered list has an address; nothing changes before 应用. */
export function Filters(props: FiltersProps) {
  const { children, values = {}, chips = [], found, clearHref, action, hidden = {}, open } = props;
  const chosen = chips.length > 0 ? `，已选：${chips.map((c) => c.text).join('、')}` : '';
  return (
    <div className="filters">
      <Disclosure summary="筛选条件" open={open ?? chips.length > 0}>
        <form
          className="form filters-form"
          method="get"
          action={action}
          noValidate
          role="search"
          aria-label="筛选"
        >
          {(Array.isArray(hidden) ? hidden : Object.entries(hidden)).map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <FormContext value={{ values, errors: [], prefix: 'filter' }}>
            <div className="filters-fields">{children}</div>
          </FormContext>
          <div className="buttons">
            <Button>应用筛选</Button>
          </div>
        </form>
      </Disclosure>
      <h2 className="filters-found">
        {found}
        {chosen}
      </h2>
      {chips.length > 0 && (
        <ul className="chips">
          {chips.map((chip) => (
            <li key={chip.text}>
              <ChipButton chip={chip} />
            </li>
          ))}
          {clearHref && (
            <li>
              <a href={clearHref}>清除全部筛选</a>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

/** A button, since it takes something away; a GET form of its own, for an address in `action` loses its parameters. */
function ChipButton({ chip }: { readonly chip: FilterChip }) {
  const [path, query = ''] = chip.without.split('?');
  return (
    <form method="get" action={path || undefined}>
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <button className="chip" type="submit">
        {chip.text.includes('“') ? `移除：${chip.text}` : `移除“${chip.text}”`}
        <Icon name="close" />
      </button>
    </form>
  );
}
