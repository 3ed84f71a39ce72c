/**
 * The 3,755 characters of GB 2312 level 1 (rows 16 to 55), in use most often, decoded from their codes. They stand in
 * for the 3,500 of 通用规范汉字表 level 1, of which no copy under a licence could be had.
 */
export const COMMON_CHARACTERS: ReadonlySet<string> = new Set(levelOne());

function levelOne(): string {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1)
    // The last row ends after 89 of its 94 places.
    for (let place = 0xa1; place <= (row === 0xd7 ? 0xf9 : 0xfe); place += 1) bytes.push(row, place);
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes));
}
