import { wageWords, type PositionsForPerson } from '../../../matching/index.ts';
import { Answers, NotGoing } from './answers.tsx';

type Suggestion = PositionsForPerson['suggestions'][number];
/** Reasons in sight; the rest stands on the page of the position. */
const REASONS = 3;

/** How far it has come between the person and the position. */
export type Stand = 'new' | 'wished' | 'referred';

export interface CardProps {
  readonly suggestion: Suggestion;
  readonly stand: Stand;
  /** Said to readers alone after the title where another card of the page has the same; else ''. */
  readonly apart: string;
}

function Answer({ suggestion, stand, apart }: CardProps) {
  const { id } = suggestion.position;
  const title = suggestion.position.title + apart;
  if (stand === 'referred') return <p>已经把你推荐给这家单位，等他们答复。</p>;
  if (stand === 'wished') {
    return (
      <NotGoing id={id} title={title}>
        <p>你说了想去。工作人员会联系你。</p>
      </NotGoing>
    );
  }
  return <Answers id={id} title={title} />;
}

/** A position as a card: what, where, how much; why it fits; what was arranged; two answers. */
export function SuggestionCard({ suggestion, stand, apart }: CardProps) {
  const { position, fits, bridged } = suggestion;
  return (
    <article className="step-card" aria-labelledby={`job-${position.id}`}>
      <h3 id={`job-${position.id}`}>
        <a href={`/jobs/${position.id}`}>
          {position.title}
          {apart !== '' && <span className="vh">{apart}</span>}
        </a>
      </h3>
      <p>{position.employer ?? '单位没有登记'}</p>
      <p>{`${position.place}，${wageWords(position.wage)}`}</p>
      {fits.length > 0 && (
        <>
          <p>为什么合适：</p>
          <ul>
            {fits.slice(0, REASONS).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {bridged.length > 0 && (
        <>
          <p>给你安排的便利：</p>
          <ul>
            {bridged.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <Answer suggestion={suggestion} stand={stand} apart={apart} />
    </article>
  );
}
