import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Page } from '../../../platform/ui/index.ts';
import { createPosition } from '../actions/create.ts';
import { listPositions } from '../queries/list.ts';
import { placeOptions } from './options.ts';
import { EMPTY_POSITION, PositionFields, withOccupation } from './position-fields.tsx';

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, createPosition);
  // An employer has a page of its own over the same action.
  mayUse(args, listPositions);
  return { places: placeOptions(args) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, createPosition, withOccupation(input));
  return result.ok
    ? redirect(`/positions/${result.value.id}?done=position-saved`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: ReturnType<typeof loader>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function NewPosition({ loaderData: { places }, actionData }: Props) {
  return (
    <Page
      title="登记岗位"
      breadcrumbs={[{ text: '岗位库', href: '/positions' }]}
      errors={actionData?.errors}
      lead={<p>先存成草稿，核对以后再发布。</p>}
    >
      <Form submit="保存草稿" keep cancel={{ href: '/positions' }} {...actionData}>
        <PositionFields position={EMPTY_POSITION} places={places} />
      </Form>
    </Page>
  );
}
