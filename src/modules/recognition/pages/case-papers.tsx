import { PaperList } from '../../../platform/documents/papers/paper-list.tsx';
import { Disclosure, FileField, Form } from '../../../platform/ui/index.ts';
import { recognitionProcedure } from '../procedure.ts';
import { caseForm } from './case-form.ts';
import type { LoadedCase, RefusedCase } from './case.tsx';

interface Props {
  readonly loaded: LoadedCase;
  readonly refused: RefusedCase | undefined;
}

/** The papers of a case, and the form to add one. */
export function CasePapers({ loaded: { found }, refused }: Props) {
  const again = refused?.step === 'remove' ? refused : undefined;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">材料</h2>
      <PaperList
        caption="认定材料"
        papers={found.papers.map((paper) => ({
          id: paper.id,
          title: paper.name,
          href: `/people/${found.personId}/papers/${paper.id}`,
          size: paper.size,
          at: paper.at,
          mine: paper.mine,
          state: paper.state,
          removed: paper.removed,
          removable: found.decidedOn === null && paper.state !== 'removed',
        }))}
        remove={{
          action: `/recognitions/${found.id}`,
          field: 'fileId',
          refused: again && { ...again, id: String(again.values['fileId'] ?? '') },
        }}
      />
      {!recognitionProcedure.states[found.state].final && (
        <Disclosure summary="上传一份材料" open={refused?.step === 'paper'}>
          <Form
            encType="multipart/form-data"
            submit="上传材料"
            label="上传材料"
            {...caseForm(found.id, 'paper', refused)}
          >
            <FileField
              name="file"
              label="文件"
              required
              hint="PDF、JPG、PNG、DOCX 或 XLSX，最大 20 MB；手机拍的照片也可以"
              accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
            />
          </Form>
        </Disclosure>
      )}
    </section>
  );
}
