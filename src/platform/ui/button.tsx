import type { ReactNode } from 'react';

/** One main action a page; destructive is for what cannot be undone by the person alone. */
export type ButtonKind = 'main' | 'secondary' | 'destructive';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly kind?: ButtonKind;
  readonly name?: string;
  readonly value?: string;
  readonly type?: 'submit' | 'button';
  /** Sends the form to another address than the form's own. */
  readonly formAction?: string;
  /** Id of the form, for a button that stands outside it. */
  readonly form?: string;
};

/** Never disabled: a button that explains is better than one that does nothing. */
export function Button({ children, kind = 'main', type = 'submit', ...rest }: ButtonProps) {
  return (
    <button className={`button button-${kind}`} type={type} {...rest}>
      {children}
    </button>
  );
}

export type ButtonLinkProps = {
  readonly children: ReactNode;
  readonly href: string;
  readonly kind?: ButtonKind;
};

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ children, href, kind = 'main' }: ButtonLinkProps) {
  return (
    <a className={`button button-${kind}`} href={href}>
      {children}
    </a>
  );
}
