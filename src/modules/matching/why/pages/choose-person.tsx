import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../../platform/doors/form.ts';
import { EmptyState, FindBox, Page } from '../../../../platform/ui/index.ts';
import { searchPeople } from '../../../people/index.ts';
import { positionTitle } from '../queries.ts';

/** How many are listed; whoever looks for one person types more of the name. */
const LISTED = 20;

export async function loader(args: LoaderFunctionArgs) {
  return { ...(await ask(args, positionTitle, { positionId: String(args.params.id) })), found: null };
}

/** The name is posted and shown at once: it must not stand in the address. */
export async function action(args: ActionFunctionArgs) {
  const text = String((await args.request.formData()).get('text') ?? '').trim();
  const found = text === '' ? null : await ask(args, searchPeople, { text, size: LISTED });
  return { text, found };
}

type Found = Awaited<ReturnType<typeof action>>;

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Found;
}

/** Chooses the person whom a position was not suggested to. */
export default function ChoosePerson({ loaderData: { id, title }, actionData }: Props) {
  const found = actionData?.found;
  return (
    <Page
      title={`谁没有被推荐到“${title}”`}
      breadcrumbs={[
        { text: '岗位库', href: '/positions' },
        { text: title, href: `/positions/${id}` },
        { text: '合适的人', href: `/positions/${id}/suggestions` },
      ]}
      lead={<p>找一个人，看这个岗位为什么没有推荐，怎样就能推荐。</p>}
    >
      <FindBox
        name="找人"
        label="姓名，或者证件号码"
        value={/\d{8,}/.test(actionData?.text ?? '') ? '' : actionData?.text}
        errors={actionData && !found ? [{ field: 'text', text: '写上姓名再查找。' }] : []}
      />
      {found && <h2>{found.more ? '找到很多人，请把姓名写全' : `找到 ${found.total} 人`}</h2>}
      {found?.rows.length === 0 && <EmptyState title="没有找到。">看看姓名写得对不对。</EmptyState>}
      <ul>
        {found?.rows.map((row) => (
          <li key={row.id}>
            <a href={`/people/${row.id}/why-not?position=${id}`}>
              {row.name}
              <span className="vh">{`，${row.residentId}`}</span>
            </a>
            {`，${row.age} 岁，${row.region}`}
          </li>
        ))}
      </ul>
    </Page>
  );
}
