import { go, moment, open, reread, type Opened } from './app.ts';
import { button, buttons, el, notice, paragraph, say, show, type FieldError } from './dom.ts';
import { form } from './fields.ts';
import { dropVisit, keepVisit } from './phone.ts';
import type { Asking } from './question.ts';
import { questionOf } from './questions.ts';
import { hush } from './speech.ts';
import { stepAfter, stepBefore, stepsOf, type Step } from './steps.ts';
import { summaryOf } from './summary.ts';
import type { Visit } from './types.ts';

/** The words of the form: those of the list on the phone. */
function askingOf({ list }: Opened, visit: Visit): Asking | null {
  return list && { visit, words: list.words, consents: list.consents };
}

const stepsFor = (visit: Visit, { words }: Asking): Step[] =>
  stepsOf(
    visit,
    words.groups.map(({ key }) => key),
  );

/** A step of a visit: its question, or the check at the end. */
export function showVisit([id, ...rest]: string[], send: () => void): void {
  hush();
  const now = open();
  const visit = now?.visits.find((one) => one.id === id);
  if (!now || !visit) return go('home');
  const asking = askingOf(now, visit);
  if (visit.state === 'taken') return go('sent');
  if (visit.tried) return showTried(visit, send);
  if (!asking) return showWithoutWords(now, visit, send);
  const steps = stepsFor(visit, asking);
  const step = rest.join('/') || (visit.state === 'draft' ? (visit.at ?? 'outcome') : 'check');
  if (step === 'check') return showCheck(now, asking, steps, send);
  if (!steps.includes(step)) return go(`visit/${visit.id}/check`);
  showQuestion(now, asking, steps, step);
}

/** Every answer is on the disk before the next question shows. */
async function answer(now: Opened, asking: Asking, step: Step, data: FormData): Promise<void> {
  const { visit } = asking;
  const question = questionOf(asking, step);
  const answers = { ...visit.answers, ...question.read(data) };
  const errors = question.judge?.(answers) ?? [];
  const steps = stepsFor({ ...visit, answers }, asking);
  const at = errors.length > 0 ? step : stepAfter(steps, step);
  const changed: Visit = { ...visit, state: 'draft', answers, at };
  await keepVisit(now.key, changed);
  await reread();
  const next = { ...asking, visit: changed };
  if (errors.length > 0) return showQuestion(now, next, steps, step, errors);
  say('已保存。');
  go(`visit/${visit.id}/${at}`);
}

function showQuestion(
  now: Opened,
  asking: Asking,
  steps: readonly Step[],
  step: Step,
  errors: readonly FieldError[] = [],
): void {
  const { visit } = asking;
  const question = questionOf(asking, step);
  const before = stepBefore(steps, step);
  show({
    title: question.title,
    headed: question.headed,
    back: before ? { to: `visit/${visit.id}/${before}`, text: '上一题' } : { to: 'home', text: '返回名单' },
    errors,
    body: [
      form('保存，继续', (data) => void answer(now, asking, step, data), question.fields(errors)),
      paragraph(`${visit.name}：第 ${steps.indexOf(step) + 1} 题，共 ${steps.length - 1} 题。`),
    ],
  });
}

async function finish(now: Opened, visit: Visit, send: () => void): Promise<void> {
  await keepVisit(now.key, { ...visit, state: 'ready' });
  await reread();
  say('登记好了，等着发送。');
  go('home');
  if (navigator.onLine) send();
}

function showCheck(now: Opened, asking: Asking, steps: readonly Step[], send: () => void): void {
  const { visit } = asking;
  const left = steps.find(
    (step) => step !== 'check' && (questionOf(asking, step).judge?.(visit.answers) ?? []).length > 0,
  );
  show({
    title: `核对：${visit.name}`,
    back: { to: 'home', text: '返回名单' },
    body: [
      visit.problem && notice('error', '系统没有收下', paragraph(visit.problem.message)),
      visit.problem?.code === 'not-drawn-for-second' &&
        buttons(button('当作一般走访', () => void change(now, { ...visit, second: false }), 'secondary')),
      visit.problem &&
        buttons(
          button(
            '走访时间改成现在',
            () => void change(now, { ...visit, visitedAt: new Date().toISOString() }),
            'secondary',
          ),
        ),
      paragraph(`走访时间：${moment(visit.visitedAt)}`),
      el(
        'dl',
        {},
        summaryOf(asking, steps).map(({ step, title, words }) => [
          el('dt', {}, title),
          el(
            'dd',
            {},
            words,
            ' ',
            el('a', { href: `#visit/${visit.id}/${step}` }, '修改', el('span', { class: 'vh' }, title)),
          ),
        ]),
      ),
      left
        ? buttons(button('继续写', () => go(`visit/${visit.id}/${left}`)))
        : buttons(button('登记好了', () => void finish(now, visit, send))),
      buttons(button('删掉这次登记', () => showDrop(visit), 'destructive')),
    ],
  });
}

async function change(now: Opened, visit: Visit): Promise<void> {
  await keepVisit(now.key, visit);
  await reread();
  go(`visit/${visit.id}/check`);
}

function showDrop(visit: Visit): void {
  const drop = async () => {
    await dropVisit(visit.id);
    await reread();
    say('删掉了。');
    go('home');
  };
  show({
    title: `要删掉${visit.name}的这次登记吗？`,
    body: [
      paragraph('它还没有发送，删掉就没有了，不能撤销。'),
      buttons(
        button('删掉', () => void drop(), 'destructive'),
        button('不删，返回', () => go(`visit/${visit.id}/check`), 'secondary'),
      ),
    ],
  });
}

/** It went off and no answer came: it may have arrived, so what it says must stay what was sent. */
function showTried(visit: Visit, send: () => void): void {
  show({
    title: `${visit.name}的登记可能已经送到`,
    back: { to: 'home', text: '返回名单' },
    body: [
      paragraph('发送时断了，不知道系统收到没有。现在不能改。再发送一次就知道了，收到过也只算一次。'),
      paragraph('还有要改的，发送以后再登记一次。'),
      buttons(button('现在发送', send)),
    ],
  });
}

/** The list is gone and with it the words of the form: what is written can be sent, or it waits for a new list. */
function showWithoutWords(now: Opened, visit: Visit, send: () => void): void {
  show({
    title: `${visit.name}的登记`,
    back: { to: 'home', text: '返回' },
    body: [
      visit.problem && notice('error', '系统没有收下', paragraph(visit.problem.message)),
      paragraph('名单已经清除，题目不在手机里了。写好的内容还在。'),
      paragraph('要接着写，请在有网络时取一次名单。'),
      visit.answers.outcome !== undefined &&
        buttons(button('就这样发送', () => void finish(now, visit, send))),
      buttons(button('删掉这次登记', () => showDrop(visit), 'destructive')),
    ],
  });
}
