import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { ButtonLink, EmptyState, Masked, Notice, Page } from '../../../platform/ui/index.ts';
import { SEX_WORDS } from '../../people/index.ts';
import { personsForPosition } from '../queries/persons-for-position.ts';
import { positionSentence } from './position-card.tsx';
import { ReasonList, ScoreTable } from './reasons.tsx';
import { remediesFor } from './remedies.ts';

export async function loader(args: LoaderFunctionArgs) {
  const found = await ask(args, personsForPosition, { positionId: String(args.params.id) });
  return { ...found, remedies: await remediesFor(args, found.suggestions) };
}

type Data = Awaited<ReturnType<typeof loader>>;
type PersonSuggestion = Data['suggestions'][number];

function leadOf({ open, fitting, suggestions }: Data): string {
  if (!open) return '这个岗位现在不招人，所以不找人。';
  if (fitting === 0) return '负责的地区里，想工作的人中没有合适的。';
  const shown = fitting > suggestions.length ? `下面是最合适的 ${suggestions.length} 人。` : '都在下面。';
  return `负责的地区里，想工作又合适的有 ${fitting} 人，${shown}`;
}

interface PersonCardProps {
  readonly rank: number;
  readonly suggestion: PersonSuggestion;
  readonly data: Data;
}

function PersonCard({ rank, suggestion, data }: PersonCardProps) {
  const { person } = suggestion;
  const heading = `person-${rank}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        <a href={`/people/${person.id}`}>
          {`第 ${rank} 位：`}
          <Masked shown={person.name} spoken={person.spokenName} />
        </a>
      </h2>
      <p>{`${SEX_WORDS[person.sex]}，${person.age} 岁，${person.region}。`}</p>
      <ReasonList suggestion={suggestion} saidAbove={data.confirm} remedies={data.remedies} />
      <ScoreTable suggestion={suggestion} of={`第 ${rank} 位`} />
      <div className="buttons">
        <ButtonLink
          href={`/recruiting/refer?person=${person.id}&position=${data.position.id}`}
        >{`推荐第 ${rank} 位`}</ButtonLink>
      </div>
    </section>
  );
}

export default function ForPosition({ loaderData: data }: { readonly loaderData: Data }) {
  const { position, confirm, suggestions } = data;
  return (
    <Page
      title={`适合“${position.title}”的人`}
      breadcrumbs={[
        { text: '岗位库', href: '/positions' },
        { text: position.title, href: `/positions/${position.id}` },
      ]}
      lead={
        <>
          <p>{positionSentence(position)}。</p>
          <p>{leadOf(data)}</p>
        </>
      }
    >
      {confirm.length > 0 && (
        <Notice title="先和单位问清楚这些">
          <ul>
            {confirm.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      {data.open && suggestions.length === 0 && (
        <EmptyState title="没有合适的人">可以和单位商量：工资、学历要求，或者多提供一样便利。</EmptyState>
      )}
      {suggestions.map((suggestion, i) => (
        <PersonCard key={suggestion.person.id} rank={i + 1} suggestion={suggestion} data={data} />
      ))}
      <p>
        <a href={`/positions/${position.id}/console`}>筛选、备选、并排比较、批量推荐</a>
      </p>
      <p>
        <a href={`/positions/${position.id}/why-not`}>某个人为什么没有推荐</a>
      </p>
    </Page>
  );
}
