import { expect, test } from 'vitest';
import { cursorText, readCursor } from './cursor.ts';

const id = '01900000-0000-7000-8000-000000000001';

test.each([
  { dueOn: '2024-06-03', id },
  { dueOn: null, id },
])('what is written is read again', (cursor) => {
  expect(readCursor(cursorText(cursor))).toEqual(cursor);
});

test.each([undefined, '', 'none', `2024-02-30_${id}`, `none_${id}'`, '2024-06-03_x'])(
  '%s begins anew',
  (text) => {
    expect(readCursor(text)).toBeNull();
  },
);
