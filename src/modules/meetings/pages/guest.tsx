import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import {
  act,
  ask,
  mayUse,
  readForm,
  refusedForm,
  refusedPage,
  doorOf,
} from '../../../platform/doors/form.ts';
import { CheckboxGroup, Form, Page, RadioGroup } from '../../../platform/ui/index.ts';
import { recordGuestAnswer } from '../actions/answer.ts';
import { HELP, HELP_KINDS } from '../help.ts';
import { guestsOfMeeting } from '../queries/guests.ts';
import { crumbsTo, meetingIdOf } from './crumbs.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, recordGuestAnswer);
  const { meeting, rows } = await ask(args, guestsOfMeeting, { meetingId: meetingIdOf(args.params) });
  const guest = rows.find((row) => row.id === args.params['guest']);
  if (!guest)
    throw refusedPage(args, doorOf(args).say({ problem: { kind: 'not-found', code: 'no-such-record' } }));
  return { meeting, guest };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, recordGuestAnswer, { ...input, guestId: args.params['guest'] });
  return result.ok
    ? redirect(`/meetings/${meetingIdOf(args.params)}/guests?done=answer-kept`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** What a guest said at the window or on the phone. */
export default function GuestAnswer({ loaderData: { meeting, guest }, actionData }: Props) {
  const answer = guest.state === 'accepted' ? 'accept' : guest.state === 'declined' ? 'decline' : null;
  return (
    <Page
      title={`${guest.name}的答复`}
      errors={actionData?.errors}
      breadcrumbs={[...crumbsTo(meeting), { text: '邀请的人', href: `/meetings/${meeting.id}/guests` }]}
      lead={
        <p>
          本人当面或在电话里怎么说，就怎么记。给单位看情况要本人同意，在
          <a href={`/people/${guest.personId}/consents`}>同意事项</a>里登记。
        </p>
      }
    >
      <Form submit="记下答复" cancel={{ href: `/meetings/${meeting.id}/guests` }} {...actionData}>
        <RadioGroup
          name="answer"
          label="来不来"
          required
          inline
          value={answer}
          options={[
            { value: 'accept', text: '来' },
            { value: 'decline', text: '不来' },
          ]}
        />
        <CheckboxGroup
          name="needs"
          label="面谈时要什么帮助"
          values={guest.needs}
          options={HELP_KINDS.map((value) => ({ value, text: HELP[value] }))}
        />
      </Form>
    </Page>
  );
}
