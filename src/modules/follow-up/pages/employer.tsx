import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { DateField, EmptyState, Form, Page, RadioGroup } from '../../../platform/ui/index.ts';
import { confirmWorking } from '../actions/confirm.ts';
import { workersToConfirm } from '../queries/employer.ts';

export async function loader(args: LoaderFunctionArgs) {
  return { rows: await ask(args, workersToConfirm, {}) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const done = await act(args, confirmWorking, input);
  if (!done.ok) return { ...refusedForm(done.problem, values), followUpId: String(input['followUpId']) };
  return redirect('/employer/follow-ups?done=follow-up-confirmed');
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: ReturnType<typeof refusedForm> & { followUpId: string };
}

function Worker({ row, n, refused }: { row: Data['rows'][number]; n: number; refused: Props['actionData'] }) {
  const name = row.name ?? `${formatDateZh(row.startedOn)}入职的职工`;
  // Several may have begun on one day without a name to be shown.
  const heading = `${n}. ${name}`;
  return (
    <section aria-labelledby={`worker-${row.id}`}>
      <h2 id={`worker-${row.id}`}>{heading}</h2>
      <p>{`${formatDateZh(row.startedOn)}入职，到${formatDateZh(row.dueOn)}满 ${row.months} 个月。`}</p>
      {row.said !== null ? (
        <p>{row.said === 'yes' ? '你们说：在岗。' : '你们说：不在岗。'}</p>
      ) : (
        <Form
          submit="确认"
          label={`确认：${heading}，第 ${row.months} 个月`}
          hidden={{ followUpId: row.id }}
          {...refused}
        >
          <RadioGroup
            name="working"
            label="还在你们单位上班吗"
            required
            options={[
              { value: 'yes', text: '在岗' },
              { value: 'no', text: '不在岗' },
            ]}
          />
          <DateField name="leftOn" label="最后上班的日期" hint="不在岗才填。" optional />
        </Form>
      )}
    </section>
  );
}

/** The employer says who still works there: yes, or no and since when. Nothing else is asked, and nothing else is shown. */
export default function Confirm({ loaderData: { rows }, actionData }: Props) {
  return (
    <Page title="请确认在岗" errors={actionData?.errors} lead={<p>只说在不在岗。说错了，请告诉残联。</p>}>
      {rows.length === 0 && <EmptyState title="现在没有要确认的人。">到时候我们会请你们说一声。</EmptyState>}
      {rows.map((row, i) => (
        <Worker
          key={row.id}
          row={row}
          n={i + 1}
          refused={actionData?.followUpId === row.id ? actionData : undefined}
        />
      ))}
    </Page>
  );
}
