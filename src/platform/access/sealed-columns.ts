import type { SealedColumn } from '../crypto/rotation/index.ts';

const same = (text: string) => text;

/** Where the sealed values of accounts stand. */
export const accessSealed: readonly SealedColumn[] = [
  {
    table: 'account',
    column: 'email_enc',
    aad: 'account.email',
    row: ['id'],
    indexes: [{ at: 'email_bidx', field: 'account.email', normalise: same }],
  },
  {
    table: 'account',
    column: 'phone_enc',
    aad: 'account.phone',
    row: ['id'],
    indexes: [{ at: 'phone_bidx', field: 'account.phone', normalise: same }],
  },
  { table: 'kept_form', column: 'form_enc', aad: 'kept_form.form', row: ['account_id'] },
  { table: 'account_totp', column: 'secret_enc', aad: 'account_totp.secret', row: ['account_id'] },
  {
    table: 'account_address_change',
    column: 'address_enc',
    aad: 'account_address_change.address',
    row: ['account_id', 'channel'],
  },
];
