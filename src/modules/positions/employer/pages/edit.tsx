import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Form, Notice, Page } from '../../../../platform/ui/index.ts';
import { completeDraft } from '../../actions/complete.ts';
import { jobRegionOptions } from '../../pages/options.ts';
import { PositionFields, withOccupation } from '../../pages/position-fields.tsx';
import { openOwnPosition } from '../queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  const position = await ask(args, openOwnPosition, { positionId: String(args.params['id']) });
  if (position.state !== 'draft') throw redirect(`/employer/positions/${position.id}`);
  return { position: { ...position, region: position.region_code }, places: jobRegionOptions(doorOf(args)) };
}

export async function action(args: ActionFunctionArgs) {
  const positionId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const result = await act(args, completeDraft, { ...withOccupation(input), positionId });
  return result.ok
    ? redirect(`/employer/positions/${positionId}?done=position-saved`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function EditOwnPosition({ loaderData: { position, places }, actionData }: Props) {
  return (
    <Page
      title={`修改岗位“${position.title}”`}
      breadcrumbs={[
        { text: '我们的岗位', href: '/employer/positions' },
        { text: position.title, href: `/employer/positions/${position.id}` },
      ]}
      errors={actionData?.errors}
    >
      {position.state_reason !== null && (
        <Notice tone="warning" title="残联退回的原因">
          <p>{position.state_reason}</p>
        </Notice>
      )}
      <Form
        submit="保存草稿"
        keep={position.title}
        cancel={{ href: `/employer/positions/${position.id}` }}
        hidden={{ basedOn: String(position.version) }}
        {...actionData}
      >
        <PositionFields position={position} places={places} by="employer" />
      </Form>
    </Page>
  );
}
