import type { SealedColumn } from '../crypto/rotation/index.ts';
import type { Context } from '../action/index.ts';

const AAD = 'draft.form';

export const draftsSealed: readonly SealedColumn[] = [
  { table: 'draft', column: 'form_enc', aad: AAD, row: ['id'] },
];

/** What of a draft nobody but its owner reads. */
export interface DraftForm {
  /** By name of the control; passwords, codes and files are never kept. */
  readonly values: Readonly<Record<string, string | string[]>>;
  /** Whom or what it is about, to tell it from its like; null where the page says nothing. */
  readonly about: string | null;
  /** There were files, which must be chosen again. */
  readonly files: boolean;
}

/** Largest draft, in characters of its JSON. */
export const LARGEST = 200_000;

export function sealDraft({ cipher }: Pick<Context, 'cipher'>, id: string, form: DraftForm): Buffer {
  return cipher.seal(JSON.stringify(form), `${AAD}:${id}`);
}

export function openDraft(
  { cipher }: Pick<Context, 'cipher'>,
  row: { id: string; form_enc: Buffer },
): DraftForm {
  return JSON.parse(cipher.open(row.form_enc, `${AAD}:${row.id}`)) as DraftForm;
}
