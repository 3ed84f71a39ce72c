import { formatDateZh, type PlainDate } from '../../../kernel/dates.ts';
import type { Law } from './law.tsx';

type Change = Law['changes'][number];

/** What became different, day by day, the newest first; days after the chosen one are marked. */
export function Changes({ changes, on }: { readonly changes: Law['changes']; readonly on: PlainDate }) {
  return [...Map.groupBy(changes, (change) => change.on)].map(([day, ofDay]) => (
    <section key={day}>
      <h3>{`${formatDateZh(day)}${day > on ? '（那时还没到）' : ''}`}</h3>
      <ul>
        {ofDay.map((change) => (
          <li key={`${change.id} ${change.kind}`}>{`${sentence(change)}（${change.source}）`}</li>
        ))}
      </ul>
    </section>
  ));
}

function sentence({ title, kind, from, to }: Change): string {
  switch (kind) {
    case 'begins':
      return to === null ? `“${title}”开始有效` : `“${title}”是 ${to}`;
    case 'changes':
      return `“${title}”从 ${from} 变成 ${to}`;
    case 'ends':
      return `“${title}”不再有效`;
  }
}
