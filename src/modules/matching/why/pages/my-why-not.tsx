import type { LoaderFunctionArgs } from 'react-router';
import { ask, mayUse } from '../../../../platform/doors/form.ts';
import { ButtonLink, Page } from '../../../../platform/ui/index.ts';
import { positionSentence } from '../../pages/position-card.tsx';
import { remediesFor } from '../../pages/remedies.ts';
import { myWhyNot } from '../queries.ts';
import { WhyNotAnswer } from './answer.tsx';
import { ChoosePosition } from './choose-position.tsx';
import { findPositions, positionIn } from './find.ts';

const PATH = '/my/why-not';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, myWhyNot);
  const search = new URL(args.request.url).searchParams;
  const positionId = positionIn(search);
  if (positionId === null) return { answer: null, found: await findPositions(args, search) };
  const answer = await ask(args, myWhyNot, { positionId });
  return { answer, remedies: await remediesFor(args, [answer]), all: search.has('all') };
}

type Data = Awaited<ReturnType<typeof loader>>;

/** The same for the person: kind, and with what they may do themselves. */
export default function MyWhyNot({ loaderData: data }: { readonly loaderData: Data }) {
  const crumbs = [{ text: '适合我的岗位', href: '/my/suggestions' }];
  if (data.answer === null)
    return (
      <Page
        title="哪个岗位没有推荐给我"
        breadcrumbs={crumbs}
        lead={<p>选一个岗位，看它为什么没有推荐给你，怎样就能推荐。</p>}
      >
        <ChoosePosition found={data.found} path={PATH} />
      </Page>
    );
  const { position } = data.answer;
  return (
    <Page
      title={`“${position.title}”适不适合我`}
      breadcrumbs={crumbs}
      lead={
        <p>
          {position.open ? <a href={`/jobs/${position.id}`}>{position.title}</a> : position.title}
          {`：${positionSentence(position)}。`}
        </p>
      }
    >
      <WhyNotAnswer {...data} voice="self" allHref={`${PATH}?position=${position.id}&all=yes`} />
      <div className="buttons">
        <ButtonLink kind="secondary" href={PATH}>
          看另一个岗位
        </ButtonLink>
      </div>
    </Page>
  );
}
