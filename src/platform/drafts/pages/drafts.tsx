import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { act, ask, doorOf, readForm, refusedPage, type Posted } from '../../doors/form.ts';
import { ButtonLink, ConfirmBox, DRAFT_ABOUT, dropHref, EmptyState, Page } from '../../ui/index.ts';
import { dropDraft } from '../drop.ts';
import { formOfPage } from '../form-of-page.ts';
import { keepDraft } from '../keep.ts';
import { OWN_ADDRESS, withoutMark } from '../mark.ts';
import { namedDraft } from '../named.ts';
import { listDrafts, openOwnDraft } from '../queries.ts';

/** A page of the house to go back to; the list itself for anything else. */
function ownBack(text: string | null): string {
  return text !== null && OWN_ADDRESS.test(text) ? text : '/drafts';
}

export async function loader(args: LoaderFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const drop = query.get('drop');
  const list = await ask(args, listDrafts, {});
  const asked = drop === null ? null : await ask(args, openOwnDraft, { draftId: drop });
  return { ...list, asked, back: ownBack(query.get('back')) };
}

const hasFiles = ({ input }: Posted) =>
  Object.values(input)
    .flat()
    .some((value) => value instanceof File);

async function keep(args: ActionFunctionArgs, at: string) {
  const { path, draftId } = withoutMark(ownBack(at));
  const page = formOfPage(doorOf(args).modules, path.split('?')[0] ?? '');
  const posted = await readForm(args.request);
  const { [DRAFT_ABOUT]: about, ...values } = posted.values;
  const { basedOn } = values;
  const files = hasFiles(posted);
  const result = await act(args, keepDraft, {
    ...(draftId && { draftId }),
    path,
    title: page?.title,
    about: about ? String(about).slice(0, 120) : null,
    basedOn: typeof basedOn === 'string' ? basedOn : null,
    values,
    files,
  });
  if (!result.ok) throw refusedPage(args, result.problem);
  if (result.value.oldestGone) return redirect('/drafts?done=draft-oldest-gone');
  return redirect(files ? '/drafts?done=draft-kept-no-files' : '/drafts?done=draft-kept');
}

export async function action(args: ActionFunctionArgs) {
  const query = new URL(args.request.url).searchParams;
  const at = query.get('at');
  if (at !== null) return keep(args, at);
  const result = await act(args, dropDraft, { draftId: query.get('drop') });
  if (!result.ok) throw refusedPage(args, result.problem);
  const back = withoutMark(ownBack(query.get('back'))).path;
  return redirect(`${back}${back.includes('?') ? '&' : '?'}done=draft-dropped`);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
}

const said = (date: string) => formatDateZh(plainDate(date));

/** What the reader put aside half filled, to go on with or to throw away. */
export default function OwnDrafts({ loaderData: { days, drafts, asked, back } }: Props) {
  if (asked)
    return (
      <Page title="删掉一份没填完的表" breadcrumbs={[{ text: '没填完的表', href: '/drafts' }]}>
        <ConfirmBox title="这份不要了吗？" confirm="删掉这一份" cancelHref={back}>
          <p>{`${namedDraft(asked)}，${said(asked.keptOn)}存的。删掉以后找不回来。`}</p>
        </ConfirmBox>
      </Page>
    );
  return (
    <Page
      title="没填完的表"
      lead={<p>{`你先存着的表都在这里，只有你看得到，还没有发出去。每份保存 ${days} 天，到期就删。`}</p>}
    >
      {drafts.length === 0 ? (
        <EmptyState title="没有没填完的表。">
          <p>填表的时候点“先存着，以后再填”，表就会在这里。</p>
        </EmptyState>
      ) : (
        <ol className="notice-list">
          {drafts.map((draft, i) => (
            <li key={draft.id}>
              <h2>{namedDraft(draft)}</h2>
              <p>{`${said(draft.keptOn)}存的，保存到${said(draft.until)}。`}</p>
              {draft.files && <p>选过的文件没有存，请再选一次。</p>}
              <div className="buttons">
                <ButtonLink href={draft.href}>
                  接着填<span className="vh">{`，第 ${i + 1} 份：${namedDraft(draft)}`}</span>
                </ButtonLink>
                <ButtonLink kind="secondary" href={dropHref(draft.id, '/drafts')}>
                  不要了<span className="vh">{`，第 ${i + 1} 份：${namedDraft(draft)}`}</span>
                </ButtonLink>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
