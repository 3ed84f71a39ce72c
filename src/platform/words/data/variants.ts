/**
 * Spellings that mean the same and that no standard folds: `[how it is written, how it is meant]`, applied in order to
 * half-width, lower-case, simplified text. Source of all: editor, after what clerks and boards type.
 */
export const VARIANTS: readonly (readonly [written: RegExp, meant: string])[] = [
  [/帐(?=[号户务目单本款簿套])|(?<=[做记对会报查算结挂])帐/g, '账'],
  [/其它/g, '其他'],
  [/按装/g, '安装'],
  [/录相|摄相/g, '录像'],
  [/裁逢|缝刃/g, '缝纫'],
  [/excle|exel(?![a-z])|excell?(?![a-z])/g, 'excel'],
  [/phtoshop|photo shop/g, 'photoshop'],
  [/c语言编程/g, 'c语言'],
  [/java script/g, 'javascript'],
];
