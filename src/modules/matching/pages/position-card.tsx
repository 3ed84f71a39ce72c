import type { ReactNode } from 'react';
import { WORK_FORM_WORDS } from '../../people/index.ts';
import type { Remedy } from '../../../platform/module/index.ts';
import type { PositionFacts } from '../facts.ts';
import type { Suggestion } from '../suggestion.ts';
import { wageWords } from '../wage-words.ts';
import { ReasonList, ScoreTable } from './reasons.tsx';

export const formWords = (form: string): string =>
  WORK_FORM_WORDS[form as keyof typeof WORK_FORM_WORDS] ?? form;

/** Employer, place, wage and form in one sentence. */
export const positionSentence = (position: PositionFacts): string =>
  [
    position.employer ?? '单位没有登记',
    position.place,
    wageWords(position.wage),
    formWords(position.form),
  ].join('，');

export interface PositionCardProps {
  readonly rank: number;
  readonly suggestion: Suggestion & { readonly position: PositionFacts };
  readonly saidAbove: readonly string[];
  readonly remedies: readonly Remedy[];
  /** The title's link; without one it is plain text. */
  readonly href?: string;
  /** Buttons. */
  readonly children?: ReactNode;
}

/** One suggested position with its reasons. */
export function PositionCard({ rank, suggestion, saidAbove, remedies, href, children }: PositionCardProps) {
  const { position } = suggestion;
  const name = `第 ${rank} 个：${position.title}`;
  return (
    <section className="step-card" aria-labelledby={`suggestion-${rank}`}>
      <h2 id={`suggestion-${rank}`}>{href ? <a href={href}>{name}</a> : name}</h2>
      <p>{positionSentence(position)}。</p>
      <ReasonList suggestion={suggestion} saidAbove={saidAbove} remedies={remedies} />
      <ScoreTable suggestion={suggestion} of={`第 ${rank} 个`} />
      {children && <div className="buttons">{children}</div>}
    </section>
  );
}
