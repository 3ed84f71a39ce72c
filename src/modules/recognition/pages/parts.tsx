import { citationText } from '../../../kernel/citation.ts';
import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import { StatusTag, Timeline } from '../../../platform/ui/index.ts';
import { recognitionProcedure } from '../procedure.ts';
import type { Assessed, Case, CaseStep } from '../queries/words.ts';
import { causeText, DONE_AS, movedText, VERDICT_WORDS } from '../words.ts';

/** Each condition with its answer, why, and what would make it known. */
export function Conditions({ now, toPerson }: { readonly now: Assessed; readonly toPerson: boolean }) {
  return (
    <ul className="slot-items">
      {now.conditions.map(({ name, title, verdict, why, ask }) => (
        <li key={name}>
          {title} <StatusTag tone={VERDICT_WORDS[verdict].tone}>{VERDICT_WORDS[verdict].text}</StatusTag>
          <p className="hint">{`${why}。`}</p>
          {ask && toPerson && <p>{`${ask}。`}</p>}
        </li>
      ))}
    </ul>
  );
}

type Step = Pick<Assessed['steps'][number], 'name' | 'value' | 'source' | 'article'>;

/** The rule step by step with the articles that say so. */
export function RuleSteps({ steps, label }: { readonly steps: readonly Step[]; readonly label: string }) {
  return (
    <ol aria-label={label}>
      {steps.map(({ name, value, source, article }) => (
        <li key={name}>
          {`${name}：${String(value)}`}
          <p className="hint">{`依据：${citationText({ source, article })}`}</p>
        </li>
      ))}
    </ol>
  );
}

/** What happened to a case, newest first. */
export function CaseTimeline({
  steps,
  label,
}: {
  readonly steps: readonly CaseStep[];
  readonly label: string;
}) {
  return (
    <Timeline
      label={label}
      items={steps.toReversed().map((step) => {
        const on = todayInShanghai(step.at);
        return {
          key: step.id,
          date: on,
          when: formatDateZh(on),
          title: movedText(step.move),
          body: step.reason ? <p>{step.reason}</p> : undefined,
          source: step.byMe && step.done_as === 'staff' ? '你' : DONE_AS[step.done_as],
        };
      })}
    />
  );
}

/** Whether a case has a decision to print. */
export const hasLetter = ({ state, validFrom }: Pick<Case, 'state' | 'validFrom'>): boolean =>
  state === 'refused' ||
  state === 'upheld' ||
  state === 'revoked' ||
  (validFrom !== null && state !== 'objected');

/** State, days and reason of a case, in one or two sentences. */
export function caseSentence({ state, dueOn, validUntil, endCause, reason }: Case): string {
  const due = dueOn === null ? '' : formatDateZh(dueOn);
  switch (state) {
    case 'applied':
      return `乡镇（街道）在${due}以前核对。`;
    case 'supplement':
      return `请在${due}以前补好。要补的是：${reason ?? '问问工作人员'}`;
    case 'checked':
      return `县里在${due}以前决定。`;
    case 'objected':
      return `在${due}以前复核完。`;
    case 'recognised':
      return `有效期到${validUntil === null ? '' : formatDateZh(validUntil)}。`;
    case 'refused':
    case 'revoked':
      return `理由：${reason ?? '没有写'} 不同意，可以在${due}以前提出异议。`;
    case 'upheld':
      return `理由：${reason ?? '没有写'}`;
    case 'ended':
      return `原因：${causeText(endCause) || '没有写'}。`;
    case 'withdrawn':
      return '是本人撤回的。';
    case 'lapsed':
      return '要补的材料没有按时补。可以再申请。';
  }
}

export function CaseState({ state }: Pick<Case, 'state'>) {
  const { tone, title } = recognitionProcedure.states[state];
  return <StatusTag tone={tone}>{title}</StatusTag>;
}
