import type { ReactNode } from 'react';

export type MaskedProps = {
  /** As seen: 3501**********6616. */
  readonly shown: string;
  /** As read aloud: 身份证号，尾号 6616. */
  readonly spoken: string;
  /** The button that reveals, a form of its own that asks for the purpose. */
  readonly children?: ReactNode;
};

/** A masked number or name: stars are seen, words are read. */
export function Masked({ shown, spoken, children }: MaskedProps) {
  return (
    <span className="masked">
      <span className="masked-shown" aria-hidden="true">
        {shown}
      </span>
      <span className="vh">{spoken}</span>
      {children}
    </span>
  );
}
