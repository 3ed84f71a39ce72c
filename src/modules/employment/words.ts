import { EMPLOYMENT_FORMS } from './forms.ts';
import type { NotCounted } from './count.ts';
import { optionsOf } from '../../platform/ui/options.ts';

/** Why a spell is not counted, in a sentence that names the failed condition. */
export function notCountedText(reason: NotCounted, year: number, breakDays: number | null): string {
  switch (reason.code) {
    case 'pending':
      return '材料还没有核实，暂不计入。核实通过后，计入开始工作的那一年。';
    case 'rejected':
      return '没有通过核实，不计入。';
    case 'retracted':
      return '登记已经撤回，不计入。';
    case 'superseded':
      return '这条记录已经被更正，不计入；请看更正后的记录。';
    case 'before-rule':
      return `${year} 年开始的工作不在新增就业的统计期内，不计入。`;
    case 'employed-before':
      return `开始前 ${breakDays ?? 1} 天内已经在别的工作里，属于换工作，不算新增就业。`;
    case 'earlier-start':
      return `${year} 年已经有更早的新增就业计入。一个人一年只计一次。`;
  }
}

/** Options for a choice among the forms of employment. */
export const FORM_OPTIONS = optionsOf(EMPLOYMENT_FORMS);
