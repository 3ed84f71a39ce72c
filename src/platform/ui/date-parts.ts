/** The three boxes of a DateField: suffix of the control's name, its label, and the digits it usually holds. */
export const DATE_PARTS = [
  { part: 'year', text: '年', length: 4 },
  { part: 'month', text: '月', length: 2 },
  { part: 'day', text: '日', length: 2 },
] as const;

/** Text of the date typed into a DateField, for parsePlainDate: '1990-3-7', or the first box alone if it holds all; '' if empty. */
export function joinDate(values: Readonly<Record<string, unknown>>, name: string): string {
  const parts = DATE_PARTS.map(({ part }) => String(values[`${name}-${part}`] ?? '').trim());
  return parts.filter((p) => p !== '').join('-');
}
