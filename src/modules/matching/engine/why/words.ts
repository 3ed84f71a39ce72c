import {
  accommodationEntry,
  DEMAND_WORDS,
  functionEntry,
  type FunctionKey,
} from '../../../../kernel/vocabulary.ts';
import { placeOf } from '../place.ts';
import { EDUCATION_WORDS, FORM_WORDS } from '../words.ts';
import type { Case, Change, Who } from './change.ts';
import type { Lift } from './lift.ts';
import { gapsOf, type ObstacleKind } from './obstacles.ts';

/** Who reads it: the person, who is 你, or staff, for whom it is 本人. */
export type Voice = 'self' | 'staff';

const YOU: Readonly<Record<Voice, string>> = { self: '你', staff: '本人' };

/** Who may make a change, as it is read. */
export const WHO_WORDS: Readonly<Record<Voice, Readonly<Record<Who, string>>>> = {
  self: { you: '你可以定', employer: '单位可以定', staff: '工作人员可以做' },
  staff: { you: '本人可以定', employer: '单位可以定', staff: '工作人员可以做' },
};

/** Each in its own marks, for some of the words hold a list themselves. */
export const plainOf = (fns: readonly FunctionKey[]) =>
  fns.map((fn) => `“${functionEntry(fn).plain}”`).join('');
const education = (level: number) => EDUCATION_WORDS[level] ?? '更高的学历';

function demandWords(given: Case): string {
  return gapsOf(given)
    .map((fn) => `${functionEntry(fn).plain}（${DEMAND_WORDS[given.position.demands[fn] ?? 0]}）`)
    .join('、');
}

function reachWords({ person, position }: Case): string {
  const same = placeOf(person.region).unit === placeOf(position.region).unit;
  return same
    ? '这个岗位要求到别的县区上班，登记的是只在本县区上班'
    : '这个岗位要求到别的市上班，也不能在家做';
}

/**
 * What stands between the two, as a clause without an end mark. It says what the position asks for and what is written down;
 * never what somebody is not able to do, and nothing of a category or grade.
 */
export function obstacleWords(given: Case, kind: ObstacleKind, voice: Voice): string {
  const { person, position, saidNo } = given;
  const you = YOU[voice];
  switch (kind) {
    case 'closed':
      return '岗位现在不招人';
    case 'no':
      return saidNo === 'employer' ? '单位说过不合适' : `${you}说过不合适`;
    case 'objection':
      return `${you}说过不要推荐岗位`;
    case 'feedback':
      return `${you}说过差不多的岗位不合适，所以先不推荐`;
    case 'reach':
      return reachWords(given);
    case 'wage':
      return `这个岗位的工资最高 ${position.wage[1]} 元，登记的最低工资是 ${person.minWage} 元`;
    case 'education':
      return `这个岗位要求${education(position.education)}，登记的是${person.education === 0 ? '没有上过学' : education(person.education)}`;
    case 'ability':
      return `这个岗位要求${demandWords(given)}，单位还没有写能帮上忙的便利`;
  }
}

/** One change as a sentence without an end mark, beginning with who makes it. */
export function changeWords(change: Change, voice: Voice): string {
  const you = YOU[voice];
  switch (change.kind) {
    case 'reassess':
      return `能力评估过了期，再评估一次${plainOf([change.fn])}`;
    case 'withdraw-no':
      return `${change.by === 'person' ? you : '单位'}收回说过的“不合适”`;
    case 'accept-suggestions':
      return `${you}改成愿意收到推荐`;
    case 'drop-feedback':
      return `${you}说，这一类岗位可以再推荐`;
    case 'reopen':
      return '单位重新开始招人';
    case 'offer':
      return `单位提供${accommodationEntry(change.accommodation).plain}，帮上${plainOf(change.lifts)}`;
    case 'commute-city':
      return `${you}愿意去全市上班，不只在本县区`;
    case 'raise-high':
      return `单位把最高工资从 ${change.from} 元提到 ${change.to} 元`;
    case 'lower-education':
      return `单位把学历要求从${education(change.from)}改成${change.to === 0 ? '不限' : education(change.to)}`;
    case 'lower-min':
      return `${you}把最低工资从 ${change.from} 元改成 ${change.to} 元`;
    case 'study':
      return `${you}再读书，读到${education(change.to)}`;
  }
}

/** One lift as a sentence without an end mark. `occupation` names a code. */
export function liftWords(lift: Lift, voice: Voice, occupation: (code: string) => string): string {
  const you = YOU[voice];
  switch (lift.kind) {
    case 'form-first':
      return `${you}把“${FORM_WORDS[lift.form]}”放在最想要的上班方式`;
    case 'want-occupation':
      return `${you}把“${occupation(lift.code)}”加进想做的职业`;
    case 'learn':
      return `${you}学会“${lift.skill}”`;
    case 'lower-min':
      return `${you}把最低工资改成 ${lift.to} 元`;
  }
}
