import type { refusedForm } from '../../../../platform/doors/form.ts';
import { Form, RadioGroup, TextField } from '../../../../platform/ui/index.ts';
import type { MySearches } from '../queries.ts';

export const TELL_OPTIONS = [
  { value: 'yes', text: '要' },
  { value: 'no', text: '不要，我自己看' },
];

interface Props {
  readonly one: MySearches['searches'][number];
  readonly refused: ReturnType<typeof refusedForm> | undefined;
}

/** The name of one search, and whether to be told of what is new. */
export function RenameForm({ one, refused }: Props) {
  return (
    <section aria-labelledby="rename">
      <h2 id="rename">{`改“${one.name}”`}</h2>
      <Form
        submit="保存修改"
        hidden={{ move: 'change', searchId: one.id }}
        cancel={{ href: '/my/searches' }}
        {...refused}
      >
        <TextField name="name" label="名字" value={one.name} required />
        <RadioGroup
          name="tell"
          label="有新岗位，要不要发消息告诉你"
          options={TELL_OPTIONS}
          value={one.tell ? 'yes' : 'no'}
        />
      </Form>
    </section>
  );
}
