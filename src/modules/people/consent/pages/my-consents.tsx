import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Button, Form, Page, RadioGroup, optionsOf } from '../../../../platform/ui/index.ts';
import { answerConsent } from '../actions.ts';
import { openMyConsents, type PurposeStanding } from '../queries.ts';
import { allows } from '../rules.ts';
import { WISH_WORDS } from '../words.ts';
import { otherAnswer, PurposeSections } from './purpose-parts.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const consents = await ask(args, openMyConsents, {});
  return { ...consents, asGuardian: doorOf(args).actor.capacity === 'guardian' };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, answerConsent, input);
  if (result.ok) return redirect(`/my/consents?done=consent-${String(input.answer)}`);
  return { ...refusedForm(result.problem, values), purpose: String(input.purpose) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm> & { purpose: string };
}

interface CardProps {
  readonly standing: PurposeStanding;
  readonly data: Props['loaderData'];
  readonly refused: Props['actionData'] | undefined;
}

function AnswerForm({ standing, data, refused }: CardProps) {
  const { purpose, state } = standing;
  const yes = allows(state);
  const needsGuardian = purpose.basis === 'consent' && data.person.guardianNeeded && !data.asGuardian;
  if (!yes && needsGuardian) {
    const who = data.person.guardianName ?? '监护人';
    return <p>{`这一项要${who}同意。请和${who}一起找当地残联的工作人员办。`}</p>;
  }
  const duty = purpose.basis === 'duty';
  return (
    <Form label={purpose.title} hidden={otherAnswer(standing)} {...refused}>
      {!yes && data.asGuardian && (
        <RadioGroup
          name="wish"
          label={`${data.person.name ?? '本人'}自己愿意吗`}
          required
          options={optionsOf(WISH_WORDS)}
        />
      )}
      <div className="buttons">
        <Button kind={yes ? 'secondary' : 'main'}>
          {`${yes ? (duty ? '不要' : '撤回同意') : duty ? '重新要' : '同意'}：${purpose.title}`}
        </Button>
      </div>
    </Form>
  );
}

export default function MyConsents({ loaderData: data, actionData }: Props) {
  return (
    <Page
      title="我同意了什么"
      errors={actionData?.errors}
      lead={
        <p>
          你的情况是你的。每一件事，你说行，我们才用；今天说行，以后也能改。不同意不影响你领补贴和办别的事。
        </p>
      }
    >
      <PurposeSections
        purposes={data.purposes}
        answer={(standing) => (
          <AnswerForm
            standing={standing}
            data={data}
            refused={actionData?.purpose === standing.purpose.id ? actionData : undefined}
          />
        )}
      />
    </Page>
  );
}
