import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Notice, Page } from '../../../platform/ui/index.ts';
import { editMeeting } from '../actions/keep.ts';
import { slotTime, timeOf } from '../clock.ts';
import { HELP_KINDS } from '../help.ts';
import { openMeeting } from '../queries/open.ts';
import { crumbsTo, meetingIdOf } from './crumbs.ts';
import { MeetingFieldset } from './meeting-fields.tsx';

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, editMeeting);
  return ask(args, openMeeting, { meetingId: meetingIdOf(args.params) });
}

export async function action(args: ActionFunctionArgs) {
  const meetingId = meetingIdOf(args.params);
  const { input, values } = await readForm(args.request);
  const result = await act(args, editMeeting, { ...input, meetingId });
  return result.ok
    ? redirect(`/meetings/${meetingId}?done=meeting-kept`)
    : refusedForm(result.problem, values);
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

const known = (data: Data) => ({
  title: data.title,
  kind: data.kind,
  region: data.regionCode,
  place: data.place,
  accessText: data.accessText,
  heldOn: data.heldOn,
  begins: timeOf(data.clock.beginsAt),
  ends: slotTime(data.clock, data.clock.slots),
  slotMinutes: String(data.clock.slotMinutes),
  perPerson: String(data.perPerson),
  ...Object.fromEntries(HELP_KINDS.map((kind) => [`help.${kind}`, String(data.resources[kind]?.[0] ?? 0)])),
});

export default function EditMeeting({ loaderData, actionData }: Props) {
  return (
    <Page title="修改招聘会" errors={actionData?.errors} breadcrumbs={crumbsTo(loaderData)}>
      {loaderData.planVersion > 0 && (
        <Notice tone="warning">
          <p>面谈时间已经排好，日期和时间不能再改。帮助的人手有变，请用“现场变动”。</p>
        </Notice>
      )}
      <Form
        submit="保存"
        cancel={{ href: `/meetings/${loaderData.id}` }}
        values={known(loaderData)}
        {...actionData}
      >
        <MeetingFieldset regions={[{ value: loaderData.regionCode, text: loaderData.region }]} />
      </Form>
    </Page>
  );
}
