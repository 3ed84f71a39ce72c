import { citationText } from '../../../kernel/citation.ts';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { PaperList, type ListedPaper } from '../../../platform/documents/papers/paper-list.tsx';
import {
  DateField,
  Disclosure,
  FileField,
  Form,
  SelectField,
  StatusTag,
  TextField,
} from '../../../platform/ui/index.ts';
import { EVIDENCE_KINDS, EVIDENCE_TITLES, type EvidenceKind } from '../evidence.ts';
import type { Loaded, Refused } from './spell.tsx';
import { stepForm } from './step-form.ts';

type Spell = Loaded['spell'];
const KINDS = EVIDENCE_KINDS.map((value) => ({ value, text: EVIDENCE_TITLES[value] }));

const titleOf = (kind: string) => EVIDENCE_TITLES[kind as EvidenceKind] ?? kind;

function listed(spell: Spell, paper: Spell['papers'][number]): ListedPaper {
  const title = titleOf(paper.kind);
  const note = [paper.issuedOn && `${formatDateZh(plainDate(paper.issuedOn))}出具`, paper.note].filter(
    Boolean,
  );
  return {
    id: paper.id,
    title: paper.name === null ? title : `${title}：${paper.name}`,
    href: `/spells/${spell.id}/evidence/${paper.id}`,
    note: note.join('，'),
    size: paper.size,
    at: paper.recordedAt,
    mine: paper.byMe,
    state: paper.state,
    removed: paper.removed,
    removable: spell.state === 'pending' && paper.state !== null && paper.state !== 'removed',
  };
}

function Papers({ spell, refused }: { readonly spell: Spell; readonly refused: Refused | undefined }) {
  const again = refused?.step === 'remove' ? refused : undefined;
  return (
    <PaperList
      caption="就业材料"
      papers={spell.papers.map((paper) => listed(spell, paper))}
      remove={{
        action: `/spells/${spell.id}`,
        field: 'evidenceId',
        refused: again && { ...again, id: String(again.values['evidenceId'] ?? '') },
      }}
    />
  );
}

function Needed({ evidence }: Pick<Spell, 'evidence'>) {
  return (
    <>
      <p>这种就业形式要有下面每一项：</p>
      <ul>
        {evidence.groups.map((group) => (
          <li key={group.any}>
            {group.any}{' '}
            <StatusTag tone={group.met ? 'good' : 'waiting'}>
              {group.met ? `已有${group.met}` : '还缺'}
            </StatusTag>
          </li>
        ))}
      </ul>
      <p className="hint">
        依据：{citationText(evidence.cites)}
        {!evidence.confirmed && '。这是默认规则，省级还没有确认'}
      </p>
    </>
  );
}

/** The papers of a spell, what is still missing, and the form to add one. */
export function EvidenceSection({
  loaded: { spell, standing },
  refused,
}: {
  readonly loaded: Loaded;
  readonly refused: Refused | undefined;
}) {
  return (
    <section>
      <h2>就业材料</h2>
      <Papers spell={spell} refused={refused} />
      <Needed evidence={spell.evidence} />
      {standing && (
        <Disclosure summary="上传一份材料" open={!spell.evidence.enough || refused?.step === 'evidence'}>
          <Form
            encType="multipart/form-data"
            submit="上传材料"
            label="上传材料"
            {...stepForm(spell.id, 'evidence', refused)}
          >
            <SelectField name="kind" label="材料种类" required empty="请选择" options={KINDS} />
            <FileField
              name="file"
              label="文件"
              required
              hint="PDF、JPG、PNG、DOCX 或 XLSX，最大 20 MB；手机拍的照片也可以"
              accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
            />
            <DateField name="issuedOn" label="出具日期" optional />
            <TextField name="note" label="说明" optional width="full" maxLength={300} />
          </Form>
        </Disclosure>
      )}
    </section>
  );
}
