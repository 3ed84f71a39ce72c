import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../../platform/doors/form.ts';
import { Page } from '../../../../platform/ui/index.ts';
import { positionSentence } from '../../pages/position-card.tsx';
import { remediesFor } from '../../pages/remedies.ts';
import { personName, whyNot } from '../queries.ts';
import { WhyNotAnswer } from './answer.tsx';
import { ChoosePosition } from './choose-position.tsx';
import { findPositions, positionIn } from './find.ts';

export async function loader(args: LoaderFunctionArgs) {
  const personId = String(args.params.id);
  const search = new URL(args.request.url).searchParams;
  const { name } = await ask(args, personName, { personId });
  const person = { id: personId, name };
  const positionId = positionIn(search);
  if (positionId === null) return { person, answer: null, found: await findPositions(args, search) };
  const answer = await ask(args, whyNot, { personId, positionId });
  return { person, answer, remedies: await remediesFor(args, [answer]), all: search.has('all') };
}

type Data = Awaited<ReturnType<typeof loader>>;

/** Why a position is not suggested to somebody; without a position in the address, one is chosen first. */
export default function WhyNotPage({ loaderData: data }: { readonly loaderData: Data }) {
  const { person } = data;
  const path = `/people/${person.id}/why-not`;
  const crumbs = [
    { text: '残疾人档案', href: '/people' },
    { text: person.name, href: `/people/${person.id}` },
    { text: '合适的岗位', href: `/people/${person.id}/suggestions` },
  ];
  if (data.answer === null)
    return (
      <Page
        title={`哪个岗位没有推荐给${person.name}`}
        breadcrumbs={crumbs}
        lead={<p>选一个岗位，看它为什么没有推荐，怎样就能推荐。</p>}
      >
        <ChoosePosition found={data.found} path={path} />
      </Page>
    );
  const { position } = data.answer;
  return (
    <Page
      title={`“${position.title}”为什么没有推荐给${person.name}`}
      breadcrumbs={crumbs}
      lead={
        <p>
          <a href={`/positions/${position.id}`}>{position.title}</a>
          {`：${positionSentence(position)}。`}
        </p>
      }
    >
      <WhyNotAnswer {...data} voice="staff" allHref={`${path}?position=${position.id}&all=yes`} />
      <p>
        <a href={path}>看另一个岗位</a>
      </p>
    </Page>
  );
}
