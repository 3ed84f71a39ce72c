import { z } from 'zod';
import { defineParameter } from '../../../platform/rule/index.ts';

/** What an employer is told about people whom it does not know yet is told of so many at least, alike in all of it. */
export const leastGroup = defineParameter({
  id: 'recruiting.least-group',
  title: '给单位看的不写姓名的名单，说法一样的人至少要有几个',
  unit: '人',
  schema: z.int().min(2).max(100),
});

/** Days within which somebody answers an employer; then the question runs out and nothing follows from it. */
export const askDays = defineParameter({
  id: 'recruiting.ask-days',
  title: '单位想见求职者，几天里答复有效',
  unit: '天',
  schema: z.int().min(1).max(60),
});

/** Questions of one position that may wait for an answer at once. */
export const asksAtOnce = defineParameter({
  id: 'recruiting.asks-at-once',
  title: '一个岗位同时最多可以问几个人',
  unit: '人',
  schema: z.int().min(1).max(100),
});
