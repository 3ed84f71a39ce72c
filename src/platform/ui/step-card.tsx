import { formatDateZh, plainDate } from '../../kernel/dates.ts';
import type { HomeCard } from '../module/index.ts';
import { ButtonLink } from './button.tsx';

/** One next step, large: what it is, what one has to do, and the one way on. */
export function StepCard({ card, level = 2 }: { readonly card: HomeCard; readonly level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={level === 2 ? 'step-card step-card-first' : 'step-card'}>
      <Heading>{card.title}</Heading>
      {card.date !== undefined && (
        <p>
          <time dateTime={card.date}>{formatDateZh(plainDate(card.date))}</time>
        </p>
      )}
      {card.text !== undefined && <p>{card.text}</p>}
      {card.link && (
        <div className="buttons">
          <ButtonLink href={card.link.href}>{card.link.label}</ButtonLink>
        </div>
      )}
    </div>
  );
}
