import { CheckboxGroup, Disclosure, Form, RadioGroup } from '../../../platform/ui/index.ts';
import type { refusedForm } from '../../../platform/doors/form.ts';
import { HELP } from '../help.ts';
import type { MyData, MyMeeting } from './my-meetings.tsx';

interface Props {
  readonly meeting: MyMeeting;
  readonly asked: MyData['asked'];
  readonly asksHere: boolean;
  readonly refused: ReturnType<typeof refusedForm> | undefined;
}

/** What employers may learn, asked in the same act where it was not agreed to yet; nothing is ticked beforehand. */
function ShowFields({ asked, asksHere }: Pick<Props, 'asked' | 'asksHere'>) {
  if (asked.length === 0) return null;
  if (!asksHere)
    return (
      <p>
        要让单位看情况，单位才会面谈。请监护人到<a href="/my/consents">我同意了什么</a>里说。
      </p>
    );
  return (
    <>
      <CheckboxGroup
        name="show"
        label="让单位看你的情况吗"
        hint="你不同意，就不能给你安排这种单位的面谈。以后可以改。"
        options={asked.map(({ purpose, title }) => ({ value: purpose, text: title }))}
      />
      <Disclosure summary="给单位看什么">
        {(asked[0]?.plain ?? []).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Disclosure>
    </>
  );
}

/** Yes or no to an invitation, and what help is needed there. */
export function AnswerForm({ meeting, asked, asksHere, refused }: Props) {
  const answer = meeting.answer === 'accepted' ? 'accept' : meeting.answer === 'declined' ? 'decline' : null;
  const form = (
    <Form submit="答复" label={`答复：${meeting.title}`} hidden={{ meetingId: meeting.id }} {...refused}>
      <RadioGroup
        name="answer"
        label="你去不去"
        required
        value={answer}
        options={[
          { value: 'accept', text: '去' },
          { value: 'decline', text: '不去' },
        ]}
      />
      {meeting.help.length > 0 && (
        <CheckboxGroup
          name="needs"
          label="面谈时要帮助吗"
          hint="不要就不用选。"
          values={meeting.needs}
          options={meeting.help.map((value) => ({ value, text: HELP[value] }))}
        />
      )}
      <ShowFields asked={asked} asksHere={asksHere} />
    </Form>
  );
  return answer === null || refused ? form : <Disclosure summary="改答复">{form}</Disclosure>;
}
