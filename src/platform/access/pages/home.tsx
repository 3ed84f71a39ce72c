import { data, redirect, type LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../doors/form.ts';
import type { HomeCard } from '../../module/index.ts';
import { EmptyState, Figure, Figures, Page } from '../../ui/index.ts';
import { openWorklist } from '../../worklist/open.ts';
import { listCookie } from '../../worklist/place.ts';
import { DueLinks, WorkNav, workAddress } from '../../worklist/pages/work-nav.tsx';
import { WorkTable, type Worklist } from '../../worklist/pages/work-table.tsx';

const CHOICES = ['kind', 'region', 'due', 'mine', 'after'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const door = doorOf(args);
  if (door.actor.id === null) throw redirect('/sign-in');
  if (door.actor.role === 'seeker') throw redirect('/my');
  if (door.actor.role === 'employer_hr') throw redirect('/employer');
  const search = new URL(args.request.url).searchParams;
  const asked = Object.fromEntries(CHOICES.map((name) => [name, search.get(name) ?? undefined]));
  const work = await ask(args, openWorklist, asked);
  const cards = (await door.slots('figures', {})).flat();
  const loaded = { name: door.actor.name, region: door.regionName, work, cards };
  // Remembered, so that from any record one comes back to the same place of the list.
  return data(loaded, {
    headers: { 'Set-Cookie': listCookie(workAddress(work, { after: asked.after ?? null })) },
  });
}

export function headers({ loaderHeaders }: { readonly loaderHeaders: Headers }): Headers {
  return loaderHeaders;
}

interface Props {
  readonly loaderData: {
    readonly name: string;
    readonly region: string | null;
    readonly work: Worklist;
    readonly cards: readonly HomeCard[];
  };
}

/** The staff's home: what waits for the reader by deadline; kinds and regions at the left, figures on top. */
export default function Home({ loaderData: { name, region, work, cards } }: Props) {
  return (
    <Page title="工作台" wide lead={<p>{`${name}，你好。${region ? `你负责的地区是${region}。` : ''}`}</p>}>
      {cards.length > 0 && (
        <Figures>
          {cards
            .toSorted((a, b) => a.rank - b.rank)
            .map((card) => (
              <Figure
                key={card.title}
                label={card.title}
                value={card.figure?.value ?? '还没有'}
                {...(card.figure && { unit: card.figure.unit })}
                {...(card.link && { href: card.link.href })}
                sentence={card.text}
              />
            ))}
        </Figures>
      )}
      {work.kinds.length === 0 && work.above === null && !work.mine ? (
        <EmptyState title="现在没有等你办的事">需要时从上面的导航进入。</EmptyState>
      ) : (
        <div className="work">
          <WorkNav work={work} />
          <section className="work-list" aria-labelledby="work-title">
            <DueLinks work={work} />
            <WorkTable work={work} />
          </section>
        </div>
      )}
    </Page>
  );
}
