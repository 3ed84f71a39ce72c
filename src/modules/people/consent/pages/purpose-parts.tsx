import type { ReactNode } from 'react';
import { citationText } from '../../../../kernel/citation.ts';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { Disclosure, StatusTag, Timeline } from '../../../../platform/ui/index.ts';
import type { PurposeStanding } from '../queries.ts';
import { allows } from '../rules.ts';
import { CONSENT_SOURCE_WORDS, DECIDED_WORDS, MANNER_WORDS, STATE_WORDS, WISH_WORDS } from '../words.ts';

/** How it stands, in one word. */
function Standing({ state }: Pick<PurposeStanding, 'state'>) {
  const { text, tone } = STATE_WORDS[state];
  return (
    <p>
      <StatusTag tone={tone}>{text}</StatusTag>
    </p>
  );
}

/** What it means: plain, easy-read, what goes to whom, what a no does, and the law. */
function PurposeText({ purpose }: Pick<PurposeStanding, 'purpose'>) {
  return (
    <>
      {purpose.plain.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Disclosure summary={`易读：${purpose.title}`}>
        <ul>
          {purpose.easy.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={`给谁看什么、依据什么：${purpose.title}`}>
        <ul>
          {purpose.shares.map((shared) => (
            <li key={shared.what}>{`${shared.what}：${shared.with}。`}</li>
          ))}
        </ul>
        <p>{purpose.withdrawal}</p>
        <p>{`依据：${purpose.cites.map(citationText).join('、')}。说明第 ${purpose.wording} 版。`}</p>
      </Disclosure>
    </>
  );
}

/** Every purpose with how it stands, what it means, the form that `answer` gives, and what was said before. */
export function PurposeSections({
  purposes,
  answer,
}: {
  readonly purposes: readonly PurposeStanding[];
  readonly answer: (standing: PurposeStanding) => ReactNode;
}) {
  return purposes.map((standing) => (
    <section key={standing.purpose.id}>
      <h2>{standing.purpose.title}</h2>
      <Standing state={standing.state} />
      <PurposeText purpose={standing.purpose} />
      {answer(standing)}
      <History {...standing} />
    </section>
  ));
}

/** What the form of a purpose sends along: the other answer than the one in force, to the wording that is shown. */
export const otherAnswer = ({ purpose, state }: PurposeStanding) => ({
  purpose: purpose.id,
  wording: String(purpose.wording),
  answer: allows(state) ? 'withdrawn' : 'given',
});

/** Who said what and when; nothing where nobody was asked. */
function History({ purpose, history }: PurposeStanding) {
  if (history.length === 0) return null;
  return (
    <Disclosure summary={`以前怎么说的：${purpose.title}`}>
      <Timeline
        label={`${purpose.title}的记录`}
        items={history.map((row) => ({
          key: row.id,
          date: row.on,
          when: formatDateZh(row.on),
          title: `${DECIDED_WORDS[row.decidedBy]}${row.answer === 'given' ? '同意' : '不同意'}（说明第 ${row.wording} 版）`,
          body: [MANNER_WORDS[row.manner], row.wish && WISH_WORDS[row.wish]].filter(Boolean).join('，'),
          source: CONSENT_SOURCE_WORDS[row.source] ?? row.source,
        }))}
      />
    </Disclosure>
  );
}
