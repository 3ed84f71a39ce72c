import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, doorOf, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import {
  addressWith,
  Button,
  Disclosure,
  Form,
  Page,
  Pagination,
  Tabs,
  TextArea,
} from '../../../../platform/ui/index.ts';
import { askAboutAccess } from '../actions.ts';
import type { Entry } from '../entries.ts';
import { openMyAccess } from '../queries.ts';
import { EntryList, titlesOf } from './entry-list.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const values = Object.fromEntries(new URL(args.request.url).searchParams);
  const found = await ask(args, openMyAccess, values);
  return {
    ...found,
    by: values.by === 'helpers' ? ('helpers' as const) : null,
    titles: titlesOf(doorOf(args).modules),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, askAboutAccess, input);
  if (result.ok) return redirect('/my/access?done=access-asked');
  return { ...refusedForm(result.problem, values), eventId: String(input.eventId) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm> & { eventId: string };
}

function AskForm({ entry, actionData }: Pick<Props, 'actionData'> & { readonly entry: Entry }) {
  if (entry.own || entry.question) return null;
  const refused = actionData?.eventId === entry.id ? actionData : undefined;
  return (
    <Disclosure summary="问这一条" open={refused !== undefined}>
      <Form label={`问 ${entry.on} 的这一条`} hidden={{ eventId: entry.id }} {...refused}>
        <TextArea
          name="question"
          label="你想问什么"
          hint="例如：这天我没有办事，为什么看我的档案？"
          rows={3}
          maxLength={500}
        />
        <div className="buttons">
          <Button kind="secondary">提问</Button>
        </div>
      </Form>
    </Disclosure>
  );
}

export default function MyAccess({ loaderData: data, actionData }: Props) {
  const search = new URLSearchParams(data.by ? { by: data.by } : {});
  return (
    <Page
      title="谁看过我的档案"
      errors={actionData?.errors}
      lead={<p>谁、什么时候、为什么看了你的档案，都记在这里，谁也改不了。觉得不对，可以问。</p>}
    >
      <Tabs
        label="看谁的记录"
        tabs={[
          { text: '所有人', href: '/my/access', current: data.by === null },
          { text: '替我办事的人', href: '/my/access?by=helpers', current: data.by === 'helpers' },
        ]}
      />
      <EntryList
        entries={data.entries}
        titles={data.titles}
        more={(entry) => <AskForm entry={entry} actionData={actionData} />}
      />
      <Pagination
        page={data.page}
        pages={data.more ? data.page + 1 : data.page}
        href={(page) => `/my/access${addressWith(search, { page })}`}
      />
    </Page>
  );
}
