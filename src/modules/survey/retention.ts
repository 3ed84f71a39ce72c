import { z } from 'zod';
import { defineRetention, type RetentionRule } from '../../platform/retention/index.ts';
import { defineParameter } from '../../platform/rule/index.ts';

export const visitDraftDays = defineParameter({
  id: 'survey.visit-drafts-kept',
  title: '没有提交的走访内容保存多久',
  unit: '天',
  schema: z.int().min(1).max(365),
});
export const resultRowDays = defineParameter({
  id: 'survey.result-rows-kept',
  title: '导入的走访结果，各行的原文保存多久',
  unit: '天',
  schema: z.int().min(1).max(36_500),
});

const SHORTEST = { source: '《中华人民共和国个人信息保护法》', article: '第十九条' };

/** What was typed and never sent, and rows of spreadsheets once they are taken over or given up. Visits stay with the file. */
export const surveyRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'survey-drafts',
    table: 'survey_draft',
    what: '没有提交的走访内容',
    keepFor: visitDraftDays,
    from: 't.saved_at',
    end: 'delete',
    cites: SHORTEST,
  }),
  defineRetention({
    id: 'survey-result-rows',
    table: 'survey_import_row',
    what: '导入的走访结果的原文',
    keepFor: resultRowDays,
    from: 'select i.created_at from survey_import i where i.city = t.city and i.id = t.import_id',
    end: 'delete',
    cites: SHORTEST,
  }),
];
