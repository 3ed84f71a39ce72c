import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, doorOf, mayUse, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Form, Page } from '../../../../platform/ui/index.ts';
import { createPosition } from '../../actions/create.ts';
import { jobRegionOptions } from '../../pages/options.ts';
import { EMPTY_POSITION, PositionFields, withOccupation } from '../../pages/position-fields.tsx';
import { listOwnPositions } from '../queries.ts';

export function loader(args: LoaderFunctionArgs) {
  // The action behind the form serves the keepers of the bank too; this page is the employer's.
  mayUse(args, listOwnPositions);
  const door = doorOf(args);
  // Most work is where the employer is.
  const at = door.actor.regionCode?.slice(0, 6) ?? null;
  return { places: jobRegionOptions(door), position: { ...EMPTY_POSITION, region: at } };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, createPosition, withOccupation(input));
  return result.ok
    ? redirect(`/employer/positions/${result.value.id}?done=position-saved`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: ReturnType<typeof loader>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** A new position in the employer's own words; it stays a draft until it is handed in. */
export default function NewOwnPosition({ loaderData: { places, position }, actionData }: Props) {
  return (
    <Page
      title="写一个新岗位"
      breadcrumbs={[{ text: '我们的岗位', href: '/employer/positions' }]}
      errors={actionData?.errors}
      lead={<p>先存成草稿，看一遍，再交给残联核对。不知道的可以留空。</p>}
    >
      <Form submit="保存草稿" keep cancel={{ href: '/employer/positions' }} {...actionData}>
        <PositionFields position={position} places={places} by="employer" />
      </Form>
    </Page>
  );
}
