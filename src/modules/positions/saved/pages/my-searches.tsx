import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { ButtonLink, EmptyState, Page } from '../../../../platform/ui/index.ts';
import { changeSearch, deleteSearch, lookedAtSearch } from '../actions.ts';
import { mySearches, type MySearches } from '../queries.ts';
import { RenameForm } from './rename.tsx';
import { Deleted, SearchCard } from './search-card.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const edit = new URL(args.request.url).searchParams.get('edit');
  const found = await ask(args, mySearches, {});
  return { ...found, edited: found.searches.find(({ id }) => id === edit) ?? null };
}

/** What each button does, and where it leads. */
async function doMove(args: ActionFunctionArgs, input: Record<string, unknown>) {
  const { move, searchId, name, tell } = input;
  switch (move) {
    case 'look': {
      const { searches } = await ask(args, mySearches, {});
      const href = searches.find(({ id }) => id === searchId)?.href ?? '/jobs';
      return { result: await act(args, lookedAtSearch, { searchId }), to: href };
    }
    case 'delete':
      return { result: await act(args, deleteSearch, { searchId }), to: '/my/searches?done=search-deleted' };
    case 'back':
      return {
        result: await act(args, deleteSearch, { searchId, back: 'yes' }),
        to: '/my/searches?done=search-back',
      };
    default:
      return {
        result: await act(args, changeSearch, { searchId, name, tell }),
        to: '/my/searches?done=search-changed',
      };
  }
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const { result, to } = await doMove(args, input);
  return result.ok ? redirect(to) : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: MySearches & { readonly edited: MySearches['searches'][number] | null };
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** Saved searches with what is new in each. */
export default function MySearchesPage({ loaderData: { searches, deleted, edited }, actionData }: Props) {
  return (
    <Page
      title="我保存的条件"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我的首页', href: '/my' }]}
      lead={<p>这里是你保存的找工作条件。有新岗位，会写在旁边。</p>}
    >
      {edited !== null && <RenameForm one={edited} refused={actionData} />}
      {searches.length === 0 && (
        <EmptyState title="还没有保存条件。">去“找工作”，选好条件，再按“保存这些条件”。</EmptyState>
      )}
      {searches.map((one) => (
        <SearchCard key={one.id} one={one} />
      ))}
      <ButtonLink href="/jobs" kind="secondary">
        去找工作
      </ButtonLink>
      <Deleted deleted={deleted} />
    </Page>
  );
}
