import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm, type TypedValues } from '../../../platform/doors/form.ts';
import { Form, Page } from '../../../platform/ui/index.ts';
import { recordNeed } from '../actions/need.ts';
import { openPerson } from '../queries/file.ts';
import { proposeWords } from '../queries/propose-words.ts';
import { NeedCheck } from './need-check.tsx';
import { NeedFields } from './need-fields.tsx';
import { wantsChoice, withChoices, writtenWords, type Proposal } from './need-proposal.ts';

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, openPerson, { personId: String(args.params.id) });
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  if (input['step'] === 'change') return { errors: [], values };
  if (input['step'] !== 'send') {
    const proposal = await ask(args, proposeWords, writtenWords(input));
    if (wantsChoice(proposal)) return { proposal, typed: values };
  }
  const result = await act(args, recordNeed, { ...withChoices(input), personId });
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`/people/${personId}?tab=1&done=${result.value.beside ? 'beside-need' : 'saved'}`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm> | { proposal: Proposal; typed: TypedValues };
}

export default function Need({ loaderData: file, actionData }: Props) {
  const name = file.profile?.name ?? '档案';
  const { need } = file;
  const breadcrumbs = [
    { text: '残疾人档案', href: '/people' },
    { text: name, href: `/people/${file.id}` },
  ];
  if (actionData && 'proposal' in actionData) return <NeedCheck {...actionData} breadcrumbs={breadcrumbs} />;
  return (
    <Page title={`登记${name}的就业需求`} errors={actionData?.errors} breadcrumbs={breadcrumbs}>
      <Form
        submit="保存"
        keep={name}
        cancel={{ href: `/people/${file.id}?tab=1` }}
        hidden={{ basedOn: need?.version ?? 'none' }}
        {...actionData}
      >
        <NeedFields need={need} />
      </Form>
    </Page>
  );
}
