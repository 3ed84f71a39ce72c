import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { OFFICE_STAFF } from '../../../platform/access/roles.ts';
import { act, ask, doorOf, refusedForm } from '../../../platform/doors/form.ts';
import {
  ConfirmBox,
  DataTable,
  EmptyState,
  Page,
  StatusTag,
  type FieldError,
} from '../../../platform/ui/index.ts';
import { revokeDeath } from '../actions/revoke-death.ts';
import { EMPLOYER_REASONS, PERSON_REASONS, type EmployerReason, type PersonReason } from '../leaving.ts';
import { followUpProcedure } from '../procedure.ts';
import { followUpsOfPerson } from '../queries/open.ts';
import { CAUSE_WORDS, pointWords } from '../words.ts';
import { SaidList, WarningList } from './parts.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const found = await ask(args, followUpsOfPerson, { personId: String(args.params['id']) });
  return { ...found, mayRevoke: OFFICE_STAFF.some((role) => role === doorOf(args).actor.role) };
}

export async function action(
  args: ActionFunctionArgs,
): Promise<Response | { errors: readonly FieldError[] }> {
  const personId = String(args.params['id']);
  const done = await act(args, revokeDeath, { personId });
  if (!done.ok) return refusedForm(done.problem, {});
  return redirect(`/people/${personId}/follow-ups?done=follow-up-alive`);
}

type Data = Awaited<ReturnType<typeof loader>>;
type Work = Data['works'][number];
type Point = Work['points'][number];

function outcome(point: Point): string {
  if (point.state === 'closed') return point.cause ? CAUSE_WORDS[point.cause] : '';
  if (point.state === 'done')
    return `${point.stillWorking ? '还在干' : '不干了'}，${point.doneOn ? formatDateZh(point.doneOn) : ''}`;
  return point.misses === 0 ? '还没联系' : `${point.misses} 次没联系上`;
}

function WorkSection({ work }: { readonly work: Work }) {
  return (
    <section aria-labelledby={`work-${work.id}`}>
      <h2 id={`work-${work.id}`}>{work.work}</h2>
      <p>{`${formatDateZh(work.startedOn)}上班${work.endedOn ? `，做到${formatDateZh(work.endedOn)}` : ''}。`}</p>
      <DataTable<Point>
        caption={`${work.work}的回访`}
        captionHidden
        rows={work.points}
        rowKey={(row) => row.id}
        empty="没有要回访的。"
        columns={[
          {
            key: 'months',
            title: '回访',
            rowHeader: true,
            cell: (row) => <a href={`/follow-ups/${row.id}`}>{pointWords(row.months)}</a>,
          },
          { key: 'due', title: '到期', cell: (row) => formatDateZh(row.dueOn) },
          {
            key: 'state',
            title: '状态',
            cell: (row) => {
              const { tone, title } = followUpProcedure.states[row.state];
              return <StatusTag tone={tone}>{title}</StatusTag>;
            },
          },
          { key: 'how', title: '情况', cell: outcome },
        ]}
      />
      {work.running && (
        <p>
          <a href={`/spells/${work.id}/leave`}>{`登记离岗：${work.work}`}</a>
        </p>
      )}
    </section>
  );
}

function Leavings({ leavings }: Pick<Data, 'leavings'>) {
  if (leavings.length === 0) return null;
  const words = (reason: string) => PERSON_REASONS[reason as PersonReason]?.title ?? '没有说';
  return (
    <section aria-labelledby="leavings">
      <h2 id="leavings">离岗的原因</h2>
      <ul>
        {leavings.map((row) => (
          <li key={row.id}>
            {`${formatDateZh(row.leftOn)}，本人说：${words(row.person_reason)}`}
            {row.employer_reason && `；单位说：${EMPLOYER_REASONS[row.employer_reason as EmployerReason]}`}
            {row.undone ? '（已撤销）' : ''}{' '}
            <a href={`/spells/${row.spell_id}/leave`}>{`看 ${formatDateZh(row.leftOn)} 的离岗登记`}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One person's follow-ups, work by work. */
export default function PersonFollowUps({
  loaderData: data,
  actionData,
}: {
  readonly loaderData: Data;
  readonly actionData?: { errors: readonly FieldError[] };
}) {
  return (
    <Page
      title={`就业跟踪：${data.name}`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: data.name, href: `/people/${data.personId}` },
      ]}
    >
      {data.works.length === 0 && (
        <EmptyState title="还没有回访。">就业核实通过以后，这里会有回访的日期。</EmptyState>
      )}
      {data.death && data.mayRevoke && (
        <ConfirmBox
          title="去世是误报？"
          confirm="撤销误报，接着回访"
          cancelHref={`/people/${data.personId}`}
          kind="secondary"
        >
          <p>有人说这个人去世了，回访停下了。人还在，就撤销；停下的回访都会恢复。</p>
        </ConfirmBox>
      )}
      {data.works.map((work) => (
        <WorkSection key={work.id} work={work} />
      ))}
      {data.warnings.length > 0 && (
        <section aria-labelledby="warnings">
          <h2 id="warnings">离岗预警</h2>
          <WarningList warnings={data.warnings} />
        </section>
      )}
      <Leavings leavings={data.leavings} />
      {data.works.length > 0 && (
        <section aria-labelledby="said">
          <h2 id="said">每次说的</h2>
          <SaidList said={data.answers} />
        </section>
      )}
    </Page>
  );
}
