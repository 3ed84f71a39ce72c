import { ButtonLink, Page } from '../../platform/ui/index.ts';

interface Words {
  readonly title: string;
  readonly lead: string;
}

const BY_STATUS: Readonly<Record<number, Words>> = {
  400: { title: '这一步没有办成', lead: '提交的内容系统认不出。请返回上一页，检查后再试一次。' },
  403: { title: '你不能打开这一页', lead: '你现在的角色没有这个权限。需要时请联系系统管理员。' },
  404: {
    title: '没有找到这一页',
    lead: '网址可能输错了，或者这一页已经移走。请检查网址，或者从首页重新找。',
  },
  409: { title: '内容已经变了', lead: '刚才有人改过同一条记录。请返回上一页，刷新后再试一次。' },
  500: { title: '系统出了错', lead: '不是你的问题。没有存好的内容请再存一次；还不行，请联系系统管理员。' },
  503: { title: '系统现在不能用', lead: '请过几分钟再试。已经存好的内容不会丢。' },
};

const SERVER_ERROR: Words = { title: '系统出了错', lead: '请再试一次；还不行，请联系系统管理员。' };
const REFUSED: Words = { title: '这一步没有办成', lead: '请返回上一页，检查后再试一次。' };

/** The sentence that a refusal brings along; nothing else of an error is ever shown. */
function sentenceOf(detail: unknown): string | null {
  if (typeof detail !== 'object' || detail === null || !('message' in detail)) return null;
  return typeof detail.message === 'string' ? detail.message : null;
}

/** Page of a failed request: what happened, and what to do now. */
export function ErrorPage({ status, detail }: { readonly status: number; readonly detail: unknown }) {
  const words = BY_STATUS[status] ?? (status >= 500 ? SERVER_ERROR : REFUSED);
  return (
    <Page title={words.title} lead={<p>{sentenceOf(detail) ?? words.lead}</p>}>
      <ButtonLink href="/">回到首页</ButtonLink>
      <p className="error-code">错误编号：{status}</p>
    </Page>
  );
}
