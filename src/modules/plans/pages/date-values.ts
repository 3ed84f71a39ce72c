/** A civil date as the three boxes of a date field hold it. */
export function dateParts(name: string, date: string): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    [`${name}-year`]: year,
    [`${name}-month`]: String(Number(month)),
    [`${name}-day`]: String(Number(day)),
  };
}
