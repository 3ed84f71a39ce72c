import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Page } from '../../../platform/ui/index.ts';
import { openPlan } from '../actions/open.ts';
import { officersForPerson, planOfPerson } from '../queries/person.ts';
import { ContentFields } from './content-fields.tsx';
import { crumbsOf } from './crumbs.ts';

const kindIn = (request: Request) =>
  new URL(request.url).searchParams.get('kind') === 'GRADUATE' ? 'GRADUATE' : 'GENERAL';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, openPlan);
  const personId = String(args.params.id);
  const { person, today, open } = await ask(args, planOfPerson, { personId });
  return {
    person,
    today,
    open,
    kind: kindIn(args.request),
    officers: await ask(args, officersForPerson, { personId }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const result = await act(args, openPlan, { ...input, kind: kindIn(args.request), personId });
  return result.ok
    ? redirect(`/people/${personId}/plan?done=plan-opened`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function NewPlan({ loaderData: data, actionData }: Props) {
  const { person, kind } = data;
  const other = kind === 'GRADUATE' ? 'GENERAL' : 'GRADUATE';
  return (
    <Page
      title={`给${person.name}建立${kind === 'GRADUATE' ? '毕业生' : ''}就业计划`}
      errors={actionData?.errors}
      breadcrumbs={crumbsOf(person)}
      lead={<p>先和本人谈，再写。写好了念给本人听，本人同意才开始做。</p>}
    >
      <p>
        <a href={`/people/${person.id}/plan/new?kind=${other}`}>
          {other === 'GRADUATE' ? '本人今年毕业或者刚毕业：改填毕业生计划' : '本人不是毕业生：改填一般计划'}
        </a>
      </p>
      <Form
        submit="建立计划"
        keep={person.name}
        cancel={{ href: `/people/${person.id}/plan` }}
        {...actionData}
      >
        <ContentFields {...data} graduate={kind === 'GRADUATE'} />
      </Form>
    </Page>
  );
}
