import { formatDateZh } from '../../../kernel/dates.ts';
import { DescriptionList, RadioGroup, StatusTag } from '../../../platform/ui/index.ts';
import { ANSWERS, QUESTIONS, type Question } from '../answers.ts';
import { warningProcedure } from '../procedure.ts';
import type { answersOf, warningsOf } from '../queries/parts.ts';
import { dateWords, SAID_BY_WORDS } from '../words.ts';

export type Said = Awaited<ReturnType<typeof answersOf>>;
export type Warnings = Awaited<ReturnType<typeof warningsOf>>;

/** One question of the form as a choice among its answers. Fields are named as the actions read them. */
export function Choice({
  question,
  label,
  required,
}: {
  readonly question: Question;
  readonly label?: string;
  readonly required?: boolean;
}) {
  return (
    <RadioGroup
      name={question === 'wants_change' ? 'wantsChange' : question}
      label={label ?? QUESTIONS[question].ask}
      {...(required && { required })}
      options={Object.entries(ANSWERS[question]).map(([value, text]) => ({ value, text }))}
    />
  );
}

/** What was said before, newest first. */
export function SaidList({ said, mine = false }: { readonly said: Said; readonly mine?: boolean }) {
  if (said.length === 0) return <p>{mine ? '你还没有说过。' : '还没有联系过。'}</p>;
  return (
    <ul className="plain-list">
      {said.map((one) => (
        <li key={one.id}>
          <h3>{`${formatDateZh(one.on)}，${mine && one.by === 'person' ? '你说的' : SAID_BY_WORDS[one.by]}`}</h3>
          <DescriptionList
            items={[
              ...one.lines,
              ...(one.leftOn ? [{ term: '最后一天', value: dateWords(one.leftOn) }] : []),
              ...(one.contractUntil ? [{ term: '合同到', value: dateWords(one.contractUntil) }] : []),
              ...(one.words ? [{ term: '本人的话', value: one.words }] : []),
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

/** Warnings, each with why. */
export function WarningList({ warnings }: { readonly warnings: Warnings }) {
  return (
    <ul className="plain-list">
      {warnings.map((one) => (
        <li key={one.id}>
          <p>
            <a href={`/follow-ups/warnings/${one.id}`}>{one.title}</a>{' '}
            <StatusTag tone={warningProcedure.states[one.state].tone}>
              {warningProcedure.states[one.state].title}
            </StatusTag>
          </p>
          <p>{`${one.says}${formatDateZh(one.dueOn)}前处理。`}</p>
        </li>
      ))}
    </ul>
  );
}
