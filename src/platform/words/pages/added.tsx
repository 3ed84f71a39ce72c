import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../doors/form.ts';
import { ButtonLink, DataTable, Disclosure, Form, Page, StatusTag, TextField } from '../../ui/index.ts';
import { withdrawWord } from '../actions.ts';
import { addedWords } from '../queries.ts';
import { WordTabs } from './word-tabs.tsx';

export async function loader(args: LoaderFunctionArgs) {
  return { words: await ask(args, addedWords, {}) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, withdrawWord, input);
  return result.ok ? redirect('/words/added?done=word-withdrawn') : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}
type Row = Props['loaderData']['words'][number];

/** Words that officers added, with the reason, and the way to take one back. */
export default function AddedWords({ loaderData: { words }, actionData }: Props) {
  return (
    <Page
      title="补充的词"
      wide
      breadcrumbs={[{ text: '词表', href: '/words' }]}
      errors={actionData?.errors}
      lead={<p>撤回后不再认这个词，找岗位、找人也不再按它算。已登记的岗位和需求不改写。</p>}
      actions={<ButtonLink href="/words/add">补充一个说法</ButtonLink>}
    >
      <WordTabs here="/words/added" />
      <DataTable<Row>
        caption="补充的词"
        captionHidden
        rows={words}
        rowKey={(row) => row.id}
        empty="还没有补充过词。"
        columns={[
          { key: 'word', title: '说法', rowHeader: true, cell: (row) => row.word },
          {
            key: 'name',
            title: '意思',
            cell: (row) => `${row.name}（${row.kind === 'skill' ? '技能' : '职业'}）`,
          },
          { key: 'reason', title: '为什么', cell: (row) => row.reason },
          {
            key: 'by',
            title: '谁补充的',
            cell: (row) => `${row.office}，${formatDateZh(plainDate(row.added_on))}`,
          },
          { key: 'state', title: '状态', cell: state },
          { key: 'undo', title: '撤回', cell: (row) => (row.mayWithdraw ? <Withdraw row={row} /> : '') },
        ]}
      />
    </Page>
  );
}

function state(row: Row) {
  if (row.withdraw_reason === null) return <StatusTag tone="good">在用</StatusTag>;
  return (
    <>
      <StatusTag tone="neutral">已撤回</StatusTag> {row.withdraw_reason}
    </>
  );
}

function Withdraw({ row }: { readonly row: Row }) {
  return (
    <Disclosure summary={`撤回“${row.word}”`}>
      <Form submit="撤回" hidden={{ wordId: row.id }} label={`撤回${row.word}`}>
        <TextField name="reason" label={`为什么撤回“${row.word}”`} required />
      </Form>
    </Disclosure>
  );
}
