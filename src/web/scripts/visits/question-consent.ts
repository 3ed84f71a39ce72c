import { VISIT_ANSWERS } from '../../../kernel/visit-questions.ts';
import { button, buttons, el, paragraph } from './dom.ts';
import { choice, errorAt, errorOf, typed } from './fields.ts';
import type { Asking, Question } from './question.ts';
import { canSpeak, speak } from './speech.ts';
import type { Choices } from './types.ts';

export const CONSENT_ANSWERS: Choices = [...VISIT_ANSWERS.consent, ['unasked', '没有问']];

/** A text that is read to the person, and the answer. */
export function consent({ visit, words, consents }: Asking, purpose: string): Question {
  const asked = consents.find((one) => one.purpose === purpose);
  const now = visit.answers.consents?.[purpose];
  const guardian = visit.subject?.guardianNeeded ?? false;
  const aloud = asked ? [asked.title, ...asked.plain, asked.withdrawal].join('\n') : '';
  const field = (name: string, label: string, choices: Choices, value: string | undefined, error?: string) =>
    choice({ name, label, choices, chosen: [value ?? ''], error });
  return {
    title: asked?.title ?? '同意事项',
    headed: false,
    fields: (errors) => [
      paragraph('念给本人听，等本人说。本人不愿意，就选不同意；不想现在说，就选没有问。'),
      el('blockquote', {}, (asked?.plain ?? []).map(paragraph), paragraph(asked?.withdrawal ?? '')),
      canSpeak() && buttons(button('让手机念出来', () => speak(aloud), 'secondary')),
      el(
        'details',
        { class: 'disclosure' },
        el('summary', {}, '易读版'),
        el(
          'ul',
          {},
          (asked?.easy ?? []).map((line) => el('li', {}, line)),
        ),
      ),
      field('answer', '本人怎么说', CONSENT_ANSWERS, now?.answer, errorOf(errors, 'answer')),
      field('manner', '怎么说明的', words.manners, now?.manner ?? 'read-aloud'),
      guardian && field('decidedBy', '谁决定的', words.decidedBy, now?.decidedBy ?? 'guardian'),
      guardian && field('wish', '本人自己的意思', words.wish, now?.wish, errorOf(errors, 'wish')),
    ],
    read: (data) => {
      const [answer, manner, decidedBy, wish] = ['answer', 'manner', 'decidedBy', 'wish'].map((name) =>
        typed(data, name),
      );
      const said = {
        wording: asked?.wording ?? 1,
        answer: answer ?? '',
        ...(manner && { manner }),
        ...(decidedBy && { decidedBy }),
        ...(wish && { wish }),
      };
      return { consents: { ...visit.answers.consents, [purpose]: said } };
    },
    judge: ({ consents: said }) => {
      const given = said?.[purpose];
      if (!given?.answer) return [errorAt('answer', '请选一个。没有问就选“没有问”。')];
      const needsWish = given.answer === 'given' && given.decidedBy === 'guardian';
      return needsWish && !given.wish ? [errorAt('wish', '监护人同意，也要写明本人自己愿意不愿意。')] : [];
    },
  };
}
