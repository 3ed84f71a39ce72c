import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Page, SelectField } from '../../../platform/ui/index.ts';
import { rosterMap } from '../roster/actions.ts';
import { NOT_STORED, ROSTER_FORMAT, type RosterKey } from '../roster/format.ts';
import { rosterBatch } from '../roster/queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  const batch = await ask(args, rosterBatch, { batchId: String(args.params['id']) });
  if (!batch.header || (batch.state !== 'checked' && batch.state !== 'failed'))
    throw redirect(`/roster/${batch.id}`);
  const options = ROSTER_FORMAT.columns.map(({ key, title, required }) => ({
    value: key,
    text: required
      ? `${title}（必须有）`
      : NOT_STORED.has(key as RosterKey)
        ? `${title}（不写进档案）`
        : title,
  }));
  return { id: batch.id, fileName: batch.fileName, header: batch.header, options };
}

export async function action(args: ActionFunctionArgs) {
  const batchId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const result = await act(args, rosterMap, { batchId, mapping: input['mapping'] ?? {} });
  return result.ok ? redirect(`/roster/${batchId}?done=roster-mapped`) : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function RosterColumns({ loaderData: { id, fileName, header, options }, actionData }: Props) {
  return (
    <Page
      title="每一列是什么"
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: '导入花名册', href: '/roster' },
        { text: fileName, href: `/roster/${id}` },
      ]}
      lead={<p>{`表头在第 ${header.row} 行。请看每一列认得对不对，不要的列选“不导入”。`}</p>}
    >
      <Form submit="按这样重新检查" cancel={{ href: `/roster/${id}` }} {...actionData}>
        {header.columns.map((column, index) => (
          <SelectField
            key={index}
            name={`mapping.c${index}`}
            label={
              column.header === '' ? `第 ${index + 1} 列（没有列名）` : `第 ${index + 1} 列：${column.header}`
            }
            options={options}
            value={column.key}
            empty="不导入"
          />
        ))}
      </Form>
    </Page>
  );
}
