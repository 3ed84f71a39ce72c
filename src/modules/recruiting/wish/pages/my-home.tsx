import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { act, ask, doorOf, formInput } from '../../../../platform/doors/form.ts';
import type { HomeCard } from '../../../../platform/module/index.ts';
import { errorsOf, newestFirst, Page, SlotTimeline, StepCard } from '../../../../platform/ui/index.ts';
import { myPositions, takeBackUnfit } from '../../../matching/index.ts';
import { sayWish, withdrawWish } from '../actions.ts';
import { myWishes } from '../queries.ts';
import { useEasyRead } from '../../../../platform/settings/easy.ts';
import { EasyCard } from './easy-card.tsx';
import { SuggestionCard } from './suggestion-card.tsx';

const SHOWN = 5;
const LATEST = 8;

export async function loader(args: LoaderFunctionArgs) {
  const door = doorOf(args);
  const found = await ask(args, myPositions, { top: SHOWN });
  const wishes = await ask(args, myWishes, {});
  const steps = (await door.slots('my-step', {})).flat().toSorted((a, b) => a.rank - b.rank);
  const lines = newestFirst((await door.slots('timeline', { personId: found.person.id })).flat());
  return { found, wishes, steps, lines: lines.slice(0, LATEST) };
}

/** What each button does, and the code of the sentence that says so. */
async function answer(args: ActionFunctionArgs, does: unknown, positionId: unknown) {
  switch (does) {
    case 'not-going':
      return { result: await act(args, withdrawWish, { positionId }), done: '/my?done=wish-withdrawn' };
    case 'take-back':
      return { result: await act(args, takeBackUnfit, { positionId }), done: '/my?done=unfit-taken-back' };
    default:
      return { result: await act(args, sayWish, { positionId }), done: '/my?done=wished' };
  }
}

export async function action(args: ActionFunctionArgs) {
  const { does, positionId } = await formInput(args.request);
  const { result, done } = await answer(args, does, positionId);
  return result.ok ? redirect(done) : { errors: errorsOf(result.problem) };
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: { readonly errors: ReturnType<typeof errorsOf> };
}

const NOTHING: HomeCard = {
  title: '现在没有要你办的事',
  text: '有新的岗位或者消息，我们会放在这里。',
  rank: 0,
};

function Suggestions({ found, wishes }: Data) {
  const Card = useEasyRead() ? EasyCard : SuggestionCard;
  const wished = new Set(wishes.wished.map((wish) => wish.positionId));
  const standOf = (id: string) =>
    wishes.referred.includes(id) ? 'referred' : wished.has(id) ? 'wished' : 'new';
  const titles = found.suggestions.map(({ position }) => position.title);
  // The number tells two offers of one name apart when links are read out alone.
  const apart = ({ title }: { readonly title: string }, at: number) =>
    titles.indexOf(title) === titles.lastIndexOf(title) ? '' : `，第 ${at + 1} 个`;
  return (
    <section aria-labelledby="my-jobs">
      <h2 id="my-jobs">适合你的岗位</h2>
      {found.objected && (
        <p>
          你说过不要推荐岗位，所以不给你找。想要了，去<a href="/my/consents">我同意了什么</a>改。
        </p>
      )}
      {!found.objected && found.suggestions.length === 0 && (
        <p>现在没有适合的岗位。岗位每天都会变，过几天再来看看。</p>
      )}
      {found.suggestions.map((suggestion, at) => (
        <Card
          key={suggestion.position.id}
          suggestion={suggestion}
          stand={standOf(suggestion.position.id)}
          apart={apart(suggestion.position, at)}
        />
      ))}
      {found.fitting > found.suggestions.length && (
        <p>
          <a href="/my/suggestions">{`看全部适合你的岗位，共 ${found.fitting} 个`}</a>
        </p>
      )}
    </section>
  );
}

/** What the person said not to suit, with the way back while there is one. */
function SaidUnfit({ found }: { readonly found: Data['found'] }) {
  const own = found.excluded.filter((e) => e.undoUntil !== null && e.undoUntil >= found.today);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="my-unfit">
      <h2 id="my-unfit">你说过不合适的岗位</h2>
      <ul className="slot-items">
        {own.map((e) => (
          <li key={e.positionId}>
            <span>{`${e.title}，${formatDateZh(e.undoUntil ?? found.today)}以前可以改。`}</span>
            <form method="post">
              <input type="hidden" name="does" value="take-back" />
              <input type="hidden" name="positionId" value={e.positionId} />
              <button className="link-button" type="submit">
                改成合适<span className="vh">：{e.title}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is new for the person: one next step, then positions, then what happened. */
export default function MyHome({ loaderData, actionData }: Props) {
  const { found, steps, lines } = loaderData;
  const [first = NOTHING, ...others] = steps;
  return (
    <Page title="我的首页" heading={`${found.person.name}，你好`} errors={actionData?.errors}>
      <StepCard card={first} />
      {others.slice(0, 3).map((card) => (
        <StepCard key={card.title} card={card} level={3} />
      ))}
      <Suggestions {...loaderData} />
      <SaidUnfit found={found} />
      <section aria-labelledby="my-line">
        <h2 id="my-line">最近的事</h2>
        <SlotTimeline label="最近的事" lines={lines} />
      </section>
    </Page>
  );
}
