import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { WORK_FORM_WORDS } from '../../people/index.ts';
import { csvResponse } from '../../../platform/feed/index.ts';
import { positionProcedure } from '../procedure.ts';
import { exportPositions } from '../queries/list.ts';
import { educationWords, experienceWords, occupationWords } from '../words.ts';
import { LIST_PARAMETERS, pick } from './options.ts';
import { accommodationWords } from './position-facts.tsx';

const HEAD = [
  '岗位名称',
  '状态',
  '单位名称',
  '工作地点',
  '工作形式',
  '职业',
  '最低月薪（元）',
  '最高月薪（元）',
  '薪资原文',
  '学历',
  '经验',
  '技能',
  '福利',
  '提供的便利',
  '招聘人数',
  '已录用',
  '开始日期',
  '截止日期',
  '工作内容',
];
const yuan = (fen: number | null) => (fen === null ? null : fen / 100);

/** The list under the filters of its address, as a table. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const rows = await ask(
    args,
    exportPositions,
    pick(new URL(args.request.url).searchParams, LIST_PARAMETERS),
  );
  return csvResponse('岗位.csv', [
    HEAD,
    ...rows.map((row) => [
      row.title,
      positionProcedure.states[row.state].title,
      row.employer_name,
      row.place ?? row.place_text,
      WORK_FORM_WORDS[row.form],
      occupationWords(row.occupation, row.occupation_certainty),
      yuan(row.wage_low),
      yuan(row.wage_high),
      row.wage_text,
      educationWords(row.education),
      experienceWords(row.experience_years),
      row.skills.join('、'),
      row.benefits.join('、'),
      accommodationWords(row.accommodations).join('、'),
      row.headcount,
      row.filled,
      row.opens_on,
      row.closes_on,
      row.description,
    ]),
  ]);
}
