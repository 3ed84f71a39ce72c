import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Button, Disclosure, Form, Page } from '../../../../platform/ui/index.ts';
import { recordConsent } from '../actions.ts';
import { openConsents, type PurposeStanding } from '../queries.ts';
import { allows } from '../rules.ts';
import { otherAnswer, PurposeSections } from './purpose-parts.tsx';
import { SpokenFields } from './spoken-fields.tsx';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openConsents, { personId: String(args.params.id) });
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const result = await act(args, recordConsent, { ...input, personId });
  if (result.ok) return redirect(`/people/${personId}/consents?done=consent-${String(input.answer)}`);
  return { ...refusedForm(result.problem, values), purpose: String(input.purpose) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm> & { purpose: string };
}

interface CardProps {
  readonly standing: PurposeStanding;
  readonly person: Props['loaderData']['person'];
  readonly refused: Props['actionData'] | undefined;
}

function RecordForm({ standing, person, refused }: CardProps) {
  const { purpose, state } = standing;
  const yes = allows(state);
  return (
    <Disclosure
      summary={`${yes ? '本人要撤回或者说不要' : '念给本人听，登记同意'}：${purpose.title}`}
      open={refused !== undefined}
    >
      <Form label={purpose.title} hidden={otherAnswer(standing)} {...refused}>
        <SpokenFields {...person} />
        <div className="buttons">
          <Button kind="secondary">{`${yes ? '登记撤回' : '登记同意'}：${purpose.title}`}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}

export default function PersonConsents({ loaderData: { person, purposes }, actionData }: Props) {
  const name = person.name ?? '档案';
  return (
    <Page
      title={`${name}同意了什么`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: name, href: `/people/${person.id}` },
      ]}
      lead={<p>一件事一件事地问。念给本人听，等本人说，再登记。本人不愿意，就登记不同意。</p>}
    >
      <PurposeSections
        purposes={purposes}
        answer={(standing) => (
          <RecordForm
            standing={standing}
            person={person}
            refused={actionData?.purpose === standing.purpose.id ? actionData : undefined}
          />
        )}
      />
    </Page>
  );
}
