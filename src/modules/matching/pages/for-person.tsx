import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, formInput } from '../../../platform/doors/form.ts';
import { Button, ButtonLink, EmptyState, Notice, Page } from '../../../platform/ui/index.ts';
import { excludePair } from '../actions/exclude.ts';
import { readmitPair } from '../actions/readmit.ts';
import { positionsForPerson } from '../queries/positions-for-person.ts';
import { PositionCard } from './position-card.tsx';
import { remediesFor } from './remedies.ts';

export async function loader(args: LoaderFunctionArgs) {
  const found = await ask(args, positionsForPerson, { personId: String(args.params.id) });
  return { ...found, remedies: await remediesFor(args, found.suggestions) };
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { positionId, again } = await formInput(args.request);
  const pair = { personId, positionId };
  const result = again
    ? await act(args, readmitPair, pair)
    : await act(args, excludePair, { ...pair, saidBy: 'person' });
  const done = again ? 'readmitted' : 'excluded';
  return result.ok
    ? redirect(`/people/${personId}/suggestions?done=${done}`)
    : { problem: result.problem.message };
}

type Data = Awaited<ReturnType<typeof loader>>;

function leadOf({ objected, open, fitting, suggestions }: Data): string {
  if (objected) return '本人说过不要系统推荐岗位，所以不列。可以当面商量，或者在岗位库里一起找。';
  if (fitting === 0) return `今天全省有 ${open} 个岗位在招，没有合适的。`;
  const shown = fitting > suggestions.length ? `下面是最合适的 ${suggestions.length} 个。` : '都在下面。';
  return `今天全省有 ${open} 个岗位在招，合适的有 ${fitting} 个，${shown}`;
}

function Unknown({ person, confirm }: Data) {
  const wants =
    person.wantsWork === false
      ? '登记的是暂时不想工作。'
      : person.wantsWork === null
        ? '还没登记想不想工作。'
        : null;
  const lines = [...(wants ? [wants] : []), ...confirm];
  if (lines.length === 0) return null;
  return (
    <Notice title="先问清楚这些，推荐会更准">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <a href={`/people/${person.id}/need`}>登记就业需求</a>
        {'，'}
        <a href={`/people/${person.id}/abilities`}>登记能力</a>
      </p>
    </Notice>
  );
}

/** Positions that were said not to suit, each with a way back. */
function Excluded({ excluded }: Data) {
  if (excluded.length === 0) return null;
  return (
    <section>
      <h2>不再推荐的岗位</h2>
      <ul>
        {excluded.map((e) => (
          <li key={e.positionId}>
            <form method="post">
              <input type="hidden" name="positionId" value={e.positionId} />
              <input type="hidden" name="again" value="yes" />
              {`${e.title}，${e.saidBy === 'person' ? '本人' : '单位'}说不合适。`}
              <button className="link-button" type="submit">
                恢复推荐<span className="vh">{e.title}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly loaderData: Data;
  readonly actionData?: { problem: string };
}

export default function ForPerson({ loaderData: data, actionData }: Props) {
  const { person, suggestions } = data;
  return (
    <Page
      title={`适合${person.name}的岗位`}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: person.name, href: `/people/${person.id}` },
      ]}
      lead={<p>{leadOf(data)}</p>}
    >
      {actionData && <Notice tone="error">{actionData.problem}</Notice>}
      {data.objected ? (
        <p>
          <a href={`/people/${person.id}/consents`}>看本人同意了什么</a>
        </p>
      ) : (
        <Unknown {...data} />
      )}
      {data.said.length > 0 && (
        <Notice title="按本人说过的来推">
          <ul>
            {data.said.map((line) => (
              <li key={line}>{line.replace(/^你/, '本人')}</li>
            ))}
          </ul>
          <p>
            想改，去<a href={`/people/${person.id}/push`}>怎么告诉本人新岗位</a>。
          </p>
        </Notice>
      )}
      {!data.objected && suggestions.length === 0 && (
        <EmptyState title="没有合适的岗位">
          可以和本人商量：工资、路程、学历要求或者需要的便利，有没有能变的。
        </EmptyState>
      )}
      {suggestions.map((suggestion, i) => (
        <PositionCard
          key={suggestion.position.id}
          rank={i + 1}
          suggestion={suggestion}
          saidAbove={data.confirm}
          remedies={data.remedies}
          href={`/positions/${suggestion.position.id}`}
        >
          <ButtonLink
            href={`/recruiting/refer?person=${person.id}&position=${suggestion.position.id}`}
          >{`推荐到第 ${i + 1} 个`}</ButtonLink>
          <form method="post">
            <input type="hidden" name="positionId" value={suggestion.position.id} />
            <Button kind="secondary">{`第 ${i + 1} 个不合适`}</Button>
          </form>
        </PositionCard>
      ))}
      <Excluded {...data} />
      <p>
        <a href={`/people/${person.id}/why-not`}>别的岗位为什么没有推荐</a>
      </p>
    </Page>
  );
}
