import type { Sayer } from '../../../platform/module/person-table.ts';

const WORDLESS = '没有登记';

function said(sayer: Sayer, value: unknown): string {
  if (value === null || value === undefined) return WORDLESS;
  if (typeof sayer === 'function') return sayer(value);
  if (Array.isArray(value)) return value.map((one) => said(sayer, one)).join('、') || WORDLESS;
  // A code that nobody has a word for any more is still the person's to see.
  return sayer[String(value)] ?? String(value);
}

/** Words of a row by label, for the columns that hold codes. */
export function saidOf(
  declared: {
    columns: Readonly<Record<string, string>>;
    say?: Readonly<Record<string, Sayer>> | undefined;
  },
  row: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const { columns, say = {} } = declared;
  return Object.fromEntries(
    Object.entries(say).flatMap(([column, sayer]) => {
      const label = columns[column];
      return label === undefined ? [] : [[label, said(sayer, row[column])]];
    }),
  );
}
