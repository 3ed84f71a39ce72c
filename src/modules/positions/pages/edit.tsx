import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Notice, Page } from '../../../platform/ui/index.ts';
import { completeDraft } from '../actions/complete.ts';
import { sentenceOf } from '../messages.ts';
import { openPosition } from '../queries/open.ts';
import { placeOptions } from './options.ts';
import { PositionFields, withOccupation } from './position-fields.tsx';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, completeDraft);
  const position = await ask(args, openPosition, { positionId: String(args.params['id']) });
  const places = placeOptions(args);
  // The township that keeps it is the more exact answer where it is one to choose.
  const [region = null] = [position.officeCode, position.region_code].filter(
    (code) =>
      position.region_code !== null &&
      code?.startsWith(position.region_code) &&
      places.some(({ value }) => value === code),
  );
  return { position: { ...position, region }, places };
}

export async function action(args: ActionFunctionArgs) {
  const positionId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const result = await act(args, completeDraft, { ...withOccupation(input), positionId });
  return result.ok
    ? redirect(`/positions/${positionId}?done=position-saved`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function EditPosition({ loaderData: { position, places }, actionData }: Props) {
  const notes = position.line?.notes.filter(({ code }) => code !== 'form-assumed') ?? [];
  return (
    <Page
      title={`补全岗位“${position.title}”`}
      breadcrumbs={[
        { text: '岗位库', href: '/positions' },
        { text: position.title, href: `/positions/${position.id}` },
      ]}
      errors={actionData?.errors}
    >
      {notes.length > 0 && (
        <Notice title="导入时记下的话">
          <ul>
            {notes.map((note) => (
              <li key={note.code}>{sentenceOf(note)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form
        submit="保存"
        keep={position.title}
        cancel={{ href: `/positions/${position.id}` }}
        hidden={{ basedOn: String(position.version) }}
        {...actionData}
      >
        <PositionFields position={position} places={places} />
      </Form>
    </Page>
  );
}
