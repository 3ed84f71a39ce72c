import { neutralise } from './neutral.ts';

/**
 * A table as .csv that spreadsheet programs read as Chinese (UTF-8 with mark) and never run: what looks like a formula is
 * led by an apostrophe.
 */
function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) => {
    const text = typeof value === 'number' ? String(value) : neutralise(value ?? '');
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** The answer that a browser saves under a name. */
export function csvResponse(name: string, rows: Parameters<typeof csvOf>[0]): Response {
  return new Response(csvOf(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
