import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { ButtonLink, EmptyState, Notice, Page } from '../../../platform/ui/index.ts';
import { myPositions } from '../queries/positions-for-person.ts';
import { PositionCard } from './position-card.tsx';
import { remediesFor } from './remedies.ts';

export async function loader(args: LoaderFunctionArgs) {
  const found = await ask(args, myPositions, {});
  return { ...found, remedies: await remediesFor(args, found.suggestions) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}

export default function MySuggestions({
  loaderData: { objected, open, fitting, confirm, said, suggestions, remedies },
}: Props) {
  return (
    <Page
      title="适合我的岗位"
      lead={
        <>
          {objected ? (
            <p>
              你说过不要推荐岗位，所以不给你找。想要了，去<a href="/my/consents">我同意了什么</a>改。
            </p>
          ) : (
            <p>{`今天有 ${open} 个岗位在招，适合你的有 ${fitting} 个。`}</p>
          )}
          {fitting > 0 && <p>想去哪个，告诉当地残联的工作人员，请他们推荐。</p>}
        </>
      }
    >
      {!objected && confirm.length > 0 && (
        <Notice title="还有几件事我们不知道">
          <ul>
            {confirm.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>告诉当地残联的工作人员，推荐会更准。</p>
        </Notice>
      )}
      {!objected && said.length > 0 && (
        <Notice title="按你说过的来推">
          <ul>
            {said.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            想改，去<a href="/my/push">怎么收新岗位</a>。
          </p>
        </Notice>
      )}
      {!objected && suggestions.length === 0 && (
        <EmptyState title="现在没有适合的岗位">岗位每天都会变，过几天再来看看。</EmptyState>
      )}
      {suggestions.map((suggestion, i) => (
        <PositionCard
          key={suggestion.position.id}
          rank={i + 1}
          suggestion={suggestion}
          saidAbove={confirm}
          remedies={remedies}
          href={`/jobs/${suggestion.position.id}`}
        />
      ))}
      <div className="buttons">
        <ButtonLink kind="secondary" href="/my/why-not">
          别的岗位为什么没有推荐给我
        </ButtonLink>
      </div>
    </Page>
  );
}
