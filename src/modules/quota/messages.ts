import type { Messages } from '../../platform/module/index.ts';
import { certificationMessages } from './certification/index.ts';

const count = (value: string | number | undefined) => Number(value ?? 0).toLocaleString('zh-CN');

export const messages: Messages = {
  ...certificationMessages,
  'quota.no-policy-version': (p) =>
    `没有 ${p.year} 年的缴费政策（no policy version），不能用别的年份代替。请检查所属期的年份。`,
  'quota.not-a-number': () => '不是数字。请只写数字，不要带单位、逗号或百分号，例如 8000000 或 0.016。',
  'quota.negative': () => '不能小于 0，请检查。',
  'quota.too-small': (p) =>
    `太小了，至少是 ${p.least}。请检查单位：工资按元，社会平均工资按元/年，比例写成 0.016。`,
  'quota.too-large': (p) =>
    `太大了，最多是 ${count(p.most)}。请检查单位：工资按元，比例写成 0.016，不是 1.6。`,
  'quota.not-whole': () => '要写整数。',
  'quota.between': (p) => `要在 ${p.least} 和 ${p.most} 之间。`,
  'quota.bad-id': () => '编号要写文字（最多 200 个字）或整数。',
  'quota.unknown-nature': () => '没有这种单位性质。请从列出的里面选，例如 PRIVATE_ENTERPRISE（民营企业）。',
  'quota.bad-region': () => '地区要写 6 位区划代码，例如 350200。',
  'quota.yes-or-no': () => '只能写 true（按时申报了）或 false（没有按时申报）。',
  'quota.whole-fen': () => '金额最多写到分，两位小数。',
  'quota.wages-of-nobody': () => '职工是 0 人，却有工资。请检查人数和工资。',
  'quota.more-than-staff': () => '残疾人比全部职工都是重度残疾人时还多。请检查人数。',
  'quota.wages-too-low': () =>
    '平均下来每人一年不到 120 元。工资总额要按元填写，是不是写成了万元？请改成元。',
  'quota.wages-too-high': () =>
    '平均下来每人一年超过 500 万元。工资总额要按元填写，是不是写成了分？请改成元。',
  'quota.one-headcount': () => '年平均人数和每月人数只写一种，请去掉一个。',
  'quota.months-known': () => '写了每月人数，就不用再写存续几个月。不存在的月份写 null。',
  'quota.twelve-months': (p) => `每月人数要正好 12 个，现在是 ${p.got} 个。不存在的月份写 null。`,
  'quota.not-a-list': () => '要写成列表 [ … ]。',
  'quota.one-employed': () => '加权人数和逐人名单只写一种，请去掉一个。',
  'quota.not-a-person': () => '名单里这一项不是一个人的记录。',
  'quota.unknown-category': () => '没有这种残疾类别。请写 VISION、HEARING 等，或 1 到 7。',
  'quota.weight-or-grade': () =>
    '要写按几人计（weight），或者残疾人证等级（grade）、残疾军人证等级（veteranGrade）。',
  'quota.weight-against-grade': (p) => `和证件等级不一致：按等级是 ${p.weight} 人。请检查。`,
  'quota.number-kind': () => '请选要检查哪一种号码。',
};
