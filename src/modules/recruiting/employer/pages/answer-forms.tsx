import { Disclosure, DateField, Form, TextArea, TextField } from '../../../../platform/ui/index.ts';
import type { refusedForm } from '../../../../platform/doors/form.ts';
import type { ReferralMove } from '../../procedure.ts';
import { MeetingFields } from './meeting-fields.tsx';

interface Props {
  readonly moves: readonly ReferralMove[];
  readonly refused?: ReturnType<typeof refusedForm> | undefined;
}

/** The answers that an employer may give now, each folded until it is wanted. */
export function AnswerForms({ moves, refused }: Props) {
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">你们的答复</h2>
      {moves.map((name) => {
        const tried = refused?.values['move'] === name;
        return <Answer key={name} name={name} again={tried ? refused : undefined} />;
      })}
    </section>
  );
}

function Answer({ name, again }: { readonly name: ReferralMove; readonly again: Props['refused'] }) {
  const open = again !== undefined;
  switch (name) {
    case 'interview':
    case 'reschedule':
      return (
        <Disclosure summary={name === 'interview' ? '请来面试……' : '改面试时间……'} open={open}>
          <Form submit="发出面试邀请" hidden={{ move: name }} label="请来面试" {...again}>
            <MeetingFields required />
          </Form>
        </Disclosure>
      );
    case 'offer':
      return (
        <Disclosure summary="要录用……" open={open}>
          <Form submit="告诉本人要录用" hidden={{ move: name }} label="要录用" {...again}>
            <DateField name="meetOn" label="哪天来上班" optional />
            <TextField name="meetPlace" label="到哪里报到" width="full" optional />
          </Form>
        </Disclosure>
      );
    case 'refuse':
      return (
        <Disclosure summary="这次不录用……" open={open}>
          <Form submit="告诉本人不录用" hidden={{ move: name }} label="这次不录用" {...again}>
            <TextArea
              name="reason"
              label="写给本人的话"
              required
              hint="先说谢谢，再说原因，最后说可以怎么办。只说岗位要什么，不要写残疾和健康。例如：谢谢你来。这次要会开叉车的，下次招包装工我们再请你。"
            />
          </Form>
        </Disclosure>
      );
    default:
      return null;
  }
}
