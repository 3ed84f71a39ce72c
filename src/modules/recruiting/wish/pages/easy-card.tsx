import { UNDO_DAYS, wageWords } from '../../../matching/index.ts';
import { Answers, NotGoing } from './answers.tsx';
import type { CardProps } from './suggestion-card.tsx';

/** A position in easy read: one idea a line, one question, two answers, and that both can be taken back. */
export function EasyCard({ suggestion: { position, bridged }, stand, apart }: CardProps) {
  const { id, title } = position;
  return (
    <article className="step-card" aria-labelledby={`job-${id}`}>
      <h3 id={`job-${id}`}>
        <a href={`/jobs/${id}`}>
          {title}
          {apart !== '' && <span className="vh">{apart}</span>}
        </a>
      </h3>
      <p>这是一份工作。</p>
      <p>{`工作的地方：${position.place}。`}</p>
      <p>{`${wageWords(position.wage)}。`}</p>
      {bridged.length > 0 && <p>单位会帮你：</p>}
      {bridged.length > 0 && (
        <ul>
          {bridged.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <EasyAnswer id={id} title={title + apart} stand={stand} />
    </article>
  );
}

function EasyAnswer({ id, title, stand }: { id: string; title: string; stand: CardProps['stand'] }) {
  if (stand === 'referred') return <p>我们告诉了单位。等单位回答。</p>;
  if (stand === 'wished') {
    return (
      <NotGoing id={id} title={title}>
        <p>你说了：想去。</p>
        <p>我们的人会找你。</p>
        <p>不想去了？按下面。</p>
      </NotGoing>
    );
  }
  return (
    <>
      <p>你想去吗？</p>
      <Answers id={id} title={title} />
      <p>{`按错了，${UNDO_DAYS} 天里可以改。`}</p>
    </>
  );
}
