import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm, type Posted } from '../../../../../platform/doors/form.ts';
import { DateField, Form, Notice, Page, TextArea } from '../../../../../platform/ui/index.ts';
import { PART_WORDS } from '../../../engine/words.ts';
import { clearWeights, setWeights, undoWeights } from '../actions.ts';
import { PARTS } from '../limits.ts';
import { regionWeights } from '../queries.ts';
import { triedIn, tryHref, WEIGHTS_PATH } from './asked.ts';
import { weightsWords } from './words.ts';

type Does = 'set' | 'clear' | 'undo';

function asked(request: Request) {
  const search = new URL(request.url).searchParams;
  const tried = triedIn(search);
  const does: Does = tried ? 'set' : search.get('does') === 'clear' ? 'clear' : 'undo';
  return { does, tried, region: search.get('region') ?? '' };
}

export async function loader(args: LoaderFunctionArgs) {
  const { does, tried, region } = asked(args.request);
  return { does, tried, standing: await ask(args, regionWeights, { region }) };
}

const DONE: Readonly<Record<Does, string>> = { set: 'set', clear: 'cleared', undo: 'undone' };

function run(args: ActionFunctionArgs, { input }: Posted) {
  const { does, tried, region } = asked(args.request);
  const given = { ...input, region };
  if (does === 'set') return act(args, setWeights, { ...given, ...tried });
  return does === 'clear' ? act(args, clearWeights, given) : act(args, undoWeights, given);
}

export async function action(args: ActionFunctionArgs) {
  const posted = await readForm(args.request);
  const result = await run(args, posted);
  const { does, region } = asked(args.request);
  if (!result.ok) return refusedForm(result.problem, posted.values);
  return redirect(`${WEIGHTS_PATH}?region=${region}&done=weights-${DONE[does]}`);
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

const TITLES: Readonly<Record<Does, string>> = {
  set: '改岗位匹配的分量',
  clear: '不再单独定分量',
  undo: '撤销最近一次改分量',
};
const SUBMITS: Readonly<Record<Does, string>> = { set: '就用这个分量', clear: '跟上级走', undo: '撤销' };

function What({ does, tried, standing }: Data) {
  const { region, weights, history } = standing;
  if (does === 'set' && tried)
    return (
      <Notice title={`${region.name}的推荐以后这样算`}>
        <p>{`现在：${weightsWords(weights)}。`}</p>
        <p>{`改成：${PARTS.map((part) => `${PART_WORDS[part]} ${tried[part]}`).join('，')}。`}</p>
        <p>下级地区自己定过的，不受影响。以后可以撤销。</p>
      </Notice>
    );
  if (does === 'clear')
    return (
      <Notice title={`${region.name}以后跟上级的分量走`}>
        <p>以前的决定留在记录里。以后可以再定。</p>
      </Notice>
    );
  const last = history.find(({ withdrawn }) => withdrawn === null);
  return (
    <Notice title={last ? '要撤销的决定' : '没有可以撤销的决定'}>
      {last && (
        <p>{`${last.weights ? weightsWords(last.weights) : '跟上级走'}。当时的理由：${last.reason}`}</p>
      )}
      <p>撤销以后，恢复到再上一次的决定。</p>
    </Notice>
  );
}

/** Asks once more, with the day and the reason, before what counts in suggestions changes. */
export default function ConfirmWeights({ loaderData: data, actionData }: Props) {
  const { does, tried, standing } = data;
  const { code } = standing.region;
  const back = tried ? tryHref(code, tried) : `${WEIGHTS_PATH}?region=${code}`;
  return (
    <Page
      title={`${TITLES[does]}：${standing.region.name}`}
      breadcrumbs={[{ text: '岗位匹配的分量', href: WEIGHTS_PATH }]}
      errors={actionData?.errors}
    >
      <What {...data} />
      <Form submit={SUBMITS[does]} cancel={{ href: back, text: '不做，返回' }} {...actionData}>
        {does !== 'undo' && <DateField name="from" label="从哪天起" hint="不写就是今天。" />}
        <TextArea name="reason" label="为什么" required hint="例如：本地山区多，上班的路要多算一些。" />
      </Form>
    </Page>
  );
}
