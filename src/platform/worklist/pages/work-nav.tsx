import { formatCount } from '../../ui/index.ts';
import { DUE_WORDS, type Due } from '../due.ts';
import type { Worklist } from './work-table.tsx';

type Change = Partial<Record<'kind' | 'region' | 'due' | 'mine' | 'after', string | null>>;

/** Address of the list with some choices changed; another choice begins at the first page again. */
export function workAddress(work: Worklist, change: Change): string {
  const now = {
    kind: work.kind,
    region: work.chosenRegion,
    due: work.due,
    mine: work.mine ? 'yes' : null,
    after: null,
  };
  const chosen = Object.entries({ ...now, ...change }).filter(([, value]) => value !== null && value !== '');
  const search = new URLSearchParams(chosen as [string, string][]).toString();
  return search === '' ? '/home' : `/home?${search}`;
}

interface Choice {
  readonly href: string;
  readonly text: string;
  readonly n: number | null;
  readonly current: boolean;
}

function Choices({
  title,
  id,
  choices,
}: {
  readonly title: string;
  readonly id: string;
  readonly choices: Choice[];
}) {
  if (choices.length === 0) return null;
  return (
    <nav aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {choices.map((choice) => (
          <li key={choice.href}>
            <a href={choice.href} aria-current={choice.current ? 'true' : undefined}>
              <span>{choice.text}</span>
              {choice.n !== null && <span className="work-count">{formatCount(choice.n)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** At the left of the list: whose work, which kind, which region, each with how much waits. */
export function WorkNav({ work }: { readonly work: Worklist }) {
  const all = work.kinds.reduce((sum, kind) => sum + kind.n, 0);
  return (
    <div className="work-nav">
      <Choices
        id="work-kinds"
        title="事项"
        choices={[
          { href: workAddress(work, { kind: null }), text: '全部', n: all, current: work.kind === null },
          ...work.kinds.map(({ kind, title, n }) => ({
            href: workAddress(work, { kind }),
            text: title,
            n,
            current: kind === work.kind,
          })),
        ]}
      />
      <Choices
        id="work-places"
        title={work.region ? `地区：${work.region.name}` : '地区'}
        choices={[
          ...(work.above === null
            ? []
            : [
                {
                  href: workAddress(work, { region: work.above }),
                  text: '回到上一级',
                  n: null,
                  current: false,
                },
              ]),
          ...work.places.map(({ code, name, n }) => ({
            href: workAddress(work, { region: code }),
            text: name,
            n,
            current: false,
          })),
        ]}
      />
      <Choices
        id="work-hands"
        title="谁经手"
        choices={[
          { href: workAddress(work, { mine: null }), text: '本单位全部', n: null, current: !work.mine },
          { href: workAddress(work, { mine: 'yes' }), text: '我经手的', n: null, current: work.mine },
        ]}
      />
    </div>
  );
}

/** How much is late, due today, soon and later; each opens its rows. */
export function DueLinks({ work }: { readonly work: Worklist }) {
  const link = (due: Due | null, text: string, n: number) => (
    <li key={text}>
      <a href={workAddress(work, { due })} aria-current={work.due === due ? 'true' : undefined}>
        {text} <span className="work-count">{formatCount(n)}</span>
      </a>
    </li>
  );
  const all = work.dues.reduce((sum, { n }) => sum + n, 0);
  return (
    <nav className="work-dues" aria-label="期限">
      <ul>
        {link(null, '全部', all)}
        {work.dues
          .filter(({ n, due }) => n > 0 || due === work.due)
          .map(({ due, n }) => link(due, DUE_WORDS[due], n))}
      </ul>
    </nav>
  );
}
