import { Button, DateField, Disclosure, Form, SelectField, TextArea } from '../../../platform/ui/index.ts';
import { END_REASONS } from '../forms.ts';
import type { Loaded, Refused, Step } from './spell.tsx';

interface Props {
  readonly loaded: Loaded;
  readonly refused: Refused | undefined;
}

const REASONS = Object.entries(END_REASONS).map(([value, text]) => ({ value, text }));

function again(refused: Refused | undefined, step: Step) {
  return refused?.step === step ? { errors: refused.errors, values: refused.values } : {};
}

function ReasonForm({
  step,
  title,
  label,
  refused,
}: { readonly step: 'reject' | 'retract'; readonly title: string; readonly label: string } & Pick<
  Props,
  'refused'
>) {
  return (
    <Disclosure summary={title} open={refused?.step === step}>
      <Form action={action} hidden={{ step }} label={title} {...again(refused, step)}>
        <TextArea name={`${step}-reason`} label={label} required rows={2} maxLength={500} />
        <div className="buttons">
          <Button kind="destructive">{title}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}

/** Verification: the buttons are the moves that the procedure gives to the reader's role. */
export function DecideSection({ loaded: { moves }, refused }: Props) {
  if (moves.length === 0) return null;
  return (
    <section>
      <h2>核实</h2>
      {moves.includes('verify') && (
        <Form submit="核实通过" action={action} hidden={{ step: 'verify' }} label="核实通过">
          <p>请打开每份材料，核对姓名、单位和日期，再点“核实通过”。系统会记下是谁核实的。</p>
        </Form>
      )}
      {moves.includes('reject') && (
        <ReasonForm step="reject" title="核实不通过" label="哪里不符" refused={refused} />
      )}
      {moves.includes('retract') && (
        <ReasonForm step="retract" title="撤回登记" label="为什么撤回" refused={refused} />
      )}
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
        <Form submit="登记离职" action={action} hidden={{ step: 'end' }} label="登记离职" {...again(refused, 'end')}>
          <DateField name="endedOn" label="最后在职的日期" required />
          <SelectField name="endReason" label="离职原因" required empty="请选择" options={REASONS} />
        </Form>
      </Disclosure>
    </section>
  );
}
