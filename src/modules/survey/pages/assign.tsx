import { randomUUID } from 'node:crypto';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm } from '../../../platform/doors/form.ts';
import { actEach, chosenIds, outcomesOf } from '../../../platform/lists/index.ts';
import {
  BulkResult,
  bulkSummary,
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  Page,
  RadioGroup,
  SelectField,
  type BulkOutcome,
} from '../../../platform/ui/index.ts';
import { openCampaignFile } from '../campaign/queries.ts';
import { assignSubject, undoAssignment } from '../subjects/assign.ts';
import { chosenSubjects, listHelpers, MOST_CHOSEN } from '../subjects/list.ts';
import { crumbsTo, helperOptions, idOf } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, assignSubject);
  const subjectIds = chosenIds(new URL(args.request.url).searchParams.getAll('subject'), MOST_CHOSEN);
  return {
    campaign: await ask(args, openCampaignFile, { campaignId: idOf(args.params) }),
    chosen: await ask(args, chosenSubjects, { subjectIds }),
    helpers: await ask(args, listHelpers, {}),
  };
}

interface Done {
  outcomes: BulkOutcome[];
  /** Null where there is nothing to take back as one. */
  step: string | null;
}

export async function action(args: ActionFunctionArgs): Promise<Response | Done> {
  const { input } = await readForm(args.request);
  const campaignId = idOf(args.params);
  const base = `/surveys/${campaignId}/people`;
  if (input['undo']) {
    const undone = await act(args, undoAssignment, { campaignId, step: input['undo'] });
    return redirect(`${base}${undone.ok ? '?done=survey-undone' : ''}`);
  }
  const subjects = await ask(args, chosenSubjects, {
    subjectIds: chosenIds(input['subjectId'], MOST_CHOSEN),
  });
  const step = randomUUID();
  const second = input['kind'] === 'second';
  const accountId = input['accountId'] as string | undefined;
  const answers = await actEach(
    args,
    assignSubject,
    subjects.map(({ id }) => ({ subjectId: id, accountId, step, ...(second && { second }) })),
  );
  const records = subjects.map(({ id, name }) => ({ id, title: name, href: `${base}/${id}` }));
  return {
    outcomes: outcomesOf(records, answers, accountId ? '已派人。' : '已收回，不派人。'),
    step: second ? null : step,
  };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Done;
}

/** Gives the chosen people to one helper: first who they are, then what became of each, with a way back. */
export default function Assign({ loaderData: { campaign, chosen, helpers }, actionData }: Props) {
  const list = `/surveys/${campaign.id}/people`;
  const breadcrumbs = [...crumbsTo(campaign), { text: '调查名单', href: list }];
  if (actionData)
    return (
      <Page title={`派人结果：${bulkSummary(actionData.outcomes)}`} breadcrumbs={breadcrumbs} wide>
        <BulkResult outcomes={actionData.outcomes} />
        <div className="buttons">
          <ButtonLink href={list}>返回名单</ButtonLink>
        </div>
        {actionData.step !== null && (
          <form method="post">
            <input type="hidden" name="undo" value={actionData.step} />
            <Button kind="secondary">撤销这次派人</Button>
          </form>
        )}
      </Page>
    );
  return (
    <Page
      title="派人走访选中的人"
      breadcrumbs={breadcrumbs}
      wide
      lead={<p>每个人单独检查：走访人要负责那个地方。派完可以撤销。</p>}
    >
      {chosen.length === 0 ? (
        <EmptyState title="没有选中的人。">
          <p>
            请回到<a href={list}>名单</a>，先在姓名前打勾。
          </p>
        </EmptyState>
      ) : (
        <>
          <DataTable<(typeof chosen)[number]>
            caption="选中的人"
            rows={chosen}
            rowKey={(row) => row.id}
            columns={[
              { key: 'name', title: '姓名', rowHeader: true, cell: (row) => row.name },
              { key: 'place', title: '地区', cell: (row) => `${row.region}${row.village ?? ''}` },
              { key: 'assigned', title: '现在的走访人', cell: (row) => row.assigned ?? '还没派人' },
            ]}
          />
          <form method="post" className="form">
            {chosen.map(({ id }) => (
              <input key={id} type="hidden" name="subjectId[]" value={id} />
            ))}
            <RadioGroup
              name="kind"
              label="派去做什么"
              inline
              value="first"
              options={[
                { value: 'first', text: '走访' },
                { value: 'second', text: '复访（抽中的、第一次见到的人）' },
              ]}
            />
            <SelectField
              name="accountId"
              label="派给谁"
              empty="不派人，收回来"
              options={helperOptions(helpers)}
            />
            <div className="buttons">
              <Button>派这 {chosen.length} 个人</Button>
              <ButtonLink kind="secondary" href={list}>
                不做，返回
              </ButtonLink>
            </div>
          </form>
        </>
      )}
    </Page>
  );
}
