import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { OFFICERS } from '../../../../platform/access/roles.ts';
import { act, ask, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Button, ButtonLink, DataTable, EmptyState, Form, Page } from '../../../../platform/ui/index.ts';
import { KEEPERS } from '../../actions/common.ts';
import { recordDeath, revokeDeath } from '../death.ts';
import { correctIdentity } from '../identity.ts';
import { handOverFile, receiveFile } from '../move.ts';
import { openTurns } from '../queries.ts';
import { placesToMoveTo, TURN_FORMS, TurnFields, turnOf, type TurnForm } from './turn-fields.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const door = doorOf(args);
  const { role } = door.actor;
  const officer = OFFICERS.some((one) => one === role);
  return {
    ...(await ask(args, openTurns, { personId: String(args.params.id) })),
    officer,
    keeper: KEEPERS.some((one) => one === role),
    turn: officer ? turnOf(new URL(args.request.url).searchParams.get('do')) : null,
    places: placesToMoveTo(door),
  };
}

async function received(args: ActionFunctionArgs, turnId: unknown, page: string) {
  const result = await act(args, receiveFile, { turnId });
  return redirect(result.ok ? `${page}?done=file-received` : page);
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const page = `/people/${personId}/turns`;
  const { input, values } = await readForm(args.request);
  const { form, ...said } = input;
  if (form === 'receive') return received(args, said['turnId'], page);
  const [result, done] =
    form === 'identity'
      ? [await act(args, correctIdentity, { ...said, personId }), 'identity-corrected']
      : form === 'move'
        ? [await act(args, handOverFile, { ...said, personId }), 'file-handed-over']
        : form === 'revoke'
          ? [await act(args, revokeDeath, said), 'death-revoked']
          : [await act(args, recordDeath, { ...said, personId }), 'death-recorded'];
  if (!result.ok) return refusedForm(result.problem, values);
  // Whoever gave the file away may not see it any more.
  return redirect(`${form === 'move' ? '/people' : page}?done=${done}`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

type Data = Props['loaderData'];

function TurnTable({ data }: { readonly data: Data }) {
  if (data.turns.length === 0)
    return <EmptyState title="没有更正过号码，没有转过，也没有登记去世。">下面可以登记。</EmptyState>;
  return (
    <DataTable<Data['turns'][number]>
      caption="登记过的"
      rows={data.turns}
      rowKey={(turn) => turn.id}
      columns={[
        { key: 'on', title: '日期', rowHeader: true, cell: (turn) => formatDateZh(turn.on) },
        { key: 'words', title: '什么事', cell: (turn) => turn.words },
        { key: 'paper', title: '凭什么', cell: (turn) => turn.paper },
        { key: 'revoked', title: '撤销的原因', cell: (turn) => turn.revokeReason ?? '没有撤销' },
      ]}
    />
  );
}

/** What may be done: one thing a page, each with what comes of it before it is done. */
function Choices({ data }: { readonly data: Data }) {
  const open = (['identity', 'move', data.death ? 'revoke' : 'death'] as const).map((turn) => (
    <ButtonLink key={turn} kind="secondary" href={`/people/${data.person.id}/turns?do=${turn}`}>
      {TURN_FORMS[turn].title}
    </ButtonLink>
  ));
  return <div className="buttons">{open}</div>;
}

function Asked({
  turn,
  data,
  actionData,
}: { readonly turn: TurnForm; readonly data: Data } & Pick<Props, 'actionData'>) {
  const { title, lead, submit } = TURN_FORMS[turn];
  return (
    <section>
      <h2>{title}</h2>
      {lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Form
        submit={submit}
        cancel={{ href: `/people/${data.person.id}/turns` }}
        hidden={{ form: turn, ...(turn === 'revoke' && data.death !== null && { turnId: data.death }) }}
        {...actionData}
      >
        <TurnFields turn={turn} places={data.places} />
      </Form>
    </section>
  );
}

export default function Turns({ loaderData: data, actionData }: Props) {
  const { person, turn } = data;
  const arrived = data.turns.find((one) => one.arrived);
  return (
    <Page
      title={`${person.name}：更正号码、迁移和去世`}
      heading="更正号码、迁移和去世"
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: person.name, href: `/people/${person.id}` },
      ]}
      lead={<p>档案现在在{person.region}。</p>}
    >
      {arrived && data.keeper && (
        <section>
          <h2>刚转来，等你接收</h2>
          <p>
            请先看<a href={`/people/${person.id}?tab=2`}>没办完的事</a>，再点接收。
          </p>
          <form method="post">
            <input type="hidden" name="form" value="receive" />
            <input type="hidden" name="turnId" value={arrived.id} />
            <div className="buttons">
              <Button>接收这份档案</Button>
            </div>
          </form>
        </section>
      )}
      {turn ? <Asked turn={turn} data={data} actionData={actionData} /> : <TurnTable data={data} />}
      {!turn && data.officer && <Choices data={data} />}
    </Page>
  );
}
