import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../../kernel/dates.ts';
import { LinkLetter, letterTo, type Letter } from '../../../../platform/access/pages/parts/link-letter.tsx';
import { act, ask, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import {
  Button,
  CheckboxGroup,
  DataTable,
  DateField,
  Disclosure,
  EmptyState,
  Form,
  Page,
  StatusTag,
  TextField,
  type FieldError,
  type FormValues,
} from '../../../../platform/ui/index.ts';
import { endHr, inviteHr, renewHrInvitation } from '../actions.ts';
import { listHr } from '../queries.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, listHr, { employerId: String(args.params['id']) });
}

type Refused = { letter: null; errors: FieldError[]; values: FormValues };

export async function action(args: ActionFunctionArgs): Promise<Response | Refused | { letter: Letter }> {
  const employerId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const { do: what, ...rest } = input;
  if (what === 'end') {
    const ended = await act(args, endHr, { ...rest, employerId });
    if (ended.ok) return redirect(`/employers/${employerId}/hr?done=hr-ended`);
    return { letter: null, ...refusedForm(ended.problem, values) };
  }
  const asked = { ...rest, employerId };
  const result =
    what === 'renew' ? await act(args, renewHrInvitation, asked) : await act(args, inviteHr, asked);
  if (!result.ok) return { letter: null, ...refusedForm(result.problem, values) };
  return { letter: letterTo(doorOf(args).origin, result.value) };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Account = Data['accounts'][number];
const STATES = {
  active: { title: '在用', tone: 'good' },
  invited: { title: '等本人接受邀请', tone: 'waiting' },
  ended: { title: '已收回或过期', tone: 'neutral' },
} as const;
const until = ({ until: day }: Account) => (day === null ? '长期' : `到 ${formatDateZh(plainDate(day))}`);

function Accounts({ accounts }: Pick<Data, 'accounts'>) {
  return (
    <DataTable<Account>
      caption="人事账号"
      captionHidden
      rows={accounts}
      rowKey={(row) => row.grantId}
      empty={<EmptyState title="还没有人事账号。">在下面邀请一位，单位就能自己写岗位、答复推荐。</EmptyState>}
      columns={[
        { key: 'name', title: '姓名', rowHeader: true, cell: (row) => row.displayName },
        {
          key: 'state',
          title: '状态',
          cell: (row) => <StatusTag tone={STATES[row.state].tone}>{STATES[row.state].title}</StatusTag>,
        },
        { key: 'until', title: '有效期', cell: until },
        { key: 'acts', title: '可以做的', cell: (row) => <Acts account={row} /> },
      ]}
    />
  );
}

function Acts({ account: { grantId, displayName, state } }: { readonly account: Account }) {
  if (state === 'ended') return null;
  return (
    <>
      {state === 'invited' && (
        <form method="post">
          <input type="hidden" name="do" value="renew" />
          <input type="hidden" name="grantId" value={grantId} />
          <button className="link-button" type="submit">
            重开邀请信<span className="vh">：{displayName}</span>
          </button>
        </form>
      )}
      <Disclosure summary={`收回${displayName}的身份……`}>
        <p>收回以后，这个人马上不能再替单位办事。以后要用，得重新邀请。</p>
        <form method="post">
          <input type="hidden" name="do" value="end" />
          <input type="hidden" name="grantId" value={grantId} />
          <Button kind="destructive">{`收回${displayName}的身份`}</Button>
        </form>
      </Disclosure>
    </>
  );
}

interface Props {
  readonly loaderData: Data;
  readonly actionData?: { letter: Letter } | Refused;
}

/** Who acts for an employer: invited here on the employer's word, taken away here. */
export default function EmployerHr({ loaderData: { employer, accounts }, actionData }: Props) {
  const back = `/employers/${employer.id}/hr`;
  if (actionData?.letter)
    return (
      <LinkLetter
        letter={actionData.letter}
        back={{ href: back, text: '已经打印，返回人事账号' }}
        breadcrumbs={[
          { text: '用人单位', href: '/employers' },
          { text: employer.name, href: `/employers/${employer.id}` },
        ]}
      />
    );
  const refused = actionData as Refused | undefined;
  return (
    <Page
      title={`${employer.name}的人事账号`}
      errors={refused?.errors}
      breadcrumbs={[
        { text: '用人单位', href: '/employers' },
        { text: employer.name, href: `/employers/${employer.id}` },
      ]}
      lead={<p>人事账号只看得到自己单位的岗位和推荐来的人，看不到残疾人证、电话和类别。</p>}
    >
      <Accounts accounts={accounts} />
      <h2>邀请一位人事</h2>
      <Form
        submit="邀请，开邀请信"
        hidden={{ do: 'invite' }}
        values={refused?.values}
        errors={refused?.errors}
      >
        <TextField name="displayName" label="姓名" required width="medium" />
        <TextField name="email" label="电子邮箱" type="email" optional width="medium" />
        <DateField name="validTo" label="到哪天为止" hint="不填就是长期。人离开单位，请马上收回。" optional />
        <CheckboxGroup
          name="authority"
          label="核对过的材料"
          required
          options={[{ value: 'yes', text: '看过单位盖章的授权书和本人的身份证' }]}
        />
      </Form>
    </Page>
  );
}
