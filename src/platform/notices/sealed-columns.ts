import type { SealedColumn } from '../crypto/rotation/index.ts';

const ofRow = (table: string, column: string, key = 'id'): SealedColumn => ({
  table,
  column,
  aad: `${table}.${column.replace(/_enc$/, '')}`,
  row: [key],
});

/** Where the sealed values of notices and messages stand. */
export const noticesSealed: readonly SealedColumn[] = [
  ofRow('notice', 'params'),
  ofRow('letter', 'params'),
  ofRow('outgoing_message', 'address'),
  ofRow('outgoing_message', 'body'),
  ofRow('recorded_message', 'body', 'message_id'),
  ofRow('wechat_binding', 'openid_enc', 'account_id'),
];
