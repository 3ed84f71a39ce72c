import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, ask, doorOf, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { allowedTransitions } from '../../../platform/procedure/index.ts';
import {
  Button,
  ButtonLink,
  DateField,
  DescriptionList,
  Disclosure,
  Form,
  Page,
  RadioGroup,
  StatusTag,
  TextField,
  Timeline,
  optionsOf,
} from '../../../platform/ui/index.ts';
import { EMPLOYMENT_FORMS } from '../../employment/index.ts';
import { move } from '../actions/move.ts';
import { meetingWords } from '../employer/meeting-words.ts';
import { MeetingFields } from '../employer/pages/meeting-fields.tsx';
import { recordHire } from '../actions/record-hire.ts';
import { referralProcedure, type ReferralState } from '../procedure.ts';
import { openReferral } from '../queries/open.ts';

export async function loader(args: LoaderFunctionArgs) {
  const referral = await ask(args, openReferral, { referralId: String(args.params.id) });
  const moves = allowedTransitions(referralProcedure, referral.state, doorOf(args).actor.role);
  return {
    referral,
    moves: moves.map(({ name, title, needs }) => ({
      name,
      title,
      needsReason: needs?.includes('reason') ?? false,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const referralId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  if (input.move === 'hire') {
    const { move: _, ...facts } = input;
    const hired = await act(args, recordHire, { ...facts, referralId });
    return hired.ok
      ? redirect(`/spells/${hired.value.spellId}?done=hired`)
      : refusedForm(hired.problem, values);
  }
  const moved = await act(args, move, { ...input, referralId });
  return moved.ok ? redirect(`/referrals/${referralId}?done=saved`) : refusedForm(moved.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

type Move = Props['loaderData']['moves'][number];

function HireForm({ again }: { readonly again: Props['actionData'] }) {
  const forms = optionsOf(EMPLOYMENT_FORMS);
  return (
    <Form submit="登记录用" hidden={{ move: 'hire' }} label="登记录用" {...again}>
      <DateField name="startedOn" label="上班日期" required hint="不能早于推荐的日期，也不能晚于今天。" />
      <RadioGroup name="form" label="就业形式" required options={forms} />
    </Form>
  );
}

const MEETS = ['interview', 'reschedule'];

function MoveForm({
  move: { name, title, needsReason },
  again,
}: {
  readonly move: Move;
  readonly again: Props['actionData'];
}) {
  const tried = again?.values['move'] === name ? again : undefined;
  if (MEETS.includes(name)) {
    return (
      <Disclosure summary={`${title}……`} open={tried !== undefined}>
        <Form submit={title} hidden={{ move: name }} label={title} {...tried}>
          <MeetingFields required={name === 'reschedule'} />
        </Form>
      </Disclosure>
    );
  }
  if (!needsReason) {
    return (
      <Form hidden={{ move: name }} label={title}>
        <Button kind="secondary">{title}</Button>
      </Form>
    );
  }
  return (
    <Disclosure summary={title}>
      <Form submit={title} hidden={{ move: name }} label={title}>
        <TextField name="reason" label={`${title}的原因`} required width="full" />
      </Form>
    </Disclosure>
  );
}

const stateTitle = (state: string) => referralProcedure.states[state as ReferralState]?.title ?? state;

export default function Referral({ loaderData: { referral, moves }, actionData }: Props) {
  const state = referralProcedure.states[referral.state];
  return (
    <Page
      title={`${referral.name}：${referral.position}`}
      errors={actionData?.errors}
      breadcrumbs={[{ text: '推荐', href: '/referrals' }]}
      lead={<StatusTag tone={state.tone}>{state.title}</StatusTag>}
      actions={
        referral.spellId && <ButtonLink href={`/spells/${referral.spellId}`}>看就业记录和材料</ButtonLink>
      }
    >
      <DescriptionList
        items={[
          { term: '求职者', value: <a href={`/people/${referral.personId}`}>{referral.name}</a> },
          { term: '岗位', value: <a href={`/positions/${referral.positionId}`}>{referral.position}</a> },
          { term: '单位', value: referral.employer ?? '没有登记' },
          { term: '推荐日期', value: formatDateZh(referral.referredOn) },
          { term: '备注', value: referral.note ?? '无' },
        ]}
      />
      {moves.some((m) => m.name === 'hire') && (
        <section>
          <h2>录用了？</h2>
          <HireForm again={actionData} />
        </section>
      )}
      {moves.length > 0 && (
        <section>
          <h2>其他结果</h2>
          {moves
            .filter((m) => m.name !== 'hire')
            .map((m) => (
              <MoveForm key={m.name} move={m} again={actionData} />
            ))}
        </section>
      )}
      <p>
        <a href={`/referrals/${referral.id}/letter`}>开推荐信</a>
      </p>
      <section>
        <h2>经过</h2>
        <Timeline
          label="经过"
          items={[
            {
              key: 'start',
              date: referral.referredOn,
              when: formatDateZh(referral.referredOn),
              title: '推荐',
            },
            ...referral.steps.map((s) => ({
              key: s.id,
              date: s.on,
              when: formatDateZh(s.on),
              title: stateTitle(s.to),
              body: [meetingWords(s), s.reason].filter(Boolean).join('') || undefined,
            })),
          ]}
        />
      </section>
    </Page>
  );
}
