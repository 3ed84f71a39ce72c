import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Notice, Page, TextArea } from '../../../platform/ui/index.ts';
import { refer } from '../actions/refer.ts';
import { prepareReferral } from '../queries/open.ts';
import { ConsentFields } from './consent-fields.tsx';

export function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  return ask(args, prepareReferral, {
    personId: search.get('person') ?? '',
    positionId: search.get('position') ?? '',
  });
}

export async function action(args: ActionFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  const { input, values } = await readForm(args.request);
  const result = await act(args, refer, {
    ...input,
    personId: search.get('person'),
    positionId: search.get('position'),
  });
  return result.ok
    ? redirect(`/referrals/${result.value.id}?done=referred`)
    : refusedForm(result.problem, values);
}

export type ReferData = Awaited<ReturnType<typeof loader>>;

interface Props {
  readonly loaderData: ReferData;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function Refer({ loaderData: { person, position, region, fit, consent }, actionData }: Props) {
  return (
    <Page
      title={`推荐${person.name}到“${position.title}”`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: person.name, href: `/people/${person.id}` },
      ]}
    >
      <p>{`${position.employerName ?? '单位没有登记'}，${region}，还招 ${position.headcount - position.filled} 人。`}</p>
      <h2>合不合适</h2>
      {fit.fits ? (
        <ul>
          {fit.reasons.map((r) => (
            <li key={r}>{r}</li>
          ))}
        </ul>
      ) : (
        <Notice tone="warning" title="按登记的情况不合适">
          {fit.obstacles.join('；')}
        </Notice>
      )}
      <Form
        submit="确认推荐"
        cancel={{ href: `/people/${person.id}/suggestions` }}
        hidden={{ wording: String(consent.purpose.wording) }}
        {...actionData}
      >
        {!consent.inForce && <ConsentFields consent={consent} />}
        <TextArea name="note" label="给自己和同事的备注" optional hint="例如：和单位谁联系、需要哪些便利。" />
      </Form>
    </Page>
  );
}
