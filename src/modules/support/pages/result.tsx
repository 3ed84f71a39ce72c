import { ButtonLink, DescriptionList, Notice, Page } from '../../../platform/ui/index.ts';
import { formatDateZh } from '../../../kernel/dates.ts';
import { fact, SUBJECTS } from '../facts.ts';
import type { Verdict } from '../eligibility.ts';
import { VERDICTS } from '../words.ts';
import { addressBefore, addressOf, answerText, type Answers } from './answers.ts';
import type { Found } from './benefits.tsx';
import { SchemePart } from './scheme-part.tsx';

interface Props {
  readonly answers: Answers;
  readonly found: Found;
}

const ORDER: readonly Verdict[] = ['may-receive', 'need-more', 'cannot'];
const NONE: Readonly<Record<Verdict, string>> = {
  'may-receive': '按你的回答，现在没有可以申请的。看看下面还要确认的，或者去窗口问一问。',
  'need-more': '没有。',
  cannot: '没有。',
};

/** What may be received, what must still be known, what cannot be had and why. Made to be printed as it stands. */
export function Result({ answers, found }: Props) {
  const of = (verdict: Verdict) => found.schemes.filter((s) => s.verdict === verdict);
  return (
    <Page
      title="你能享受的补贴和奖励"
      back={{ href: addressBefore(answers, answers.given.length - 1), text: '返回上一题' }}
      lead={
        <p>{`按你的回答，可以申请 ${of('may-receive').length} 项，还要再确认 ${of('need-more').length} 项。`}</p>
      }
    >
      <Notice tone="warning" title="只供参考">
        <p>{`按 ${formatDateZh(found.on)}的规定算。标着“待确认”的标准，省里还没有核对。能不能领，以窗口的答复为准。`}</p>
      </Notice>
      <div className="buttons">
        <ButtonLink href={addressOf(answers, { show: 'easy' })}>看易读版</ButtonLink>
        <ButtonLink href="/law" kind="secondary">
          看依据和标准
        </ButtonLink>
        <ButtonLink href="/benefits" kind="secondary">
          重新回答
        </ButtonLink>
      </div>
      <p className="no-print">要纸质的，用浏览器的“打印”就可以。回答没有保存，关掉这一页就没有了。</p>
      {ORDER.map((verdict) => (
        <section key={verdict} aria-labelledby={verdict}>
          <h2 id={verdict}>{`${VERDICTS[verdict]}（${of(verdict).length} 项）`}</h2>
          {of(verdict).length === 0 && <p>{NONE[verdict]}</p>}
          {of(verdict).map((scheme) => (
            <SchemePart key={scheme.scheme} scheme={scheme} />
          ))}
        </section>
      ))}
      <GivenAnswers answers={answers} />
    </Page>
  );
}

/** Every answer with the way to change it; the questions after it are asked again. */
function GivenAnswers({ answers }: { readonly answers: Answers }) {
  const whom = answers.subject === null ? '' : SUBJECTS[answers.subject];
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">你的回答</h2>
      <DescriptionList
        items={[
          { term: '替谁问', value: whom, change: { href: '/benefits', text: '重新选' } },
          ...answers.given.map(([key, text], at) => ({
            term: fact(key).label,
            value: answerText(key, text),
            change: { href: addressBefore(answers, at) },
          })),
        ]}
      />
    </section>
  );
}
