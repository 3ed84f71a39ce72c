import type { ReactNode } from 'react';

export type DialogProps = {
  /** Unique on the page. */
  readonly id: string;
  /** Text of the button that opens it: 撤回登记. */
  readonly open: string;
  /** Page that asks the same, where dialogs cannot be opened without script. */
  readonly fallbackHref: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly close?: string;
};

/**
 * A native dialog that opens without script: the button names it as its popover, so Escape closes it and the focus goes back.
 * Acceptance: named by its heading; what it asks can also be asked by a page of its own, and older browsers get that link
 * instead; nothing opens by itself.
 */
export function Dialog({ id, open, fallbackHref, title, children, close = '关闭' }: DialogProps) {
  return (
    <>
      <button type="button" className="button button-secondary dialog-open" popoverTarget={id}>
        {open}
      </button>
      <a className="button button-secondary dialog-page" href={fallbackHref}>
        {open}
      </a>
      <dialog id={id} popover="auto" className="dialog" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`} tabIndex={-1} autoFocus>
          {title}
        </h2>
        {children}
        <button
          type="button"
          className="button button-secondary"
          popoverTarget={id}
          popoverTargetAction="hide"
        >
          {close}
        </button>
      </dialog>
    </>
  );
}
