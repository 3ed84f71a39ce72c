import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { citationText } from '../../../../kernel/citation.ts';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { ButtonLink, Form, Page, TextArea } from '../../../../platform/ui/index.ts';
import { requestDeletion } from '../../sealing/actions.ts';
import { openMyRequests } from '../../sealing/queries.ts';
import { MUST_KEEP } from '../keeping.ts';

export async function loader(args: LoaderFunctionArgs) {
  return { requests: await ask(args, openMyRequests, {}) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, requestDeletion, input);
  return result.ok ? redirect('/my/data?done=deletion-asked') : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

const STATE = { waiting: '等答复', sealed: '已封存，不再使用', refused: '没有同意' } as const;

function Requests({ requests }: Props['loaderData']) {
  if (requests.length === 0) return null;
  return (
    <section>
      <h2>我提过的请求</h2>
      <ul>
        {requests.map((r) => (
          <li key={r.id}>
            <p>{`${formatDateZh(r.askedOn)}：${STATE[r.state]}。你写的是：${r.reason}`}</p>
            {r.decision && <p>{`答复：${r.decision}${r.article ? `（${r.article}）` : ''}`}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function MyData({ loaderData, actionData }: Props) {
  return (
    <Page
      title="我的信息"
      errors={actionData?.errors}
      lead={<p>我们存着你的哪些信息，你都可以要一份。不想让我们再用，也可以说。</p>}
    >
      <section>
        <h2>要一份全部信息</h2>
        <p>里面有完整的证件号。看完请收好，在别人的电脑上不要保存。</p>
        <div className="buttons">
          <ButtonLink href="/my/data/copy">打开来看，也能打印</ButtonLink>
          <ButtonLink href="/my/data/copy.json" kind="secondary">
            下载给电脑用的文件
          </ButtonLink>
        </div>
      </section>
      <Requests {...loaderData} />
      <section>
        <h2>请求删除我的信息</h2>
        <p>工作人员看了会答复你。法律要求保存的，会先封存：谁也不再用，到期再删。</p>
        <p>下面这些，法律要求保存：</p>
        <ul>
          {MUST_KEEP.map(({ what, cite }) => (
            <li key={what}>{`${what}（${citationText(cite)}）。`}</li>
          ))}
        </ul>
        <p>封存以后，我们不再给你推荐岗位和补贴。你还能登录，看到自己的信息。</p>
        <Form submit="请求删除" {...actionData}>
          <TextArea name="reason" label="为什么要删除" required rows={3} maxLength={500} />
        </Form>
      </section>
    </Page>
  );
}
