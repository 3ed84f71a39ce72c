import { paragraph } from './dom.ts';
import { choice, select, typed } from './fields.ts';
import type { Asking, Question } from './question.ts';
import type { Choices, GroupAnswers } from './types.ts';

/** A family of functions: a level each, and how they were learnt. */
export function group({ visit, words }: Asking, key: string): Question {
  const found = words.groups.find((one) => one.key === key);
  const now: GroupAnswers = visit.answers.groups?.[key] ?? { levels: {} };
  const levels: Choices = [['', '没有评估'], ...words.levels];
  return {
    title: `能力：${found?.title ?? ''}`,
    headed: false,
    fields: () => [
      paragraph('只填看得准的。评估只作参考，不是结论。'),
      (found?.functions ?? []).map(({ key: name, title, plain }) =>
        select({
          name: `level-${name}`,
          label: title,
          hint: `能${plain}吗？`,
          choices: levels,
          value: now.levels[name] ?? '',
        }),
      ),
      choice({
        name: 'evidence',
        label: '这些是怎么知道的',
        choices: words.evidence,
        chosen: [now.evidence ?? ''],
      }),
      choice({
        name: 'confidence',
        label: '有没有把握',
        choices: words.confidence,
        chosen: [now.confidence ?? ''],
      }),
    ],
    read: (data) => {
      const given = (found?.functions ?? []).map(
        ({ key: name }) => [name, typed(data, `level-${name}`)] as const,
      );
      const [evidence, confidence] = [typed(data, 'evidence'), typed(data, 'confidence')];
      const answered: GroupAnswers = {
        levels: Object.fromEntries(given.filter(([, level]) => level !== '')),
        ...(evidence && { evidence }),
        ...(confidence && { confidence }),
      };
      return { groups: { ...visit.answers.groups, [key]: answered } };
    },
  };
}
