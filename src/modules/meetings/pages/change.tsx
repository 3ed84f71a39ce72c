import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Disclosure, Form, NumberField, Page, SelectField } from '../../../platform/ui/index.ts';
import { changeDay } from '../actions/change.ts';
import { slotTime } from '../clock.ts';
import { HELP, HELP_KINDS } from '../help.ts';
import { planOfMeeting } from '../queries/plan.ts';
import { previewChange } from '../queries/preview.ts';
import { changeInput } from '../planning/change.ts';
import { ChangePreview } from './change-preview.tsx';
import { crumbsTo, meetingIdOf } from './crumbs.ts';

/** Without a change the forms to say one; with one what it would do, before anything is kept. */
export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, changeDay);
  const meetingId = meetingIdOf(args.params);
  const said = Object.fromEntries(new URL(args.request.url).searchParams);
  const plan = await ask(args, planOfMeeting, { meetingId });
  const change = changeInput.safeParse({ ...said, meetingId });
  const preview = change.success ? await ask(args, previewChange, change.data) : null;
  return { plan, preview, said, unread: !change.success && said['change'] !== undefined };
}

export async function action(args: ActionFunctionArgs) {
  const meetingId = meetingIdOf(args.params);
  const { input, values } = await readForm(args.request);
  const result = await act(args, changeDay, { ...input, meetingId });
  return result.ok
    ? redirect(`/meetings/${meetingId}/plan?done=replanned`)
    : refusedForm(result.problem, values);
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

function SlotChoice({ plan, label }: { readonly plan: Data['plan']; readonly label: string }) {
  const { clock } = plan.meeting;
  return (
    <SelectField
      name="slot"
      label={label}
      value={String(Math.min(plan.nowSlot, clock.slots))}
      options={Array.from({ length: clock.slots + 1 }, (_, slot) => ({
        value: String(slot),
        text: slotTime(clock, slot),
      }))}
    />
  );
}

function ChangeForms({ plan }: { readonly plan: Data['plan'] }) {
  const people = plan.guests
    .filter((guest) => guest.state !== 'absent')
    .map((guest) => ({ value: guest.id, text: guest.name }));
  const booths = plan.booths.map((booth) => ({
    value: booth.id,
    text: `${booth.number} 号 ${booth.employer}`,
  }));
  const look = { method: 'get', submit: '看看会动谁' } as const;
  return (
    <>
      <Disclosure summary="有人没来" open>
        <Form {...look} label="有人没来" hidden={{ change: 'absent' }}>
          <SelectField name="guestId" label="谁没来" options={people} />
          <SlotChoice plan={plan} label="从几点起不等了" />
        </Form>
      </Disclosure>
      <Disclosure summary="有人晚到">
        <Form {...look} label="有人晚到" hidden={{ change: 'late' }}>
          <SelectField name="guestId" label="谁晚到" options={people} />
          <SlotChoice plan={plan} label="几点能到" />
        </Form>
      </Disclosure>
      <Disclosure summary="摊位提前收">
        <Form {...look} label="摊位提前收" hidden={{ change: 'booth' }}>
          <SelectField name="boothId" label="哪个摊位" options={booths} />
          <SlotChoice plan={plan} label="几点收" />
        </Form>
      </Disclosure>
      <Disclosure summary="帮助的人手变了">
        <Form {...look} label="帮助的人手变了" hidden={{ change: 'resource' }}>
          <SelectField
            name="help"
            label="哪一种帮助"
            options={HELP_KINDS.map((value) => ({ value, text: HELP[value] }))}
          />
          <NumberField name="count" label="现在有几位" required unit="位" value={0} />
          <SlotChoice plan={plan} label="从几点起" />
        </Form>
      </Disclosure>
    </>
  );
}

export default function ChangePage({ loaderData, actionData }: Props) {
  const { plan, preview, said, unread } = loaderData;
  const errors = actionData?.errors ?? (unread ? [{ field: '', text: '有一项没有填对。请重新填。' }] : []);
  return (
    <Page
      title="现场变动"
      errors={errors}
      breadcrumbs={[
        ...crumbsTo(plan.meeting),
        { text: '面谈安排', href: `/meetings/${plan.meeting.id}/plan` },
      ]}
      lead={<p>先看会动谁，再决定。能不动的人都不动。</p>}
    >
      {preview ? <ChangePreview preview={preview} said={said} /> : <ChangeForms plan={plan} />}
    </Page>
  );
}
