import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import {
  Button,
  ButtonLink,
  CheckboxGroup,
  DataTable,
  Form,
  Page,
  Pagination,
  TextField,
} from '../../../platform/ui/index.ts';
import { addPositions, removeBooth } from '../actions/booths.ts';
import { slotTime } from '../clock.ts';
import { positionsToAdd } from '../queries/positions.ts';
import { crumbsTo, meetingIdOf } from './crumbs.ts';

export function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  return ask(args, positionsToAdd, {
    meetingId: meetingIdOf(args.params),
    text: search.get('text') ?? '',
    page: search.get('page') ?? '1',
  });
}

export async function action(args: ActionFunctionArgs) {
  const meetingId = meetingIdOf(args.params);
  const { input, values } = await readForm(args.request);
  const back = `/meetings/${meetingId}/booths`;
  if (input['boothId'] !== undefined) {
    const removed = await act(args, removeBooth, { meetingId, boothId: input['boothId'] });
    return removed.ok ? redirect(`${back}?done=booth-removed`) : refusedForm(removed.problem, values);
  }
  const added = await act(args, addPositions, { meetingId, positionIds: input['positionIds'] ?? [] });
  return added.ok ? redirect(`${back}?done=positions-added`) : refusedForm(added.problem, values);
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

function Booths({ booths, meeting }: Data) {
  return (
    <DataTable<Data['booths'][number]>
      caption="摊位"
      rows={booths}
      rowKey={(booth) => booth.id}
      empty="还没有摊位。在下面选岗位，同一个单位的岗位放在一个摊位。"
      columns={[
        { key: 'number', title: '摊位', rowHeader: true, cell: (booth) => `${booth.number} 号` },
        { key: 'employer', title: '单位', cell: (booth) => booth.employer },
        {
          key: 'positions',
          title: '岗位',
          cell: (booth) => booth.positions.map((position) => position.title).join('、'),
        },
        {
          key: 'open',
          title: '开到几点',
          cell: (booth) => slotTime(meeting.clock, booth.closesSlot ?? meeting.clock.slots),
        },
        {
          key: 'remove',
          title: '不要了',
          cell: (booth) => (
            <form method="post">
              <input type="hidden" name="boothId" value={booth.id} />
              <button className="link-button" type="submit">
                撤掉<span className="vh">{`${booth.number} 号摊位`}</span>
              </button>
            </form>
          ),
        },
      ]}
    />
  );
}

export default function BoothsPage({ loaderData, actionData }: Props) {
  const { meeting, rows, text, total } = loaderData;
  const base = `/meetings/${meeting.id}`;
  return (
    <Page
      title="单位和岗位"
      wide
      errors={actionData?.errors}
      breadcrumbs={crumbsTo(meeting)}
      actions={<ButtonLink href={base}>选好了，回到招聘会</ButtonLink>}
    >
      <Booths {...loaderData} />
      <section>
        <h2>加入岗位</h2>
        <Form method="get" values={{ text }} label="找岗位">
          <TextField name="text" label="岗位或单位的名称" type="search" />
          <div className="buttons">
            <Button kind="secondary">找岗位</Button>
          </div>
        </Form>
        <p>{`${meeting.region}正在招人、还没有加入的岗位有 ${total} 个。`}</p>
        {rows.length > 0 && (
          <Form submit="加入选中的岗位" label="加入岗位" {...actionData}>
            <CheckboxGroup
              name="positionIds"
              label="选岗位"
              options={rows.map((row) => ({
                value: row.id,
                text: `${row.title}（${row.employer ?? '单位没有登记'}，还招 ${row.places} 人）`,
              }))}
            />
          </Form>
        )}
        <Pagination
          page={loaderData.page}
          pages={loaderData.pages}
          href={(page) => `${base}/booths?${new URLSearchParams({ text, page: String(page) })}`}
        />
      </section>
    </Page>
  );
}
