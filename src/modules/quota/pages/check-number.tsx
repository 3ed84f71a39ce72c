import type { ActionFunctionArgs } from 'react-router';
import type { Query } from '../../../platform/action/index.ts';
import { doorOf, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Notice, Page, RadioGroup, TextField, optionsOf } from '../../../platform/ui/index.ts';
import { checkNumber, NUMBER_KINDS } from '../queries/check-number.ts';

type Checked = Exclude<Awaited<ReturnType<(typeof checkNumber)['run']>>, { problem: unknown }>;

const KIND_OPTIONS = optionsOf(NUMBER_KINDS);

/** A POST, so that the number stands in no address, history or log. */
export async function action(args: ActionFunctionArgs) {
  const door = doorOf(args);
  const { input, values } = await readForm(args.request);
  const outcome = await door.run(checkNumber as unknown as Query, input);
  if (!outcome.ok) return { ...refusedForm(door.say(outcome), values), found: null };
  return { errors: [], values: { kind: values['kind'] }, found: outcome.value as Checked };
}

type Answer = Awaited<ReturnType<typeof action>>;

/** Is this number right? Nothing is looked up: it says whether the number can be one at all. */
export default function CheckNumber({ actionData }: { readonly actionData?: Answer }) {
  const { errors = [], values = {}, found = null } = actionData ?? {};
  return (
    <Page
      title="号码对不对"
      errors={errors}
      lead={<p>检查号码有没有抄错。只看号码本身，不查是谁的，也不保存。</p>}
    >
      {found && <Result found={found} />}
      <Form values={values} errors={errors} submit="检查">
        <RadioGroup name="kind" label="哪一种号码" options={KIND_OPTIONS} required />
        <TextField
          name="number"
          label="号码"
          hint="照着证件写，字母大小写都可以。"
          spellCheck={false}
          required
          autoComplete="off"
        />
      </Form>
    </Page>
  );
}

function Result({ found: { kind, verdict, advice } }: { readonly found: Checked }) {
  const name = NUMBER_KINDS[kind];
  if (verdict === 'ok') {
    return (
      <Notice tone="success" title="号码没有写错">
        这个{name}合乎编号规则。证件是不是真的、有没有过期，要问发证的部门。
      </Notice>
    );
  }
  return (
    <Notice
      tone={verdict === 'legacy' ? 'warning' : 'error'}
      title={verdict === 'legacy' ? '这是特例' : '号码不对'}
    >
      {advice}
    </Notice>
  );
}
