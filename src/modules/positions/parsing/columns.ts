import type { FeedColumn, FeedFormat } from '../../../platform/feed/index.ts';
import { normalise } from './text.ts';

/** What a posting may say, whatever a board calls it. `contact` is known only to be left aside. */
export const POSTING_FIELDS = [
  'title',
  'employer',
  'place',
  'wage',
  'education',
  'experience',
  'tags',
  'benefits',
  'form',
  'headcount',
  'closesOn',
  'description',
  'contact',
] as const;
export type PostingField = (typeof POSTING_FIELDS)[number];

export const FIELD_ZH: Record<PostingField, string> = {
  title: '岗位名称',
  employer: '单位名称',
  place: '工作地点',
  wage: '薪资',
  education: '学历',
  experience: '经验',
  tags: '标签或技能',
  benefits: '福利',
  form: '工作形式',
  headcount: '招聘人数',
  closesOn: '截止日期',
  description: '岗位描述',
  contact: '联系人和电话',
};

const SYNONYMS: Record<PostingField, string> = {
  title:
    '职位 职位名称 岗位 招聘岗位 招聘职位 工种 职务 标题 title job job_title jobtitle job_name jobname position name position_name',
  employer:
    '公司 公司名称 企业 企业名称 单位 用人单位 招聘单位 用工单位 雇主 company company_name companyname employer org firm',
  place:
    '地点 城市 工作城市 工作地 工作地址 地区 区域 所在地 所在地区 地址 city location address workplace work_place job_area area region place work_city district',
  wage: '薪酬 工资 月薪 薪水 待遇 薪资待遇 工资待遇 薪酬待遇 薪资范围 月工资 salary salary_raw salary_text pay wage wages providesalary salary_desc',
  education: '学历要求 文化程度 教育程度 最低学历 education degree edu education_level degreestring academic',
  experience:
    '经验要求 工作经验 工作年限 年限 经验年限 experience work_year workyear work_experience exp experience_required',
  tags: '标签 技能 技能要求 关键词 职位标签 岗位标签 技能标签 tags tag skills skill keywords labels jobtags label',
  benefits: '福利待遇 公司福利 福利标签 其他待遇 benefits welfare jobwelf welfare_tags perks',
  form: '用工形式 工作性质 用工方式 工作类型 职位类型 岗位性质 形式 job_type jobtype type employment_type work_type form',
  headcount: '人数 需求人数 招聘数量 招聘名额 名额 headcount openings count num recruit_num vacancies',
  closesOn: '截止时间 有效期 有效期至 招聘截止 招聘截止日期 deadline closes_on expires valid_until end_date',
  description:
    '岗位职责 职责 职位描述 工作内容 工作描述 任职要求 岗位要求 描述 备注 description desc detail details requirements responsibilities job_description content',
  contact: '联系人 联系电话 电话 手机 手机号 联系方式 邮箱 微信 contact phone mobile email tel wechat hr',
};

const EXAMPLES: Partial<Record<PostingField, readonly [note: string, ...examples: string[]]>> = {
  title: ['岗位叫什么，一行一个岗位', '网店客服', '包装工'],
  employer: ['招人的单位', '海风样例电商有限公司', '榕荫样例食品有限公司'],
  place: ['写到县（市、区），例如 泉州市丰泽区', '泉州市丰泽区', '福州市闽侯县'],
  wage: ['怎么写都可以：3000-4500元/月、150元/天、5千-8千·13薪、面议', '3000-4500元/月', '150元/天'],
  education: ['最低要什么学历；不要求就写 不限', '高中/中专', '不限'],
  experience: ['要几年经验；不要求就写 不限', '不限', '1年以上'],
  tags: ['要会什么，用逗号隔开', '打字，在线客服', '手工包装'],
  benefits: ['单位给什么，用逗号隔开', '五险一金，双休', '包吃住'],
  form: ['全职、兼职（弹性工时）、居家、辅助性就业', '居家', '全职'],
  headcount: ['招几个人', '3', '10'],
  closesOn: ['招到哪天为止，可以不写', '', ''],
  description: ['工作内容和要求', '用文字回复顾客的问题', '坐着把糕点装进盒子'],
};

export const POSTING_COLUMNS: readonly FeedColumn[] = POSTING_FIELDS.map((key) => {
  const [note = '', ...examples] = EXAMPLES[key] ?? [];
  return {
    key,
    title: FIELD_ZH[key],
    synonyms: SYNONYMS[key].split(' '),
    required: key === 'title',
    note,
    examples,
  };
});

/** For tables (.csv, .xlsx): the header is found and mapped by the feed. */
export const POSTING_FORMAT: FeedFormat = { name: 'positions', title: '岗位导入', columns: POSTING_COLUMNS };

/** Earlier names of a field win where a record has several (salary before salary_raw). */
const RANKS = new Map(
  POSTING_COLUMNS.flatMap((column) =>
    [column.title, column.key, ...column.synonyms].map(
      (name, rank) => [foldKey(name), { field: column.key as PostingField, rank }] as const,
    ),
  ),
);

/** The field that a key of a JSON record names, with its rank among the names of that field; null when unknown. */
export function fieldOfKey(key: string): { field: PostingField; rank: number } | null {
  return RANKS.get(foldKey(key)) ?? null;
}

function foldKey(key: string): string {
  return normalise(key).replace(/[_\-.:：]/g, '');
}
