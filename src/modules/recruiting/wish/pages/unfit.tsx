import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Form, Page, RadioGroup, optionsOf } from '../../../../platform/ui/index.ts';
import { sayUnfit, UNDO_DAYS, UNFIT_REASONS } from '../../../matching/index.ts';
import { openJob } from '../../../positions/index.ts';

const positionOf = (request: Request) => new URL(request.url).searchParams.get('position') ?? '';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, sayUnfit);
  const { title } = await ask(args, openJob, { positionId: positionOf(args.request) });
  return { title };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, sayUnfit, { ...input, positionId: positionOf(args.request) });
  return result.ok ? redirect('/my?done=unfit') : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: { readonly title: string };
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** One question: why it does not suit. The answer makes the next suggestions better. */
export default function Unfit({ loaderData: { title }, actionData }: Props) {
  return (
    <Page
      title={`“${title}”为什么不合适`}
      heading="inside"
      breadcrumbs={[{ text: '我的首页', href: '/my' }]}
      back={{ href: '/my', text: '返回我的首页' }}
      errors={actionData?.errors}
    >
      <Form submit="就这样" cancel={{ href: '/my', text: '先不说' }} {...actionData}>
        <RadioGroup
          name="reason"
          label={`“${title}”为什么不合适？`}
          hint={`说了以后，这个岗位不再给你看。${UNDO_DAYS} 天内可以改。`}
          required
          asHeading
          options={optionsOf(UNFIT_REASONS)}
        />
      </Form>
    </Page>
  );
}
