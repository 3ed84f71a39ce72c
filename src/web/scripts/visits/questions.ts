import { buttons, button, el, paragraph, type Children, type FieldError } from './dom.ts';
import { choice, errorAt, select, text, typed } from './fields.ts';
import { canSpeak, speak } from './speech.ts';
import type { Step } from './steps.ts';
import type { Answers, Choices, CoreField, GroupAnswers, TakenList, Visit, VisitWords } from './types.ts';

/** One question: how it is asked, what of a form is its answer, and what is wrong with it. */
export interface Question {
  title: string;
  /** Its one field carries the h1. */
  headed: boolean;
  fields(errors: readonly FieldError[]): Children;
  read(data: FormData): Answers;
  judge?(answers: Answers): FieldError[];
}

export interface Asking {
  visit: Visit;
  words: VisitWords;
  consents: TakenList['consents'];
}

const YES_NO: Choices = [
  ['yes', '是'],
  ['no', '不是'],
];
const problem = (errors: readonly FieldError[], name: string) =>
  errors.find(({ id }) => id === `f-${name}`)?.text;

type Single = 'outcome' | 'assess' | 'agrees' | 'wantsWork' | 'commute';

/** One answer out of a few. */
function single(
  { visit }: Asking,
  name: Single,
  more: { title: string; hint?: string; choices: Choices; must?: string },
): Question {
  const { title, hint, choices, must } = more;
  return {
    title,
    headed: true,
    fields: (errors) => [
      choice({
        name,
        label: title,
        ...(hint && { hint }),
        heading: true,
        choices,
        chosen: [visit.answers[name] ?? ''],
        error: problem(errors, name),
      }),
    ],
    read: (data) => (typed(data, name) ? { [name]: typed(data, name) } : {}),
    judge: (answers) => (must && !answers[name] ? [errorAt(name, must)] : []),
  };
}

type Written = 'reason' | 'occupations' | 'skills' | 'minWageYuan';

/** A line or some lines. */
function written(
  { visit }: Asking,
  name: Written,
  more: {
    title: string;
    hint?: string;
    lines?: boolean;
    max: number;
    mode?: 'numeric';
    judge?: (said: string) => string | null;
  },
): Question {
  const { title, judge, ...rest } = more;
  return {
    title,
    headed: true,
    fields: (errors) => [
      text({
        ...rest,
        name,
        label: title,
        heading: true,
        value: visit.answers[name],
        error: problem(errors, name),
      }),
    ],
    read: (data) => ({ [name]: typed(data, name) }),
    judge: (answers) => {
      const words = judge?.(answers[name] ?? '');
      return words ? [errorAt(name, words)] : [];
    },
  };
}

const PHONE = /^[\d+() -]{5,20}$/;

/** A core fact that is not as the file has it. */
function fact({ visit, words }: Asking, field: CoreField): Question {
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
      const error = problem(errors, name);
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

/** A family of functions: a level each, and how they were learnt. */
function group({ visit, words }: Asking, key: string): Question {
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

/** A text that is read to the person, and the answer. */
function consent({ visit, words, consents }: Asking, purpose: string): Question {
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
      field(
        'answer',
        '本人怎么说',
        [
          ['given', '同意'],
          ['withdrawn', '不同意'],
          ['unasked', '没有问'],
        ],
        now?.answer,
        problem(errors, 'answer'),
      ),
      field('manner', '怎么说明的', words.manners, now?.manner ?? 'read-aloud'),
      guardian && field('decidedBy', '谁决定的', words.decidedBy, now?.decidedBy ?? 'guardian'),
      guardian && field('wish', '本人自己的意思', words.wish, now?.wish, problem(errors, 'wish')),
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

/** Which core facts are not as the file has them. */
function wrong({ visit }: Asking): Question {
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

function forms({ visit, words }: Asking): Question {
  const title = '愿意做的工作形式';
  return {
    title,
    headed: true,
    fields: () => [
      choice({
        name: 'forms',
        label: title,
        hint: '不选就是都可以。',
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
        title: '说明一下情况',
        hint: '比如：门锁着，邻居说去了福州。',
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
      return single(asking, 'agrees', { title: '上次登记的是实情吗', choices: YES_NO, must: '请选一个。' });
    case 'wantsWork':
      return single(asking, 'wantsWork', {
        title: '现在想不想工作',
        ...(visit.subject?.need && { hint: `档案里写的：${visit.subject.need.words}。` }),
        choices: [
          ['yes', '想'],
          ['no', '暂时不想'],
        ],
        must: '请选一个。',
      });
    case 'occupations':
      return written(asking, 'occupations', {
        title: '想做什么职业',
        hint: '写职业的名称，最多 3 个，用顿号隔开。说不清就不写。',
        max: 120,
        judge: (said) => (said.split(/[\s,，、;；]+/).filter(Boolean).length > 3 ? '最多写 3 个。' : null),
      });
    case 'skills':
      return written(asking, 'skills', {
        title: '会什么技能',
        hint: '用顿号隔开，比如：客服、表格、打字。',
        max: 300,
      });
    case 'minWageYuan':
      return written(asking, 'minWageYuan', {
        title: '每月工资最少要多少元',
        hint: '只写数字。没有要求就不写。',
        max: 6,
        mode: 'numeric',
        judge: (said) =>
          /^\d{0,6}$/.test(said) && Number(said) <= 100_000 ? null : '请写 0 到 100000 的整数。',
      });
    case 'commute':
      return single(asking, 'commute', { title: '能去多远的地方上班', choices: words.commute });
    case 'forms':
      return forms(asking);
    default:
      return single(asking, 'outcome', {
        title: '见到本人了吗',
        choices: words.outcomes,
        must: '请选一个。',
      });
  }
}
