import {
  Button,
  DateField,
  Disclosure,
  Form,
  SelectField,
  TextArea,
  optionsOf,
} from '../../../platform/ui/index.ts';
import { END_REASONS } from '../forms.ts';
import type { Loaded, Refused } from './spell.tsx';
import { stepForm } from './step-form.ts';

interface Props {
  readonly loaded: Loaded;
  readonly refused: Refused | undefined;
}

const REASONS = optionsOf(END_REASONS);

const WITH_REASON = {
  reject: { title: '核实不通过', label: '哪里不符' },
  retract: { title: '撤回登记', label: '为什么撤回' },
} as const;

/** A step that must be explained. The reason has a name of its own, since two such forms stand on the page. */
function ReasonForm({ loaded, refused, step }: Props & { readonly step: keyof typeof WITH_REASON }) {
  const { title, label } = WITH_REASON[step];
  return (
    <Disclosure summary={title} open={refused?.step === step}>
      <Form label={title} {...stepForm(loaded.spell.id, step, refused)}>
        <TextArea name={`${step}-reason`} label={label} required rows={2} maxLength={500} />
        <div className="buttons">
          <Button kind="destructive">{title}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}

/** Verification: the buttons are the moves that the procedure gives to the reader's role. */
export function DecideSection(props: Props) {
  const { moves, spell } = props.loaded;
  if (moves.length === 0) return null;
  return (
    <section>
      <h2>核实</h2>
      {moves.includes('verify') && (
        <Form submit="核实通过" label="核实通过" {...stepForm(spell.id, 'verify', props.refused)}>
          <p>请打开每份材料，核对姓名、单位和日期，再点“核实通过”。系统会记下是谁核实的。</p>
        </Form>
      )}
      {moves.includes('reject') && <ReasonForm {...props} step="reject" />}
      {moves.includes('retract') && <ReasonForm {...props} step="retract" />}
    </section>
  );
}

/** The end of work, said once. */
export function EndSection({ loaded: { spell, standing }, refused }: Props) {
  if (!standing || spell.endedOn !== null) return null;
  return (
    <section>
      <h2>离职</h2>
      <Disclosure summary="登记离职" open={refused?.step === 'end'}>
        <Form submit="登记离职" label="登记离职" {...stepForm(spell.id, 'end', refused)}>
          <DateField name="endedOn" label="最后在职的日期" required />
          <SelectField name="endReason" label="离职原因" required empty="请选择" options={REASONS} />
        </Form>
      </Disclosure>
    </section>
  );
}
