import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { CheckboxGroup, EmptyState, Form, formatCount, Page } from '../../../platform/ui/index.ts';
import { invitePersons } from '../actions/invite.ts';
import { guestsToInvite } from '../queries/guests.ts';
import { crumbsTo, meetingIdOf } from './crumbs.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, invitePersons);
  const all = new URL(args.request.url).searchParams.get('all') === '1';
  return { ...(await ask(args, guestsToInvite, { meetingId: meetingIdOf(args.params) })), all };
}

export async function action(args: ActionFunctionArgs) {
  const meetingId = meetingIdOf(args.params);
  const { input, values } = await readForm(args.request);
  const result = await act(args, invitePersons, { meetingId, personIds: input['personIds'] ?? [] });
  return result.ok
    ? redirect(`/meetings/${meetingId}/guests?done=invited`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function Invite({ loaderData, actionData }: Props) {
  const { meeting, rows, all } = loaderData;
  return (
    <Page
      title="邀请求职者"
      errors={actionData?.errors}
      breadcrumbs={crumbsTo(meeting)}
      lead={<p>下面是想找工作、这场招聘会有合适岗位的人，最合适的在前面。每次最多 100 人。</p>}
    >
      {rows.length === 0 ? (
        <EmptyState title="没有可以邀请的人。">
          <p>可能都邀请过了，或者这些岗位没有合适的人。</p>
        </EmptyState>
      ) : (
        <Form
          submit="邀请选中的人"
          cancel={{ href: `/meetings/${meeting.id}/guests`, text: '不邀请，返回' }}
          {...actionData}
        >
          <p>
            <a href={all ? '?' : '?all=1'}>{all ? '全部不选' : '全选这一页'}</a>
          </p>
          <CheckboxGroup
            name="personIds"
            label="选人"
            values={all ? rows.map((row) => row.personId) : []}
            options={rows.map((row) => ({
              value: row.personId,
              text: row.name,
              hint: `合适的岗位 ${row.fitting} 个，最高 ${formatCount(row.best)} 分`,
            }))}
          />
        </Form>
      )}
    </Page>
  );
}
