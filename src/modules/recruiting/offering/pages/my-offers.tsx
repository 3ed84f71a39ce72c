import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { useEasyRead } from '../../../../platform/settings/easy.ts';
import { Page } from '../../../../platform/ui/index.ts';
import { answerOffer } from '../answer.ts';
import { myOffers, type MyOffers } from '../my-queries.ts';
import { ENTRY_STATES } from '../states.ts';
import { EasyOffer, PlainOffer } from './offer-card.tsx';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, myOffers, {});
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, answerOffer, input);
  if (result.ok) return redirect(`/my/offers?done=offer-${String(input['answer'])}`);
  return { ...refusedForm(result.problem, values), entryId: String(input['entryId']) };
}

export type RefusedOffer = ReturnType<typeof refusedForm> & { entryId: string };
interface Props {
  readonly loaderData: MyOffers;
  readonly actionData?: RefusedOffer;
}

function Before({ offers }: Pick<MyOffers, 'offers'>) {
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="before">
      <h2 id="before">以前的</h2>
      <ul className="slot-items">
        {offers.map((one) => (
          <li key={one.id}>{`${one.position}：${ENTRY_STATES[one.state].title}`}</li>
        ))}
      </ul>
    </section>
  );
}

/** Posts that are offered to the person before others, and their answer. */
export default function MyOffersPage({ loaderData: data, actionData }: Props) {
  const Card = useEasyRead() ? EasyOffer : PlainOffer;
  const open = data.offers.filter(({ state }) => state === 'offered');
  const [soonest] = open;
  return (
    <Page
      title="先问我的岗位"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我的首页', href: '/my' }]}
      lead={<p>去不去，你说了算。不去也没关系，别的岗位照样帮你找。</p>}
    >
      <section aria-labelledby="waiting">
        <h2 id="waiting">等你答复</h2>
        {soonest?.dueOn ? (
          <p>{`请在${formatDateZh(soonest.dueOn)}以前答复。`}</p>
        ) : (
          <p>现在没有岗位在等你答复。</p>
        )}
        {open.map((one) => (
          <Card
            key={one.id}
            one={one}
            data={data}
            refused={actionData?.entryId === one.id ? actionData : undefined}
          />
        ))}
      </section>
      <Before offers={data.offers.filter(({ state }) => state !== 'offered')} />
    </Page>
  );
}
