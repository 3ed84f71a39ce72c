import { Button, Disclosure, Form, TextArea } from '../../../platform/ui/index.ts';
import type { FieldError, FormValues } from '../../../platform/ui/index.ts';
import { allowedTransitions } from '../../../platform/procedure/index.ts';
import { recognitionProcedure } from '../procedure.ts';
import type { MyRecognition } from '../queries/open.ts';
import type { Case } from '../queries/words.ts';
import { SaidFields } from './apply-fields.tsx';

interface Refused {
  readonly step: string;
  readonly errors: readonly FieldError[];
  readonly values: FormValues;
}
interface Props {
  readonly data: Pick<MyRecognition, 'cases' | 'today'>;
  readonly refused: Refused | undefined;
}

/** The case on which the person may act: the one that stands, or else the newest. */
function inHand({ cases, today }: Props['data']): { one: Case; may: Set<string> } | null {
  const one = cases[0];
  if (!one) return null;
  const moves = allowedTransitions(recognitionProcedure, one.state, 'seeker').map(({ name }) => name);
  const late = one.dueOn !== null && one.dueOn < today;
  return { one, may: new Set(moves.filter((name) => name !== 'object' || !late)) };
}

/** What the person may do with the case: supplement, object, take back. */
export function MyMoves({ data, refused }: Props) {
  const found = inHand(data);
  if (!found) return null;
  const { one, may } = found;
  const again = (step: string) =>
    refused?.step === step ? { errors: refused.errors, values: refused.values } : {};
  const form = (step: string) => ({
    action: '/my/recognition',
    hidden: { step, recognitionId: one.id },
    ...again(step),
  });
  return (
    <>
      {may.has('resubmit') && (
        <Disclosure summary="补好了，再交上去" open={refused?.step === 'resubmit'}>
          <Form label="再交上去" submit="再交上去" {...form('resubmit')}>
            <p>纸质材料请交给乡镇（街道）的工作人员，由他们上传。</p>
            <SaidFields whose="你" />
          </Form>
        </Disclosure>
      )}
      {may.has('object') && (
        <Disclosure summary="不同意，提出异议" open={refused?.step === 'object'}>
          <Form label="提出异议" submit="提出异议" {...form('object')}>
            <TextArea name="reason" label="你觉得哪里不对" required rows={3} maxLength={500} />
          </Form>
        </Disclosure>
      )}
      {may.has('withdraw') && (
        <Disclosure
          summary={one.state === 'recognised' ? '不要这份认定了' : '撤回申请'}
          open={refused?.step === 'withdraw'}
        >
          <Form label="撤回" {...form('withdraw')}>
            <p>
              {one.state === 'recognised'
                ? '不要了，就不再优先安排公益性岗位。以后还可以再申请。'
                : '撤回以后，工作人员不再办理。以后还可以再申请。'}
            </p>
            <div className="buttons">
              <Button kind="destructive">{one.state === 'recognised' ? '不要认定了' : '撤回申请'}</Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </>
  );
}
