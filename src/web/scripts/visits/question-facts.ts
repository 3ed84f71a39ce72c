import { PHONE } from '../../../kernel/phone.ts';
import { choice, errorAt, errorOf, text, typed } from './fields.ts';
import type { Asking, Question } from './question.ts';
import type { CoreField } from './types.ts';

/** Which core facts are not as the file has them. */
export function wrong({ visit }: Asking): Question {
  const title = '档案里哪些不对';
  return {
    title,
    headed: true,
    fields: () => [
      choice({
        name: 'wrong',
        label: title,
        heading: true,
        many: true,
        hint: '一项一项念给本人听。都对，就不选，直接继续。',
        choices: (visit.subject?.facts ?? []).map(({ field, title: name, words }) => [
          field,
          `${name}：${words ?? '不知道'}`,
        ]),
        chosen: visit.answers.wrong ?? [],
      }),
    ],
    read: (data) => ({ wrong: data.getAll('wrong') as CoreField[] }),
  };
}

/** A core fact that is not as the file has it. */
export function fact({ visit, words }: Asking, field: CoreField): Question {
  const known = visit.subject?.facts.find((one) => one.field === field);
  const title = `${known?.title ?? '这一项'}现在是`;
  const name = 'fact';
  const shared = { name, label: title, hint: `档案里写的：${known?.words ?? '不知道'}。` };
  const value = visit.answers.facts?.[field];
  const chosen = field === 'education' ? words.education : field === 'urbanRural' ? words.urbanRural : null;
  const isPhone = field === 'phone' || field === 'guardianPhone';
  return {
    title,
    headed: true,
    fields: (errors) => {
      const error = errorOf(errors, name);
      return [
        chosen
          ? choice({ ...shared, heading: true, choices: chosen, chosen: [value ?? ''], error })
          : text({
              ...shared,
              heading: true,
              value,
              max: 60,
              error,
              ...(isPhone && { mode: 'tel' as const }),
            }),
      ];
    },
    read: (data) => ({ facts: { ...visit.answers.facts, [field]: typed(data, name) } }),
    judge: ({ facts }) => {
      const said = facts?.[field] ?? '';
      if (said === '') return [errorAt(name, '请写现在的情况，或者回到上一题去掉这一项。')];
      return isPhone && !PHONE.test(said)
        ? [errorAt(name, '电话只能有数字、空格和 + - ( )，5 到 20 位。')]
        : [];
    },
  };
}
