import { Page } from '../../../platform/ui/index.ts';
import { addressOf, type Answers } from './answers.ts';
import type { Found } from './benefits.tsx';
import { yuanText } from '../../../platform/rule/index.ts';

type Shown = Found['schemes'][number];

interface Props {
  readonly answers: Answers;
  readonly found: Found;
}

/** The same answer in easy words: one short sentence a line, and at the end what to do. */
export function EasyResult({ answers, found }: Props) {
  const may = found.schemes.filter((s) => s.verdict === 'may-receive');
  const more = found.schemes.filter((s) => s.verdict === 'need-more');
  return (
    <Page
      title="你能享受的补贴（易读）"
      back={{ href: addressOf(answers, { show: 'full' }), text: '返回完整的结果' }}
    >
      <h2>{may.length > 0 ? '这些钱你可以申请' : '现在没有可以申请的'}</h2>
      {may.map((scheme) => (
        <EasyScheme key={scheme.scheme} scheme={scheme} />
      ))}
      {more.length > 0 && (
        <>
          <h2>这些要先问一问</h2>
          {more.map((scheme) => (
            <EasyScheme key={scheme.scheme} scheme={scheme} />
          ))}
        </>
      )}
      <h2>你要做什么</h2>
      <Lines
        lines={[
          '请去县残联的窗口。',
          '带上证件和材料。',
          '可以打电话问。',
          '也可以发短信问。',
          '可以请家人帮你。',
          '这些话还没有请人试读。',
        ]}
      />
    </Page>
  );
}

function EasyScheme({ scheme }: { readonly scheme: Shown }) {
  return (
    <>
      <h3>{scheme.title}</h3>
      <Lines lines={[...scheme.easy, moneyLine(scheme.amount)]} />
      <h4>{`带什么：${scheme.title}`}</h4>
      <ul>
        {scheme.evidence.map((paper) => (
          <li key={paper}>{paper}</li>
        ))}
      </ul>
    </>
  );
}

function moneyLine(amount: Shown['amount']): string {
  if (amount?.state === 'known') return `${amount.per} ${yuanText(amount.fen)}。`;
  return '多少钱，要问窗口。';
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <p key={line}>{line}</p>);
}
