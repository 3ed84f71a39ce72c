import { z } from 'zod';
import { defineRetention, type RetentionRule } from '../../../platform/retention/index.ts';
import { defineParameter } from '../../../platform/rule/index.ts';

/** A phone that was not in contact for so long drops its list; visits that were not sent stay. */
export const listKeptDays = defineParameter({
  id: 'survey.phone-list-kept',
  title: '手机上的走访名单，多久没有联网就自动清除',
  unit: '天',
  schema: z.int().min(7).max(90),
});

export const deviceKeptDays = defineParameter({
  id: 'survey.phones-kept',
  title: '带过走访名单的手机，最后一次联系以后，记录保存多久',
  unit: '天',
  schema: z.int().min(90).max(36_500),
});

export const deviceRetention: readonly RetentionRule[] = [
  defineRetention({
    id: 'survey-devices',
    table: 'survey_device',
    what: '哪台手机带过走访名单',
    keepFor: deviceKeptDays,
    from: 't.met_at',
    end: 'delete',
    cites: { source: '《中华人民共和国个人信息保护法》', article: '第十九条' },
  }),
];
