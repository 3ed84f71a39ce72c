import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { OFFICERS } from '../../../../platform/access/roles.ts';
import { act, ask, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { EmptyState, Page } from '../../../../platform/ui/index.ts';
import { KEEPERS } from '../../actions/common.ts';
import { answerCorrection } from '../correction.ts';
import { PROFILE_PARTS } from '../parts.ts';
import { openFacts } from '../queries.ts';
import { takeBackSaying } from '../take-back.ts';
import { AnswerForm } from './answer-form.tsx';
import { FactList, TakeBack } from '../../../../platform/facts/face.tsx';
import { RequestText } from './request-text.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const { role } = doorOf(args).actor;
  return {
    ...(await ask(args, openFacts, { personId: String(args.params.id) })),
    mayAnswer: KEEPERS.some((one) => one === role),
    mayTakeBack: OFFICERS.some((one) => one === role),
  };
}

export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params.id);
  const { input, values } = await readForm(args.request);
  const about = String(input.version ?? input.requestId);
  const answering = input.requestId !== undefined;
  const result = answering
    ? await act(args, answerCorrection, input)
    : await act(args, takeBackSaying, { ...input, personId });
  if (!result.ok) return { ...refusedForm(result.problem, values), about };
  return redirect(
    `/people/${personId}/facts?done=${answering ? 'correction-answered' : 'saying-taken-back'}`,
  );
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm> & { about: string };
}

export default function Facts({ loaderData: data, actionData }: Props) {
  const { person } = data;
  const refused = (about: string) => (actionData?.about === about ? actionData : undefined);
  return (
    <Page
      title={`${person.name}的档案：内容的来源`}
      heading="内容的来源"
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: person.name, href: `/people/${person.id}` },
      ]}
      lead={<p>每一项是谁说的、什么时候的、为什么采用它。没有采用的说法也都留着。</p>}
    >
      <section id="corrections">
        <h2>本人请你更正的</h2>
        {data.requests.length === 0 && <EmptyState title="没有更正请求" />}
        {data.requests.map((request, i) => (
          <RequestText key={request.id} request={request} n={i + 1}>
            {data.mayAnswer && request.outcome === null && (
              <AnswerForm request={request} n={i + 1} refused={refused(request.id)} />
            )}
          </RequestText>
        ))}
      </section>
      <FactList
        facts={data.facts}
        act={(fact, said) =>
          data.mayTakeBack &&
          Object.hasOwn(PROFILE_PARTS, fact.part) && (
            <TakeBack
              fact={fact}
              said={said}
              hidden={{ version: said.version }}
              hint="例如：登记时写成了别人的内容。撤回后不能恢复，但记录还在。不要写姓名和号码。"
              refused={refused(said.version)}
            />
          )
        }
      />
    </Page>
  );
}
