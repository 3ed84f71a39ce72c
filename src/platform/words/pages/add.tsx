import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, mayUse, readForm, refusedForm } from '../../doors/form.ts';
import { Form, Page, TextArea, TextField } from '../../ui/index.ts';
import { addWord } from '../actions.ts';

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, addWord);
  const { searchParams } = new URL(args.request.url);
  return { word: searchParams.get('word') ?? '', means: searchParams.get('means') ?? '' };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, addWord, input);
  return result.ok ? redirect('/words/added?done=word-added') : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: ReturnType<typeof loader>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** A word that people use, and the skill or occupation that it means. */
export default function AddWord({ loaderData: { word, means }, actionData }: Props) {
  return (
    <Page
      title="补充同义词"
      breadcrumbs={[{ text: '词表', href: '/words' }]}
      errors={actionData?.errors}
      lead={
        <p>
          补充后全省马上都认得这个词，找岗位、找人也按它的意思算。已登记的岗位和需求不改写，原来的说法留着。
        </p>
      }
    >
      <Form submit="补充" cancel={{ href: '/words' }} {...actionData}>
        <TextField
          name="word"
          label="大家的说法"
          hint="例如：网店接待。不要写姓名和号码。"
          value={word}
          required
        />
        <TextField
          name="means"
          label="是什么意思"
          hint="写词表里技能的名称，或职业大典里职业的名称。也可以写代码。例如：客户服务、收银员。"
          value={means}
          required
        />
        <TextArea name="reason" label="为什么补充" hint="例如：本地的岗位常这么写。" required />
      </Form>
    </Page>
  );
}
