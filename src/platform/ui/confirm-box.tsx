import { useId, type ReactNode } from 'react';
import { Button, ButtonLink, type ButtonKind } from './button.tsx';

export type ConfirmBoxProps = {
  /** The question: 撤销这次导入？ */
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** The verb again: 撤销导入. Never 确定. */
  readonly confirm: string;
  readonly cancelHref: string;
  readonly kind?: ButtonKind;
  readonly action?: string;
  readonly hidden?: Readonly<Record<string, string>>;
};

/** A step that is asked about once more; posts to the page or to `action`. */
export function ConfirmBox(props: ConfirmBoxProps) {
  const { title, children, confirm, cancelHref, kind = 'destructive', action, hidden = {} } = props;
  const id = useId();
  return (
    <section className={`confirm confirm-${kind}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <form method="post" action={action}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="buttons">
          <Button kind={kind}>{confirm}</Button>
          <ButtonLink kind="secondary" href={cancelHref}>
            不做，返回
          </ButtonLink>
        </div>
      </form>
    </section>
  );
}
