import { z } from 'zod';
import { occupationName } from '../../kernel/occupations/index.ts';
import { ACCOMMODATIONS } from '../../kernel/vocabulary.ts';
import { STAFF } from '../../platform/access/roles.ts';
import { countRows, cursorRows, defineExport } from '../../platform/documents/index.ts';
import { WORK_FORM_WORDS } from '../people/index.ts';
import { positionProcedure } from './procedure.ts';
import { found, listInput, sorted } from './queries/list.ts';
import { educationWords, experienceWords, LACK_WORDS, occupationWords } from './words.ts';

/** As the list's, but deaf to what an address holds beside the filters (columns, size). */
const input = z.object(listInput.shape);

const STATE_FILTER = {
  draft: '草稿',
  submitted: '等核对',
  reserved: '先给优先的人',
  open: '招聘中',
  closed: '已结束',
} as const;

const accommodation = (key: string) => ACCOMMODATIONS.find((one) => one.key === key)?.zh ?? key;

/** Positions under the filters of their list. No persons stand in it. */
export const positionsExport = defineExport({
  name: 'positions.list',
  title: '岗位清单',
  source: '岗位库（本单位可以看到的岗位）',
  input,
  roles: STAFF,
  personal: false,
  columns: [
    { title: '岗位名称', width: 24, value: (row: Row) => row.title },
    { title: '状态', width: 10, value: (row) => positionProcedure.states[row.state].title },
    { title: '单位名称', width: 30, value: (row) => row.employer_name },
    { title: '工作地点', width: 30, value: (row) => row.place ?? row.place_text },
    { title: '工作形式', width: 12, value: (row) => WORK_FORM_WORDS[row.form] },
    { title: '职业', width: 24, value: (row) => occupationWords(row.occupation, row.occupation_certainty) },
    { title: '最低月薪（元）', width: 14, kind: 'fen', value: (row) => row.wage_low },
    { title: '最高月薪（元）', width: 14, kind: 'fen', value: (row) => row.wage_high },
    { title: '薪资原文', width: 16, value: (row) => row.wage_text },
    { title: '学历', width: 12, value: (row) => educationWords(row.education) },
    { title: '经验', width: 14, value: (row) => experienceWords(row.experience_years) },
    { title: '技能', width: 24, value: (row) => row.skills.join('、') },
    { title: '福利', width: 24, value: (row) => row.benefits.join('、') },
    { title: '提供的便利', width: 24, value: (row) => row.accommodations.map(accommodation).join('、') },
    { title: '招聘人数', width: 10, kind: 'number', value: (row) => row.headcount },
    { title: '已录用', width: 10, kind: 'number', value: (row) => row.filled },
    { title: '开始日期', width: 12, kind: 'date', value: (row) => row.opens_on },
    { title: '截止日期', width: 12, kind: 'date', value: (row) => row.closes_on },
    { title: '工作内容', width: 60, value: (row) => row.description },
  ],
  count: (ctx, asked, most) =>
    countRows(
      ctx,
      found(ctx, asked)
        .select('id')
        .limit(most + 1),
    ),
  async *rows(ctx, asked): AsyncGenerator<Row> {
    const { regions } = ctx.params;
    for await (const row of cursorRows(ctx, sorted(ctx, asked)))
      yield { ...row, place: row.region_code === null ? null : regions.fullName(row.region_code) };
  },
  filters(ctx, asked) {
    const { regions } = ctx.params;
    return [
      { term: '关键词', value: asked.text },
      { term: '地区', value: regions.knownName(asked.region) },
      { term: '状态', value: asked.state && STATE_FILTER[asked.state] },
      { term: '还缺什么', value: asked.lacks && LACK_WORDS[asked.lacks] },
      { term: '职业', value: asked.occupation && (occupationName(asked.occupation) ?? asked.occupation) },
      { term: '工作形式', value: asked.form && WORK_FORM_WORDS[asked.form as keyof typeof WORK_FORM_WORDS] },
      { term: '月薪至少', value: asked.wage === undefined ? undefined : `${asked.wage} 元` },
      { term: '提供的便利', value: asked.accommodation && accommodation(asked.accommodation) },
      { term: '范围', value: asked.within === 'office' ? '本单位的岗位' : '全部能看到的岗位' },
    ];
  },
});

type Found = ReturnType<typeof sorted> extends { execute(): Promise<(infer R)[]> } ? R : never;
type Row = Found & { place: string | null };
