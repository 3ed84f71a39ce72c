import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { citationText } from '../../../../kernel/citation.ts';
import { formatDateZh, plainDate } from '../../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import {
  Button,
  ButtonLink,
  DateField,
  Disclosure,
  EmptyState,
  Form,
  Page,
  RadioGroup,
  TextArea,
} from '../../../../platform/ui/index.ts';
import { GROUNDS } from '../../data/keeping.ts';
import { decideDeletion, unseal } from '../actions.ts';
import { askOpening } from '../opening.ts';
import { listDataRequests } from '../queries.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, listDataRequests, {});
}

/** Each form of the page says what it is for; `about` tells which of them was refused. */
export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const { intent, ...given } = input;
  const about = String(given.requestId ?? given.sealId);
  const [result, done] =
    intent === 'unseal'
      ? [await act(args, unseal, given), 'unsealed']
      : intent === 'ask'
        ? [await act(args, askOpening, given), 'opening-asked']
        : [await act(args, decideDeletion, given), 'deletion-decided'];
  if (result.ok) return redirect(`/data-requests?done=${done}`);
  return { ...refusedForm(result.problem, values), about: `${String(intent)} ${about}` };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Refused = Awaited<ReturnType<typeof refusedForm>> & { about: string };
interface Props {
  readonly loaderData: Data;
  readonly actionData?: Refused;
}

const refusedAt = (refused: Refused | undefined, about: string) =>
  refused?.about === about ? refused : undefined;

interface WaitingProps {
  readonly request: Data['waiting'][number];
  readonly keepUntil: string;
  readonly refused: Refused | undefined;
}

function Waiting({ request, keepUntil, refused }: WaitingProps) {
  return (
    <section>
      <h3>
        <a href={`/people/${request.personId}`}>{request.name}</a>
      </h3>
      <p>{`${formatDateZh(request.askedOn)}请求删除。理由：${request.reason}`}</p>
      <Form
        label={`决定${request.name}的请求`}
        hidden={{ requestId: request.id, intent: 'decide' }}
        {...refused}
      >
        <RadioGroup
          name="decision"
          label="怎么决定"
          required
          options={[
            { value: 'sealed', text: '封存：不再使用，到期删除' },
            { value: 'refused', text: '不同意' },
          ]}
        />
        <RadioGroup
          name="ground"
          label="封存的依据"
          optional
          options={Object.entries(GROUNDS).map(([value, { text, cite }]) => ({
            value,
            text,
            hint: citationText(cite),
          }))}
        />
        <DateField name="keepUntil" label="法律要求保存到" optional hint="封存时要填。" value={keepUntil} />
        <TextArea name="reason" label="给本人看的理由" required rows={3} maxLength={500} />
        <div className="buttons">
          <Button>{`决定${request.name}的请求`}</Button>
        </div>
      </Form>
    </section>
  );
}

interface SealedProps {
  readonly seal: Data['seals'][number];
  readonly place: number;
  readonly refused: Refused | undefined;
}

function Sealed({ seal, place, refused }: SealedProps) {
  const form = (intent: string, summary: string, label: string) => {
    const back = refusedAt(refused, `${intent} ${seal.id}`);
    return (
      <Disclosure summary={`第 ${place} 份：${summary}`} open={back !== undefined}>
        <Form label={`第 ${place} 份：${summary}`} hidden={{ sealId: seal.id, intent }} {...back}>
          <TextArea name="reason" label={label} rows={2} maxLength={500} />
          <div className="buttons">
            <Button kind="secondary">{summary}</Button>
          </div>
        </Form>
      </Disclosure>
    );
  };
  return (
    <section>
      <h3>{`第 ${place} 份：${seal.region}，${formatDateZh(seal.sealedOn)}封存`}</h3>
      <p>{`${seal.reason}（${seal.article}）。保存到 ${formatDateZh(plainDate(seal.keepUntil))}。`}</p>
      {seal.opening?.open && <ButtonLink href={`/data-requests/file/${seal.opening.id}`}>查看</ButtonLink>}
      {seal.opening?.state === 'waiting' && <p>已申请查看，等审计员决定。</p>}
      {!seal.opening?.open && seal.opening?.state !== 'waiting' && form('ask', '申请查看', '为什么要看')}
      {form('unseal', '解除封存', '为什么解除')}
    </section>
  );
}

export default function Requests({ loaderData: data, actionData }: Props) {
  return (
    <Page
      title="删除请求和封存的档案"
      errors={actionData?.errors}
      lead={<p>有人请求删除信息，15 天内要答复。法律要求保存的，封存到期限；封存的档案谁也看不到。</p>}
    >
      <section>
        <h2>等你决定</h2>
        {data.waiting.length === 0 && <EmptyState title="没有等着决定的请求" />}
        {data.waiting.map((request) => (
          <Waiting
            key={request.id}
            request={request}
            keepUntil={data.keepUntil}
            refused={refusedAt(actionData, `decide ${request.id}`)}
          />
        ))}
      </section>
      <section>
        <h2>已经封存的</h2>
        <p>
          <a href="/retention/seals">看哪些快到期要销毁</a>，或看<a href="/retention">全部保存期限</a>。
        </p>
        {data.seals.length === 0 && <EmptyState title="没有封存的档案" />}
        {data.seals.map((seal, i) => (
          <Sealed key={seal.id} seal={seal} place={i + 1} refused={actionData} />
        ))}
      </section>
    </Page>
  );
}
