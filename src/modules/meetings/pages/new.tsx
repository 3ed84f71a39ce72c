import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, doorOf, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Page } from '../../../platform/ui/index.ts';
import { regionOptions } from '../../people/index.ts';
import { createMeeting } from '../actions/keep.ts';
import { MeetingFieldset } from './meeting-fields.tsx';

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, createMeeting);
  return { regions: regionOptions(doorOf(args)) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, createMeeting, input);
  return result.ok
    ? redirect(`/meetings/${result.value.id}/booths?done=meeting-kept`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function NewMeeting({ loaderData, actionData }: Props) {
  return (
    <Page
      title="筹办招聘会"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '招聘会', href: '/meetings' }]}
      lead={<p>先写时间和地点。下一步选单位和岗位。公布以前，别人看不到。</p>}
    >
      <Form submit="保存，去选岗位" keep cancel={{ href: '/meetings' }} {...actionData}>
        <MeetingFieldset regions={loaderData.regions} />
      </Form>
    </Page>
  );
}
