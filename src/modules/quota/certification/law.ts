import type { Citation } from '../../../kernel/citation.ts';

/** The articles behind the tests; the marks of confirmation stand with the parameters and in the domain facts. */
const LEVY_RULES = '《残疾人就业保障金征收使用管理办法》（财税〔2015〕72号）';
const NETWORKED = '残疾人按比例就业情况联网认证（中残就业〔2025〕13号）';
const practice = (article: string): Citation => ({ source: NETWORKED, article });

export const LAW = {
  counted: { source: LEVY_RULES, article: '第七条' },
  formula: { source: LEVY_RULES, article: '第八条' },
  certificate: { source: LEVY_RULES, article: '第七条' },
  contract: { source: LEVY_RULES, article: '第七条' },
  wage: { source: LEVY_RULES, article: '第七条' },
  insurance: { source: LEVY_RULES, article: '第七条' },
  youngest: { source: '《中华人民共和国劳动法》', article: '第十五条' },
  retirement: {
    source: '全国人大常委会关于实施渐进式延迟法定退休年龄的决定（2024年9月13日）',
    article: null,
  },
  pension: { source: '《中华人民共和国劳动合同法》', article: '第四十四条' },
  life: practice('人员核验'),
  study: practice('人员核验'),
  oneEmployer: practice('一人一单位一月'),
  dispatch: {
    source:
      '《关于完善残疾人就业保障金制度更好促进残疾人就业的总体方案》（发改价格规〔2019〕2015号）及财政部公告2019年第98号',
    article: null,
  },
} as const satisfies Record<string, Citation>;
