import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { FactList, TakeBack } from '../../../../platform/facts/face.tsx';
import { ButtonLink, Page } from '../../../../platform/ui/index.ts';
import { openEmployerFacts } from '../queries.ts';
import { takeBackEmployerSaying } from '../take-back.ts';

export const loader = (args: LoaderFunctionArgs) =>
  ask(args, openEmployerFacts, { employerId: String(args.params.id) });

export async function action(args: ActionFunctionArgs) {
  const employerId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const outcome = await act(args, takeBackEmployerSaying, { ...input, employerId });
  if (!outcome.ok) return { ...refusedForm(outcome.problem, values), about: String(input.saying) };
  return redirect(`/employers/${employerId}/facts?done=employer-saying-taken-back`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm> & { about: string };
}

/** What each source said of a unit, what counts, and why; a false entry is taken back here. */
export default function EmployerFacts({ loaderData: { employer, facts }, actionData }: Props) {
  const refused = (about: string) => (actionData?.about === about ? actionData : undefined);
  return (
    <Page
      title={`${employer.name}：内容的来源`}
      heading="内容的来源"
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '用人单位', href: '/employers' },
        { text: employer.name, href: `/employers/${employer.id}` },
      ]}
      lead={<p>每一项是谁说的、什么时候的、为什么采用它。没有采用的说法也都留着。</p>}
      actions={<ButtonLink href={`/employers/${employer.id}/facts/new`}>登记新的情况</ButtonLink>}
    >
      <FactList
        facts={facts}
        act={(fact, said) => (
          <TakeBack
            fact={fact}
            said={said}
            hidden={{ saying: said.version }}
            hint="例如：登记时看错了一行。撤回后不能恢复，但记录还在。"
            refused={refused(said.version)}
          />
        )}
      />
    </Page>
  );
}
