import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../doors/form.ts';
import { FileField, Form, Page, SelectField, optionsOf } from '../../ui/index.ts';
import { addPaper, removePaper } from '../papers/actions.ts';
import { PAPER_KINDS, paperTitle } from '../papers/kinds.ts';
import type { Paper } from '../../files/papers.ts';
import { PaperList, type ListedPaper } from '../papers/paper-list.tsx';
import { papersOfPerson } from '../papers/queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  const personId = String(args.params['id']);
  return { personId, papers: await ask(args, papersOfPerson, { personId }) };
}

/** Two forms stand on the page: the upload, and one for each paper that may be removed. */
export async function action(args: ActionFunctionArgs) {
  const personId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const { step, 'remove-reason': reason, ...fields } = input;
  const removes = step === 'remove';
  const outcome = removes
    ? await act(args, removePaper, { ...fields, reason })
    : await act(args, addPaper, { ...fields, personId });
  if (outcome.ok) return redirect(`/people/${personId}/papers?done=paper-${removes ? 'removed' : 'added'}`);
  const { errors } = refusedForm(outcome.problem, values);
  const named = errors.map((error) =>
    error.field === 'reason' ? { ...error, field: 'remove-reason' } : error,
  );
  return { removes, id: String(input['fileId'] ?? ''), errors: named, values };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: { removes: boolean; id: string } & ReturnType<typeof refusedForm>;
}

const KINDS = optionsOf(PAPER_KINDS);

function listed(personId: string, paper: Paper): ListedPaper {
  const kind = paperTitle(paper.kind);
  return {
    ...paper,
    title: kind ? `${kind}：${paper.name}` : paper.name,
    href: `/people/${personId}/papers/${paper.id}`,
    removable: paper.owner.table === 'person' && paper.state !== 'removed',
  };
}

/** Every paper about a person, and the form to add one. */
export default function Papers({ loaderData: { personId, papers }, actionData }: Props) {
  const added = actionData && !actionData.removes ? actionData : undefined;
  return (
    <Page
      title="档案材料"
      wide
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: '这个人的档案', href: `/people/${personId}` },
      ]}
      lead={<p>共 {papers.length} 份材料。就业登记里的材料也在这里，要在就业登记里办理。</p>}
    >
      <PaperList
        caption="材料"
        papers={papers.map((paper) => listed(personId, paper))}
        remove={{
          action: `/people/${personId}/papers`,
          field: 'fileId',
          refused: actionData?.removes ? actionData : undefined,
        }}
      />
      <section>
        <h2>上传一份材料</h2>
        <Form
          encType="multipart/form-data"
          submit="上传材料"
          label="上传材料"
          hidden={{ step: 'add' }}
          errors={added?.errors}
          values={added?.values}
        >
          <SelectField name="kind" label="材料种类" required empty="请选择" options={KINDS} />
          <FileField
            name="file"
            label="文件"
            required
            hint="PDF、JPG、PNG、DOCX、XLSX 或 TXT，最大 20 MB；手机拍的照片也可以，照片里的位置会自动去掉"
            accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx,.txt"
          />
        </Form>
      </section>
    </Page>
  );
}
