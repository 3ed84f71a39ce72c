import { Button, Disclosure, Form, SelectField, TextArea } from '../../../platform/ui/index.ts';
import { END_CAUSES } from '../procedure.ts';
import { caseForm } from './case-form.ts';
import type { CaseStepName, LoadedCase, RefusedCase } from './case.tsx';
import { SaidFields } from './apply-fields.tsx';

interface Props {
  readonly loaded: LoadedCase;
  readonly refused: RefusedCase | undefined;
}

interface Plain {
  readonly step: CaseStepName;
  readonly title: string;
  readonly text: string;
}

/** Steps that need no reason. */
const PLAIN: readonly Plain[] = [
  {
    step: 'check',
    title: '核对无误，报到县里',
    text: '请看材料，再看上面每一条。不清楚的，先核实或退回补充。',
  },
  {
    step: 'recognise',
    title: '予以认定',
    text: '上面每一条都符合，才能认定。认定从今天起有效，会通知本人。',
  },
];

interface Reasoned {
  readonly step: CaseStepName;
  readonly title: string;
  readonly label: string;
  readonly hint: string;
}

/** Steps that must be explained; what is written is read by the person. */
const REASONED: readonly Reasoned[] = [
  { step: 'return', title: '退回补充', label: '要补什么', hint: '本人会看到。写清楚补什么、到哪里办。' },
  { step: 'refuse', title: '不予认定', label: '为什么不予认定', hint: '本人会看到。' },
  { step: 'grant', title: '异议成立，予以认定', label: '复核的意见', hint: '本人会看到。' },
  { step: 'uphold', title: '维持原决定', label: '为什么维持', hint: '本人会看到。' },
  {
    step: 'revoke',
    title: '撤销认定',
    label: '为什么撤销',
    hint: '本来就不该认定的才撤销。本人会看到，可以提出异议。',
  },
  { step: 'restore', title: '恢复认定', label: '为什么恢复', hint: '登记错了才恢复，像是误报去世。' },
  { step: 'reopen', title: '重新办理', label: '为什么重新办理', hint: '登记错了才用，像是误报去世。' },
  { step: 'object', title: '替本人登记异议', label: '本人觉得哪里不对', hint: '照本人说的写。' },
];

const CAUSES = (['died', 'pension', 'certificate', 'hired', 'other'] as const).map((value) => ({
  value,
  text: END_CAUSES[value],
}));

function ReasonForm({ loaded, refused, way }: Props & { readonly way: Reasoned }) {
  const { step, title, label, hint } = way;
  return (
    <Disclosure summary={title} open={refused?.step === step}>
      <Form label={title} submit={title} {...caseForm(loaded.found.id, step, refused)}>
        <TextArea name={`${step}-reason`} label={label} hint={hint} required rows={2} maxLength={500} />
      </Form>
    </Disclosure>
  );
}

function EndForm({ loaded, refused }: Props) {
  return (
    <Disclosure summary="结束认定" open={refused?.step === 'end'}>
      <Form label="结束认定" {...caseForm(loaded.found.id, 'end', refused)}>
        <SelectField name="cause" label="原因" required empty="请选择" options={CAUSES} />
        <TextArea
          name="end-reason"
          label="说明"
          optional
          rows={2}
          maxLength={500}
          hint="选“其他原因”要写。"
        />
        <div className="buttons">
          <Button kind="destructive">结束认定</Button>
        </div>
      </Form>
    </Disclosure>
  );
}

/** What the reader's role may do now; the buttons are the moves of the procedure. */
export function CaseMoves(props: Props) {
  const { moves, found } = props.loaded;
  const may = new Set<string>(moves);
  // An end is either of a recognition or of a case that was under way; each has its own way back.
  may.delete(found.validFrom === null ? 'restore' : 'reopen');
  if (found.endCause === 'renewed') may.delete('restore');
  if (may.size === 0) return null;
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">办理</h2>
      {PLAIN.filter(({ step }) => may.has(step)).map(({ step, title, text }) => (
        <Form key={step} submit={title} label={title} {...caseForm(found.id, step, props.refused)}>
          <p>{text}</p>
        </Form>
      ))}
      {REASONED.filter(({ step }) => may.has(step)).map((way) => (
        <ReasonForm key={way.step} {...props} way={way} />
      ))}
      {may.has('resubmit') && (
        <Disclosure summary="补好了，再交" open={props.refused?.step === 'resubmit'}>
          <Form label="补好了，再交" submit="再交上去" {...caseForm(found.id, 'resubmit', props.refused)}>
            <SaidFields whose="本人" />
          </Form>
        </Disclosure>
      )}
      {may.has('end') && <EndForm {...props} />}
      {may.has('withdraw') && (
        <Disclosure summary="替本人撤回" open={props.refused?.step === 'withdraw'}>
          <Form label="替本人撤回" {...caseForm(found.id, 'withdraw', props.refused)}>
            <p>本人说不办了、不要了，才撤回。</p>
            <div className="buttons">
              <Button kind="destructive">撤回</Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </section>
  );
}
