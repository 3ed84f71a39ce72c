import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { ask, mayUse, readForm } from '../../doors/form.ts';
import { DescriptionList, Form, Page, TextArea, TextField } from '../../ui/index.ts';
import { tryWords } from '../queries.ts';
import { foundWords, guessWords } from '../said.ts';
import { WordTabs } from './word-tabs.tsx';

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, tryWords);
  return null;
}

/** Posted, for a text may be long and has no place in an address. Nothing is kept. */
export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const text = (name: string) => (typeof input[name] === 'string' ? input[name] : '');
  return { values, found: await ask(args, tryWords, { title: text('title'), text: text('text') }) };
}

interface Props {
  readonly actionData?: Awaited<ReturnType<typeof action>>;
}

/** What the house makes of a title and a text, and because of which words. */
export default function TryWords({ actionData }: Props) {
  const found = actionData?.found;
  return (
    <Page
      title="试认一段话"
      breadcrumbs={[{ text: '词表', href: '/words' }]}
      lead={<p>写一个岗位名称或一段要求，看系统认出什么。不会保存。</p>}
    >
      <WordTabs here="/words/try" />
      <Form submit="认一认" values={actionData?.values}>
        <TextField
          name="title"
          label="岗位名称"
          hint="例如：【急聘】淘宝客服（双休）"
          width="full"
          optional
        />
        <TextArea name="text" label="要求或内容" hint="例如：会打字，英语不作要求。" optional />
      </Form>
      {found && (
        <section aria-labelledby="found">
          <h2 id="found">认出的</h2>
          <DescriptionList
            items={[
              {
                term: '职业',
                value: found.occupations.map((each) => `${each.name}（${guessWords(each)}）`).join('；'),
              },
              {
                term: '技能',
                value: found.skills.map(({ name, why }) => foundWords(name, why.word)).join('、'),
              },
            ]}
          />
        </section>
      )}
    </Page>
  );
}
