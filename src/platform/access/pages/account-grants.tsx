import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, formInput } from '../../doors/form.ts';
import { Button, ButtonLink, EmptyState, Form, Notice, Page, StatusTag } from '../../ui/index.ts';
import { endStandIn, lendGrant } from '../actions/stand-in.ts';
import { ownGrants } from '../queries/own.ts';
import { isRole, ROLES } from '../roles.ts';
import { cookieHeaders } from './parts/enter.ts';
import { grantWords } from './parts/grant-words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const door = doorOf(args);
  const { grants, lent } = await ask(args, ownGrants, {});
  return {
    grants: grants.map((grant) => ({
      ...grantWords(door.regions, grant),
      here: grant.here,
      standIn: grant.stand_in_for !== null,
    })),
    lent,
    mayLend: lendGrant.allow.roles.includes(door.actor.role),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { end, to } = await formInput(args.request);
  const door = doorOf(args);
  if (end) {
    const result = await act(args, endStandIn, { grantId: end });
    return result.ok ? redirect('/account/grants?done=ended') : { problem: result.problem.message };
  }
  const outcome = await door.enter({ do: 'switch', grantId: String(to ?? '').slice(0, 40) });
  if (!outcome.ok) return { problem: door.say(outcome).message };
  return redirect(outcome.value.to, { headers: cookieHeaders(outcome.value) });
}

type Data = Awaited<ReturnType<typeof loader>>;

function Grant({ grant }: { readonly grant: Data['grants'][number] }) {
  return (
    <li>
      <h3>
        {grant.title} {grant.here && <StatusTag tone="good">现在用的</StatusTag>}
      </h3>
      {grant.text && <p>{grant.text}</p>}
      {!grant.here && (
        <Form hidden={{ to: grant.id }} label={`换成${grant.title}`}>
          <Button kind="secondary">
            换成这个身份<span className="vh">：{`${grant.title}，${grant.text}`}</span>
          </Button>
        </Form>
      )}
      {grant.standIn && (
        <Form hidden={{ end: grant.id }} label={`结束代班：${grant.text}`}>
          <Button kind="secondary">
            不再代班<span className="vh">：{grant.text}</span>
          </Button>
        </Form>
      )}
    </li>
  );
}

function Lent({ lent }: { readonly lent: Data['lent'] }) {
  if (lent.length === 0) return <EmptyState title="没有请人代班">离开几天时，可以请同事代班。</EmptyState>;
  return (
    <ul>
      {lent.map((row) => (
        <li key={row.id}>
          <p>
            {row.to}，{isRole(row.role) ? ROLES[row.role].title : row.role}，{row.region}，从 {row.from} 到{' '}
            {row.until}
            。原因：{row.reason}
          </p>
          <Form hidden={{ end: row.id }} label={`收回给${row.to}的代班`}>
            <Button kind="secondary">
              马上收回<span className="vh">给{row.to}的代班</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly loaderData: Data;
  readonly actionData?: { problem: string };
}

export default function Grants({ loaderData: { grants, lent, mayLend }, actionData }: Props) {
  return (
    <Page
      title="我的身份"
      breadcrumbs={[{ text: '我的账号', href: '/account' }]}
      lead={<p>一次用一个身份办事。换身份后，能看到的内容会不同。</p>}
    >
      {actionData && <Notice tone="error">{actionData.problem}</Notice>}
      <h2>可以用的身份</h2>
      <ul>
        {grants.map((grant) => (
          <Grant key={grant.id} grant={grant} />
        ))}
      </ul>
      {mayLend && (
        <>
          <h2>请人代班</h2>
          <Lent lent={lent} />
          <ButtonLink href="/account/stand-in">请人代班</ButtonLink>
        </>
      )}
    </Page>
  );
}
