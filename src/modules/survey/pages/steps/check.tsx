import { ABILITY_WORDS } from '../../../../kernel/vocabulary.ts';
import { visitAnswer } from '../../../../kernel/visit-questions.ts';
import { Button, DescriptionList } from '../../../../platform/ui/index.ts';
import { COMMUTE_WORDS, EDUCATION_WORDS, URBAN_RURAL_WORDS, WORK_FORM_WORDS } from '../../../people/index.ts';
import { functionsOf, STEP_TITLES, stepsOf, type PageValues, type VisitAnswers } from '../../draft/steps.ts';
import { OUTCOMES, type Outcome } from '../../outcomes.ts';
import { FACT_TITLES } from '../../visit/fact-titles.ts';
import type { Asking } from './fields.tsx';

/** Shorter where all of them stand in one line. */
const TITLES: Readonly<Record<string, string>> = { ...FACT_TITLES, phone: '电话', village: '村（社区）' };

const textOf = (page: PageValues, name: string) => [page[name] ?? ''].flat().filter(Boolean).join('、');

function factWords(page: PageValues): string {
  const said = Object.entries(TITLES).flatMap(([field, title]) => {
    const text = textOf(page, field);
    if (text === '') return [];
    const word =
      field === 'education'
        ? EDUCATION_WORDS[Number(text)]
        : field === 'urbanRural'
          ? URBAN_RURAL_WORDS[text as 'URBAN']
          : text;
    return [`${title}：${word ?? text}`];
  });
  return said.length > 0 ? said.join('；') : '和档案一样';
}

function abilityWords(step: string, page: PageValues): string {
  const said = functionsOf(step).flatMap(({ key, plain }) => {
    const level = textOf(page, `abilities.${key}`);
    return level === '' ? [] : [`${plain}：${ABILITY_WORDS[Number(level)] ?? level}`];
  });
  return said.length > 0 ? said.join('；') : '没有评估';
}

function needWords(page: PageValues): string {
  const wants = textOf(page, 'wantsWork');
  if (wants === '') return '没有问';
  const commute = textOf(page, 'commute') as keyof typeof COMMUTE_WORDS | '';
  const forms = [page['forms[]'] ?? []].flat().map((form) => WORK_FORM_WORDS[form as 'REMOTE'] ?? '');
  const wage = textOf(page, 'minWageYuan');
  return [
    visitAnswer('wantsWork', wants),
    textOf(page, 'occupations'),
    textOf(page, 'skills') && `会${textOf(page, 'skills')}`,
    wage && `每月至少 ${wage} 元`,
    commute && COMMUTE_WORDS[commute],
    forms.filter(Boolean).join('、'),
    textOf(page, 'note'),
  ]
    .filter(Boolean)
    .join('；');
}

function consentWords(page: PageValues, { consents }: Asking): string {
  const said = consents.flatMap(({ purpose, title }) => {
    const answer = textOf(page, `answer.${purpose}`);
    return answer === '' ? [] : [`${title}：${visitAnswer('consent', answer)}`];
  });
  return said.length > 0 ? said.join('；') : '没有问';
}

/** What was answered on a page, in one line. */
function wordsOf(step: string, page: PageValues, asking: Asking): string {
  switch (step) {
    case 'outcome':
      return OUTCOMES[textOf(page, 'outcome') as Outcome];
    case 'reason':
      return textOf(page, 'reason');
    case 'agrees':
      return [visitAnswer('agrees', textOf(page, 'agrees')), textOf(page, 'reason')]
        .filter(Boolean)
        .join('：');
    case 'facts':
      return factWords(page);
    case 'need':
      return needWords(page);
    case 'consents':
      return consentWords(page, asking);
    default:
      return abilityWords(step, page);
  }
}

type Props = {
  readonly data: Asking & { readonly answers: VisitAnswers };
  readonly changeHref: (step: string) => string;
};

/** Everything once more, each page with its own way back; only here is anything sent. */
export function CheckStep({ data, changeHref }: Props) {
  const steps = stepsOf(data.answers, data.second).filter((step) => step !== 'check');
  return (
    <>
      <p>还没有交。看一遍，对了再交。</p>
      <DescriptionList
        items={steps.map((step) => {
          const page = data.answers[step];
          return {
            term: STEP_TITLES[step] ?? step,
            value: page === undefined ? '跳过了' : wordsOf(step, page, data),
            change: { href: changeHref(step) },
          };
        })}
      />
      <form method="post">
        <input type="hidden" name="form" value="send" />
        <div className="buttons">
          <Button>交这次走访</Button>
        </div>
      </form>
    </>
  );
}
