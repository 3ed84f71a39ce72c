import { citationText } from '../../../kernel/citation.ts';
import { DescriptionList, StatusTag, type Description, type StatusTone } from '../../../platform/ui/index.ts';
import type { ConditionAnswer } from '../eligibility.ts';
import { STANDINGS } from '../words.ts';
import { amountWords } from './amount-words.ts';
import type { Found } from './benefits.tsx';

type Shown = Found['schemes'][number];

/** One scheme: how much, how to get it, and every condition with its article. */
export function SchemePart({ scheme }: { readonly scheme: Shown }) {
  return (
    <article aria-labelledby={scheme.scheme}>
      <h3 id={scheme.scheme}>{scheme.title}</h3>
      <p>{scheme.summary}</p>
      {scheme.amount && <Offer scheme={scheme} amount={scheme.amount} />}
      <h4>条件</h4>
      <ul>
        {shownConditions(scheme).map((condition) => (
          <ConditionLine key={condition.id} condition={condition} />
        ))}
      </ul>
    </article>
  );
}

/** A scheme that cannot be had is explained by what fails; the rest of it would only be in the way. */
function shownConditions({ verdict, conditions }: Shown): readonly ConditionAnswer[] {
  return verdict === 'cannot' ? conditions.filter((c) => c.standing === 'not-met') : conditions;
}

type OfferProps = { readonly scheme: Shown; readonly amount: NonNullable<Shown['amount']> };

/** How much and where; how to apply only once nothing stands in the way. */
function Offer({ scheme, amount }: OfferProps) {
  const ready = scheme.verdict === 'may-receive';
  return (
    <>
      <DescriptionList
        items={[
          { term: '多少钱', value: amountWords(amount) },
          { term: '去哪里申请', value: scheme.channel },
          ...(ready ? howTo(scheme) : []),
        ]}
      />
      {ready && amount.steps.length > 0 && (
        <>
          <h4>怎么算</h4>
          <ul>
            {amount.steps.map((step) => (
              <li key={step.name}>{`${step.name}：${step.value}（${step.source}${step.article ?? ''}）`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function howTo(scheme: Shown): Description[] {
  const { cycle, longestYears, publicityDays, evidence, cites, confirmed } = scheme;
  const choose = scheme.choose.map((other) => other.title).join('、');
  const sources = `${cites.map(citationText).join('；')}${confirmed ? '' : '（待确认）'}`;
  const lines: [string, string | null][] = [
    ['带什么', evidence.join('、')],
    ['多久发一次', longestYears === null ? cycle : `${cycle}，最长 ${longestYears} 年`],
    ['只能选一项', choose === '' ? null : `这一项和${choose}，不能同时领`],
    ['发钱之前', publicityDays === null ? null : `要公示 ${publicityDays} 个工作日，姓名会遮住一部分`],
    ['依据', sources],
  ];
  return lines.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]));
}

const TONES: Readonly<Record<ConditionAnswer['standing'], StatusTone>> = {
  met: 'good',
  'not-met': 'bad',
  unknown: 'waiting',
};

function ConditionLine({
  condition: { text, standing, cites, settle },
}: {
  readonly condition: ConditionAnswer;
}) {
  return (
    <li>
      <StatusTag tone={TONES[standing]}>{STANDINGS[standing]}</StatusTag>
      {` ${text}。依据：${citationText(cites)}。`}
      {settle.length > 0 && `怎么确认：${settle.map((s) => s.how).join('')}`}
    </li>
  );
}
