import { VISIT_ANSWERS, VISIT_HINTS, VISIT_QUESTIONS } from '../../../kernel/visit-questions.ts';
import { choice } from './fields.ts';
import { group } from './question-abilities.ts';
import { consent } from './question-consent.ts';
import { fact, wrong } from './question-facts.ts';
import { single, written, type Asking, type Question } from './question.ts';
import type { Step } from './steps.ts';
import type { CoreField } from './types.ts';

function forms({ visit, words }: Asking): Question {
  const title = VISIT_QUESTIONS.forms;
  return {
    title,
    headed: true,
    fields: () => [
      choice({
        name: 'forms',
        label: title,
        hint: VISIT_HINTS.forms,
        heading: true,
        many: true,
        choices: words.forms,
        chosen: visit.answers.forms ?? [],
      }),
    ],
    read: (data) => ({ forms: data.getAll('forms').map(String) }),
  };
}

/** The question of a step. */
export function questionOf(asking: Asking, step: Step): Question {
  const [kind, of = ''] = step.split(':');
  const { words, visit } = asking;
  if (kind === 'fact') return fact(asking, of as CoreField);
  if (kind === 'group') return group(asking, of);
  if (kind === 'consent') return consent(asking, of);
  switch (step) {
    case 'reason':
      return written(asking, 'reason', {
        title: VISIT_QUESTIONS.reason,
        hint: VISIT_HINTS.reason,
        lines: true,
        max: 300,
        judge: (said) => (said === '' ? '请写几个字。' : null),
      });
    case 'note':
      return written(asking, 'reason', {
        title: '还有什么要记下的',
        hint: '没有就不写。',
        lines: true,
        max: 300,
      });
    case 'wrong':
      return wrong(asking);
    case 'assess':
      return single(asking, 'assess', {
        title: '现在评估能力吗',
        hint: `共 39 项，大约 15 分钟。${visit.subject?.assessed ? `以前评估过 ${visit.subject.assessed} 项。` : ''}`,
        choices: [
          ['yes', '现在评估'],
          ['no', '这次不评估'],
        ],
        must: '请选一个。',
      });
    case 'agrees':
      return single(asking, 'agrees', {
        title: VISIT_QUESTIONS.agrees,
        choices: VISIT_ANSWERS.agrees,
        must: '请选一个。',
      });
    case 'wantsWork':
      return single(asking, 'wantsWork', {
        title: VISIT_QUESTIONS.wantsWork,
        ...(visit.subject?.need && { hint: `档案里写的：${visit.subject.need.words}。` }),
        choices: VISIT_ANSWERS.wantsWork,
        must: '请选一个。',
      });
    case 'occupations':
      return written(asking, 'occupations', {
        title: VISIT_QUESTIONS.occupations,
        hint: VISIT_HINTS.occupations,
        max: 120,
        judge: (said) => (said.split(/[\s,，、;；]+/).filter(Boolean).length > 3 ? '最多写 3 个。' : null),
      });
    case 'skills':
      return written(asking, 'skills', {
        title: VISIT_QUESTIONS.skills,
        hint: VISIT_HINTS.skills,
        max: 300,
      });
    case 'minWageYuan':
      return written(asking, 'minWageYuan', {
        title: `${VISIT_QUESTIONS.minWage}元`,
        hint: '只写数字。没有要求就不写。',
        max: 6,
        mode: 'numeric',
        judge: (said) =>
          /^\d{0,6}$/.test(said) && Number(said) <= 100_000 ? null : '请写 0 到 100000 的整数。',
      });
    case 'commute':
      return single(asking, 'commute', { title: VISIT_QUESTIONS.commute, choices: words.commute });
    case 'forms':
      return forms(asking);
    default:
      return single(asking, 'outcome', {
        title: VISIT_QUESTIONS.outcome,
        choices: words.outcomes,
        must: '请选一个。',
      });
  }
}
