import type { refusedForm } from '../../../platform/doors/form.ts';
import {
  Button,
  DateField,
  Disclosure,
  Form,
  Notice,
  NumberField,
  TextField,
  type FieldError,
} from '../../../platform/ui/index.ts';
import { positionProcedure, type PositionMove } from '../procedure.ts';

const TRANSITIONS = new Map(positionProcedure.transitions.map((each) => [each.name, each]));

/** What came back from a move that was refused. */
export type RefusedMove = ReturnType<typeof refusedForm> & { message: string };

const MENDABLE = ['reason', 'closesOn', 'headcount'];

/** Of what is wrong, what a field of the page can be mended for. */
export function wrongReason({ errors }: RefusedMove): FieldError[] {
  return errors.filter(({ field }) => field !== undefined && MENDABLE.includes(field));
}

/** Why a move was refused, where no field of the page is to be mended. */
export function MoveRefused({ refused }: { readonly refused: RefusedMove | undefined }) {
  if (!refused || wrongReason(refused).length > 0) return null;
  return (
    <Notice tone="error" title={refused.message}>
      <ul>
        {refused.errors.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

interface MoveFormProps extends Partial<RefusedMove> {
  readonly name: PositionMove;
  /** Beside the reason, where the move wants one. */
  readonly hint: string | undefined;
}

/** One button of the procedure; a move that wants a reason is folded away until it is wanted. */
export function MoveForm({ name, hint, values, errors }: MoveFormProps) {
  const move = TRANSITIONS.get(name);
  if (!move) return null;
  const tried = values?.['move'] === name;
  const form = (
    <Form hidden={{ move: name }} label={move.title} {...(tried && { values, errors })}>
      {move.needs?.includes('reason') && (
        <TextField name="reason" label={`${move.title}的原因`} hint={hint} required width="full" />
      )}
      {name === 'reopen' && (
        <>
          <DateField name="closesOn" label="招到哪一天" hint="不写，就从今天起招 3 个月。" optional />
          <NumberField
            name="headcount"
            label="一共招几个人"
            hint="原来的人招满了，要写得比已经录用的人多。"
            unit="人"
          />
        </>
      )}
      <div className="buttons">
        <Button kind={move.to === 'closed' ? 'destructive' : 'main'}>{move.title}</Button>
      </div>
    </Form>
  );
  if (!move.needs && name !== 'reopen') return form;
  return (
    <Disclosure summary={`${move.title}……`} open={tried}>
      {form}
    </Disclosure>
  );
}
