import { breaches } from '../../matching/index.ts';

type Day = Parameters<typeof breaches>[0];
type Slots = Parameters<typeof breaches>[1];
export type Breach = ReturnType<typeof breaches>[number];

/** What another plan breaks that the standing one does not. A breach that stands already is no reason to refuse a change. */
export function worseThan(day: Day, standing: Slots, tried: Slots): Breach[] {
  const already = new Set(breaches(day, standing).map((breach) => JSON.stringify(breach)));
  return breaches(day, tried).filter((breach) => !already.has(JSON.stringify(breach)));
}
