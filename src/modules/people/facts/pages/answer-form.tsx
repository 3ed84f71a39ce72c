import type { refusedForm } from '../../../../platform/doors/form.ts';
import { Button, Form, RadioGroup, TextArea } from '../../../../platform/ui/index.ts';
import type { RequestShown } from './request-text.tsx';

/** The office's answer to one request. Correcting itself is done with the forms of the file, before. */
export function AnswerForm({
  request,
  n,
  refused,
}: {
  readonly request: RequestShown;
  readonly n: number;
  readonly refused: ReturnType<typeof refusedForm> | undefined;
}) {
  return (
    <Form label={`答复第 ${n} 个请求`} hidden={{ requestId: request.id }} {...refused}>
      <RadioGroup
        name="outcome"
        label="怎么办的"
        required
        inline
        hint="要改的，先在档案里改好，再来答复。"
        options={[
          { value: 'corrected', text: '已经更正' },
          { value: 'kept', text: '不改，理由写在下面' },
        ]}
      />
      <TextArea
        name="answer"
        label="答复"
        hint="本人会看到。写他看得懂的话，不写证件号。"
        rows={3}
        maxLength={500}
      />
      <div className="buttons">
        <Button>{`答复第 ${n} 个请求`}</Button>
      </div>
    </Form>
  );
}
