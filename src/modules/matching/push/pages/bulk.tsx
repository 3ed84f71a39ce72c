import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { ask, formInput } from '../../../../platform/doors/form.ts';
import { actEach, chosenIds, outcomesOf } from '../../../../platform/lists/index.ts';
import {
  BulkResult,
  bulkSummary,
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Page,
  StatusTag,
  TextField,
} from '../../../../platform/ui/index.ts';
import { UNSUGGESTED_ADVICE, UNSUGGESTED_REASONS } from '../lists/reasons.ts';
import { chosenUnsuggested, MOST_CHOSEN, MOST_NOTED, takeInHand } from '../lists/unsuggested.ts';
import { pushPerson } from '../run/actions.ts';

const LIST = '/matching/unsuggested';

export async function loader(args: LoaderFunctionArgs) {
  const personIds = chosenIds(new URL(args.request.url).searchParams.getAll('person'), MOST_CHOSEN);
  return { people: await ask(args, chosenUnsuggested, { personIds }) };
}

export async function action(args: ActionFunctionArgs) {
  const input = await formInput(args.request);
  const people = await ask(args, chosenUnsuggested, { personIds: chosenIds(input['personId'], MOST_CHOSEN) });
  const inputs = people.map(({ id }) => ({ personId: id }));
  const take = input['do'] === 'take';
  const note = String(input['note'] ?? '');
  const answers = take
    ? await actEach(
        args,
        takeInHand,
        inputs.map((one) => ({ ...one, note })),
      )
    : await actEach(args, pushPerson, inputs);
  const records = people.map(({ id, name }) => ({ id, title: name, href: `/people/${id}/push` }));
  return { outcomes: outcomesOf(records, answers, take ? '记下了，由你跟进。' : '推了新岗位。') };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Awaited<ReturnType<typeof action>>;
}
type Person = Props['loaderData']['people'][number];

/** What is to be done with the chosen people; each is judged by itself. */
export default function Bulk({ loaderData: { people }, actionData }: Props) {
  const breadcrumbs = [{ text: '很久没有推荐过岗位的人', href: LIST }];
  if (actionData)
    return (
      <Page title={`结果：${bulkSummary(actionData.outcomes)}`} breadcrumbs={breadcrumbs} wide>
        <BulkResult outcomes={actionData.outcomes} />
        <ButtonLink href={LIST}>返回名单</ButtonLink>
      </Page>
    );
  return (
    <Page title="跟进选中的人" breadcrumbs={breadcrumbs} wide>
      {people.length === 0 ? (
        <EmptyState title="没有选中的人">请返回名单，先在姓名前打勾。</EmptyState>
      ) : (
        <form method="post">
          <p>每个人单独检查，有一个不行，不影响其他的。说过不要推荐的人不会推。</p>
          <DataTable<Person>
            caption="选中的人"
            captionHidden
            rows={people}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'name',
                title: '姓名',
                cell: (row) => <a href={`/people/${row.id}/push`}>{row.name}</a>,
              },
              {
                key: 'reason',
                title: '原因',
                cell: ({ reason }) => (
                  <StatusTag tone={UNSUGGESTED_REASONS[reason].tone}>
                    {UNSUGGESTED_REASONS[reason].title}
                  </StatusTag>
                ),
              },
              { key: 'advice', title: '可以怎么做', cell: (row) => UNSUGGESTED_ADVICE[row.reason] },
            ]}
          />
          {people.map(({ id }) => (
            <input key={id} type="hidden" name="personId[]" value={id} />
          ))}
          <TextField
            name="note"
            maxLength={MOST_NOTED}
            label="由我跟进时的备注"
            hint={`可以不写，最多 ${MOST_NOTED} 个字，每个人都记这一句。本地区的同事和本人都看得到，不要写病情。`}
          />
          <div className="buttons">
            <Button name="do" value="push">{`现在给这 ${people.length} 人找一遍`}</Button>
            <Button kind="secondary" name="do" value="take">{`这 ${people.length} 人我来跟进`}</Button>
          </div>
        </form>
      )}
      <ButtonLink kind="secondary" href={LIST}>
        不做，返回
      </ButtonLink>
    </Page>
  );
}
