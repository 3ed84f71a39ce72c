import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router';
import type { Refusal } from '../../../kernel/problem.ts';
import { doorOf, mayUse, refusedPage } from '../../doors/form.ts';
import type { Query } from '../../action/index.ts';
import { EmptyState, errorsOf, FindBox, formatCount, Masked, Page } from '../../ui/index.ts';
import { findEverywhere, MOST } from '../find.ts';
import { looksLikeNumber } from '../term.ts';

type Found = Exclude<Awaited<ReturnType<typeof findEverywhere.run>>, Refusal>;
type Group = Found['groups'][number];

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, findEverywhere);
  return null;
}

/** Posted, never in an address: what is typed may be a number or a name. */
export async function action(args: ActionFunctionArgs) {
  const typed = String((await args.request.formData()).get('text') ?? '');
  const text = looksLikeNumber(typed) ? '' : typed;
  const door = doorOf(args);
  const outcome = await door.run(findEverywhere as unknown as Query, { text: typed });
  if (outcome.ok) return { text, groups: (outcome.value as Found).groups, errors: [] };
  // Only what the reader can mend stands beside the box; a fault of the house has a page and a status of its own.
  if (outcome.problem.kind !== 'invalid') throw refusedPage(args, door.say(outcome));
  return { text, groups: [], errors: errorsOf(door.say(outcome)) };
}

type Answer = Awaited<ReturnType<typeof action>>;

function Hits({ group }: { readonly group: Group }) {
  const heading = `found-${group.kind.replace('.', '-')}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{`${group.title}：${formatCount(group.hits.length)} 条`}</h2>
      {group.more && <p>{`只显示前 ${MOST} 条。请多写几个字，或者写号码。`}</p>}
      <ul className="slot-items">
        {group.hits.map((hit) => (
          <li key={hit.id}>
            <a href={hit.href}>{hit.title}</a>
            {hit.facts.map(({ text, spoken }) => (
              <span key={text}>{spoken ? <Masked shown={text} spoken={spoken} /> : text}</span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One box for everything that one may see, and what was found, by kind. */
export default function Search({ actionData }: { readonly actionData?: Answer }) {
  const errors = actionData?.errors ?? [];
  const none = actionData && errors.length === 0 && actionData.groups.length === 0;
  return (
    <Page title="查找" errors={errors} wide>
      <FindBox
        name="全站查找"
        label="查找"
        hint="姓名、拼音、首字母、完整的号码、手机号最后 4 位、单位或岗位的名字。"
        value={actionData?.text}
        errors={errors}
      />
      {none && <EmptyState title="没有找到">请检查写得对不对。只查得到你负责的地区。</EmptyState>}
      {actionData?.groups.map((group) => (
        <Hits key={group.kind} group={group} />
      ))}
    </Page>
  );
}
