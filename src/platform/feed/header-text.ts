/** A header as it is compared: half width, without blanks, marks and case. */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:;,.、。·'"“”‘’_\-/\\|★☆√]+/g, '');
}

/** The same without what stands in brackets: 出生日期（YYYY-MM-DD）, 姓名(必填). */
export function foldWithoutBrackets(text: string): string {
  return foldHeader(text.normalize('NFKC').replace(/[([{【〔].*?[)\]}】〕]/g, '')).replace(
    /[()[\]{}【】〔〕]/g,
    '',
  );
}
