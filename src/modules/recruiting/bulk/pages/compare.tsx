import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ask, readForm } from '../../../../platform/doors/form.ts';
import { actEach, chosenIds, outcomesOf } from '../../../../platform/lists/index.ts';
import {
  BulkResult,
  ButtonLink,
  EmptyState,
  Form,
  Page,
  TextField,
  type BulkOutcome,
} from '../../../../platform/ui/index.ts';
import { addToShortlist } from '../../../matching/index.ts';
import { comparePersons, MOST_CHOSEN } from '../queries.ts';
import { CompareTable, MOST_COMPARED } from './compare-table.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const personIds = chosenIds(search.getAll('person'), MOST_CHOSEN);
  return ask(args, comparePersons, { positionId: String(args.params.id), personIds });
}

/** Picks all of the chosen people out, each by itself. */
export async function action(args: ActionFunctionArgs): Promise<Response | { outcomes: BulkOutcome[] }> {
  const positionId = String(args.params.id);
  const { persons } = await loader(args);
  const { note } = (await readForm(args.request)).input;
  const answers = await actEach(
    args,
    addToShortlist,
    persons.map(({ person }) => ({
      personId: person.id,
      positionId,
      ...(typeof note === 'string' && { note }),
    })),
  );
  if (answers.every(({ ok }) => ok)) return redirect(`/positions/${positionId}/console?done=shortlisted`);
  const records = persons.map(({ person }) => ({
    id: person.id,
    title: person.spokenName,
    href: `/people/${person.id}`,
  }));
  return { outcomes: outcomesOf(records, answers, '已经放进备选名单。') };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { readonly outcomes: BulkOutcome[] };
}

/** Chosen people side by side, and what may be done with them. */
export default function Compare({ loaderData: { position, persons }, actionData }: Props) {
  const back = `/positions/${position.id}/console`;
  const shown = persons.slice(0, MOST_COMPARED);
  const ids = new URLSearchParams(persons.map(({ person }) => ['person', person.id]));
  return (
    <Page
      title={`选中的 ${persons.length} 人：${position.title}`}
      wide
      breadcrumbs={[
        { text: '岗位库', href: '/positions' },
        { text: position.title, href: `/positions/${position.id}` },
        { text: '给岗位挑人', href: back },
      ]}
    >
      {actionData && <BulkResult outcomes={actionData.outcomes} />}
      {persons.length === 0 ? (
        <EmptyState title="没有选中人">请返回名单，先在人名前面打勾。</EmptyState>
      ) : (
        <>
          {persons.length > MOST_COMPARED && (
            <p>{`一次最多并排比较 ${MOST_COMPARED} 人。下面是前 ${MOST_COMPARED} 人；备选和推荐对 ${persons.length} 人都有效。`}</p>
          )}
          <CompareTable persons={shown} />
          <h2>放进备选名单</h2>
          <Form submit={`把这 ${persons.length} 人放进备选`} label="放进备选名单">
            <TextField name="note" label="备注" optional hint="例如：先问他们愿不愿意上夜班。" width="full" />
          </Form>
          <h2>推荐给单位</h2>
          <p>下一步会说明每个人能不能推荐，确认了才推荐。</p>
        </>
      )}
      <div className="buttons">
        {persons.length > 0 && (
          <ButtonLink href={`/positions/${position.id}/refer?${ids}`}>
            {`推荐这 ${persons.length} 人……`}
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" href={back}>
          返回名单
        </ButtonLink>
      </div>
    </Page>
  );
}
