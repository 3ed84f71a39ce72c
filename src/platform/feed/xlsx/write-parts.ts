/**
 * How a written cell looks; each is an index into the styles below. Text cells keep every digit of what stands in them; the
 * last three are for values that are counted with.
 */
export const STYLES = {
  plain: 0,
  head: 1,
  error: 2,
  warning: 3,
  wrapped: 4,
  title: 5,
  number: 6,
  money: 7,
  date: 8,
} as const;
export type CellStyle = keyof typeof STYLES;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

// Characters that XML 1.0 cannot hold, and halves of pairs.
// oxlint-disable-next-line no-control-regex -- these are the ones to leave out
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or attribute. Text that only looks like the format's own escapes is escaped once more. */
export function xmlText(text: string): string {
  return text
    .replace(UNWRITABLE, '')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (char) => ENTITIES[char]!);
}

/** A, B, … Z, AA for 0, 1, … */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
const xf = (font: number, fill: number, wrap: boolean) =>
  `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">` +
  `<alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/></xf>`;

/** A value with a number format of its own: 3 and 4 are built in, 164 is the date as it is written here. */
const valueXf = (format: number) =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">` +
  '<alignment vertical="top" horizontal="right"/></xf>';

/** Styles in the order of STYLES. Colours are those of the product: coral for errors, amber for warnings, banyan for heads. */
export const STYLES_PART =
  `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="宋体"/></font>` +
  '<font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts>' +
  `<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `${solid('E2F0EA')}${solid('FBE9E6')}${solid('FFF3D6')}</fills><borders count="1"><border/></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="9">${xf(0, 0, false)}${xf(1, 2, true)}${xf(0, 3, false)}${xf(0, 4, false)}${xf(0, 0, true)}${xf(2, 0, false)}${valueXf(3)}${valueXf(4)}${valueXf(164)}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export const ROOT_RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** A sheet name may hold 31 characters and none of \ / ? * [ ] : */
export function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, 31) || '表'
  );
}

export function workbookPart(names: string[]): string {
  const sheets = names
    .map((name, i) => `<sheet name="${xmlText(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('');
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`;
}

export function workbookRelations(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;
}

export function sheetRelations(sheet: number): string {
  return (
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/vmlDrawing" Target="../drawings/vmlDrawing${sheet}.vml"/>` +
    `<Relationship Id="rId2" Type="${RELATIONS}/comments" Target="../comments${sheet}.xml"/></Relationships>`
  );
}

/** `commented`: for each sheet, whether it has remarks. */
export function contentTypes(commented: boolean[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const each = commented.map(
    (remarks, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${type}.worksheet+xml"/>` +
      (remarks ? `<Override PartName="/xl/comments${i + 1}.xml" ContentType="${type}.comments+xml"/>` : ''),
  );
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each.join('')}</Types>`
  );
}

/** A remark on a cell, column and row counted from 0. */
export interface CellComment {
  column: number;
  row: number;
  text: string;
}

export function* commentsPart(comments: CellComment[]): Generator<string> {
  yield `${DECLARATION}<comments xmlns="${MAIN}"><authors><author></author></authors><commentList>`;
  for (const { column, row, text } of comments) {
    yield `<comment ref="${columnName(column)}${row + 1}" authorId="0"><text><r><t xml:space="preserve">${xmlText(text)}</t></r></text></comment>`;
  }
  yield '</commentList></comments>';
}

/** Spreadsheet programs show a comment only where a legacy drawing gives it a box. */
export function* drawingPart(comments: CellComment[]): Generator<string> {
  yield (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<v:shapetype id="t" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  );
  for (const [i, { column, row }] of comments.entries()) {
    yield (
      `<v:shape id="s${i + 1}" type="#t" style="position:absolute;visibility:hidden" fillcolor="#fff3d6" o:insetmode="auto"><v:textbox/>` +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1},0,${row},0,${column + 4},0,${row + 4},0</x:Anchor>` +
        `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  }
  yield '</xml>';
}

export const SHEET_OPEN = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`;
