/** What boards hang on a title and what names no work: pay, benefits, numbers of posts, year of graduation, places. */
const NOISE = [
  /\d{1,3}(?:\.\d)?(?:-\d{1,3}(?:\.\d)?)?(?:k|千|万)(?:\+|以上)?/g,
  /(?:月薪|底薪|保底|日结|周结|月结|时薪|工资|高薪|薪资)\d*/g,
  /(?:周末)?双休|单休|做五休二|包吃住?|包住|包食宿|[五六七]险[一二]金|[五六]险|长白班|不加班|坐班|福利好|住宿|供餐/g,
  /(?:20)?\d{2}届|应往届|应届[^,]*|往届[^,]*|毕业生|校招|社招|秋招|春招|校园招聘/g,
  /急聘|诚聘|急招|高薪|直聘|直招|招聘启事|可接受[^,]*|欢迎[^,]*|无经验[^,]*|不限[^,]*/g,
  /工作地点?[:：][^,]*|base[:：]?[^,]*|上班地址[:：][^,]*|派驻[^,]*|招?\d+[人名]/g,
  /\b[a-z]{0,3}\d{4,}\b|^\d+-\d+-[a-z]+/g,
  /岗位|职位|方向|[类岗](?=$|[,\s-])/g,
];
/** Ranks and terms inside a name: taken out without breaking it in two (数据分析高级讲师). */
const RANK = /高级|资深|初级|中级|主任|首席|储备|实习生?|兼职|全职|急/g;

/** Half width, lower case, no blanks. */
const normalise = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * The parts of a title that may name the work, most telling first: what stands outside brackets, each side of a slash,
 * then what stands inside brackets. Half width and lower case, noise removed, empty parts dropped.
 */
export function titleParts(title: string): string[] {
  const text = normalise(
    title
      .slice(0, 200)
      .replace(/\s+/g, ' ')
      .replace(/([a-z]) (?=[a-z])/gi, '$1\u0001')
      .replace(/(\p{Script=Han}{2}) (?=\p{Script=Han}{2})/gu, '$1,'),
  );
  const inside = [...text.matchAll(/[([【〔{]([^)\]】〕}]*)[)\]】〕}]?/g)].map((match) => match[1] ?? '');
  const outside = text.replace(/[([【〔{][^)\]】〕}]*[)\]】〕}]?/g, ',');
  return [outside, ...inside].flatMap(cleanParts);
}

function cleanParts(text: string): string[] {
  let rest = text;
  for (const noise of NOISE) rest = rest.replace(noise, ',');
  return rest
    .replace(RANK, '')
    .replaceAll('\u0001', ' ')
    .split(/[,，、;；/|\\·•:：!！~—–_+＋-]+/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
}
