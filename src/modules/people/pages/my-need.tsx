import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm, type TypedValues } from '../../../platform/doors/form.ts';
import { Form, Page } from '../../../platform/ui/index.ts';
import { recordMyNeed } from '../actions/need.ts';
import { openMyFile } from '../queries/file.ts';
import { proposeWords } from '../queries/propose-words.ts';
import { NeedCheck } from './need-check.tsx';
import { NeedFields } from './need-fields.tsx';
import { wantsChoice, withChoices, writtenWords, type Proposal } from './need-proposal.ts';

export async function loader(args: LoaderFunctionArgs) {
  return ask(args, openMyFile, {});
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  if (input['step'] === 'change') return { errors: [], values };
  if (input['step'] !== 'send') {
    const proposal = await ask(args, proposeWords, writtenWords(input));
    if (wantsChoice(proposal)) return { proposal, typed: values };
  }
  const result = await act(args, recordMyNeed, withChoices(input));
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`/my/file?done=${result.value.beside ? 'beside-need' : 'need-stated'}`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm> | { proposal: Proposal; typed: TypedValues };
}

const breadcrumbs = [{ text: '我的档案', href: '/my/file' }];

export default function MyNeed({ loaderData: { need }, actionData }: Props) {
  if (actionData && 'proposal' in actionData) return <NeedCheck {...actionData} breadcrumbs={breadcrumbs} />;
  return (
    <Page
      title="我想做的工作"
      errors={actionData?.errors}
      breadcrumbs={breadcrumbs}
      lead={<p>写你想做的、会做的。不知道的可以空着。保存以后，推荐的岗位会跟着变。</p>}
    >
      <Form
        submit="保存"
        keep
        cancel={{ href: '/my/file' }}
        hidden={{ basedOn: need?.version ?? 'none' }}
        {...actionData}
      >
        <NeedFields need={need} />
      </Form>
    </Page>
  );
}
