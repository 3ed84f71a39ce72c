import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { act, ask, doorOf, readForm, refusedForm } from '../../../platform/doors/form.ts';
import {
  DateField,
  Form,
  Notice,
  Page,
  RadioGroup,
  SelectField,
  TextArea,
} from '../../../platform/ui/index.ts';
import { recordLeaving, undoLeaving } from '../actions/leave.ts';
import { EMPLOYER_REASONS, PERSON_REASON_WORDS } from '../leaving.ts';
import { prepareLeaving } from '../queries/open.ts';

export async function loader(args: LoaderFunctionArgs) {
  const found = await ask(args, prepareLeaving, { spellId: String(args.params['id']) });
  return { ...found, mayUndo: OFFICERS.some((role) => role === doorOf(args).actor.role) };
}

export async function action(args: ActionFunctionArgs) {
  const spellId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  if (input['leavingId'] !== undefined) {
    const undone = await act(args, undoLeaving, input);
    if (!undone.ok) return refusedForm(undone.problem, values);
    return redirect(`/spells/${undone.value.spellId}?done=follow-up-undone`);
  }
  const left = await act(args, recordLeaving, { ...input, spellId });
  if (!left.ok) return refusedForm(left.problem, values);
  return redirect(`/spells/${spellId}/leave?done=follow-up-left`);
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

function Over({ loaderData: data, actionData }: Props) {
  return (
    <>
      <Notice title="已经离岗">
        <p>{`最后一天是${data.endedOn ? formatDateZh(data.endedOn) : '没有登记'}。这个人又在没有工作的名单里。`}</p>
        <p>
          <a href={`/people/${data.personId}/need`}>问问还想不想工作，重新登记需求</a>
        </p>
      </Notice>
      {data.leaving && data.mayUndo && (
        <section aria-labelledby="undo">
          <h2 id="undo">登记错了</h2>
          <p>撤销以后，就业登记要重新核实。核实通过，回访接着做。</p>
          <Form submit="撤销离岗" label="撤销离岗" hidden={{ leavingId: data.leaving.id }} {...actionData}>
            <TextArea name="reason" label="为什么撤销" required />
          </Form>
        </section>
      )}
    </>
  );
}

/** Somebody leaves: on which day, and why, as each side says it. */
export default function Leave({ loaderData: data, actionData }: Props) {
  return (
    <Page
      title={`登记离岗：${data.name}`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '就业跟踪', href: '/follow-ups' },
        { text: data.name, href: `/people/${data.personId}/follow-ups` },
      ]}
      lead={<p>{`${data.work}，${formatDateZh(data.startedOn)}上班。`}</p>}
    >
      {data.endedOn !== null ? (
        <Over loaderData={data} {...(actionData && { actionData })} />
      ) : (
        <Form submit="登记离岗" label="登记离岗" {...actionData}>
          <DateField name="endedOn" label="最后在职的日期" value={data.said} required />
          <RadioGroup
            name="personReason"
            label="本人怎么说"
            required
            options={options(PERSON_REASON_WORDS)}
          />
          <SelectField
            name="employerReason"
            label="单位怎么说"
            optional
            options={[{ value: '', text: '没有问单位' }, ...options(EMPLOYER_REASONS)]}
          />
          <TextArea name="note" label="说明" hint="不要写病情。" optional />
        </Form>
      )}
    </Page>
  );
}
