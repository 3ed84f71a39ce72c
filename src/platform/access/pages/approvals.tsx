import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { act, ask, doorOf, formInput } from '../../doors/form.ts';
import { Button, EmptyState, Form, Notice, Page, TextField } from '../../ui/index.ts';
import { decideGrant } from '../actions/rights.ts';
import { listRequests } from '../queries/accounts.ts';
import { momentWords } from '../../../kernel/moment.ts';

const dayWords = (day: string) => formatDateZh(plainDate(day));

export async function loader(args: LoaderFunctionArgs) {
  const requests = await ask(args, listRequests, {});
  return { requests, decides: decideGrant.allow.roles.includes(doorOf(args).actor.role) };
}

export async function action(args: ActionFunctionArgs) {
  const { requestId, approve, reason } = await formInput(args.request);
  const result = await act(args, decideGrant, { requestId, reason, approve: approve === 'yes' });
  return result.ok ? redirect('/accounts/approvals?done=decided') : { problem: result.problem };
}

type Data = Awaited<ReturnType<typeof loader>>;

function Decide({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <>
      <Form hidden={{ requestId: id, approve: 'yes' }} label={`批准${name}`}>
        <Button>
          批准<span className="vh">{name}的身份</span>
        </Button>
      </Form>
      <Form hidden={{ requestId: id, approve: 'no' }} label={`不批准${name}`}>
        <TextField name="reason" label={`不批准${name}的原因`} width="medium" />
        <Button kind="secondary">
          不批准<span className="vh">{name}的身份</span>
        </Button>
      </Form>
    </>
  );
}

interface Props {
  readonly loaderData: Data;
  readonly actionData?: { problem: { message: string; fields: { message: string }[] } };
}

export default function Approvals({ loaderData: { requests, decides }, actionData }: Props) {
  return (
    <Page
      title="待审批的身份"
      breadcrumbs={[{ text: '账号', href: '/accounts' }]}
      lead={<p>一个人提出，另一个人批准。批准后马上生效。</p>}
    >
      {actionData && (
        <Notice tone="error">{actionData.problem.fields[0]?.message ?? actionData.problem.message}</Notice>
      )}
      {requests.length === 0 && (
        <EmptyState title="没有待审批的">系统管理员提出后，会出现在这里。</EmptyState>
      )}
      {requests.map((row) => (
        <section key={row.id} aria-labelledby={`request-${row.id}`}>
          <h2 id={`request-${row.id}`}>
            <a href={`/accounts/${row.accountId}`}>{row.displayName}</a>：{row.role}，{row.region}
          </h2>
          <p>
            从 {dayWords(row.from)} 起，{row.until ? `到 ${dayWords(row.until)} 为止` : '长期有效'}。
            {row.preparedBy} 在 {momentWords(row.preparedAt)} 提出。
          </p>
          {decides ? <Decide id={row.id} name={row.displayName} /> : <p>等安全保密管理员审批。</p>}
        </section>
      ))}
    </Page>
  );
}
