import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import { act, ask, refusedForm } from '../../doors/form.ts';
import { Button, DescriptionList, Notice, Page } from '../../ui/index.ts';
import { handLetter } from '../actions/hand-letter.ts';
import { openLetter } from '../queries/letters.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openLetter, { letterId: String(args.params.id) });
}

export async function action(args: ActionFunctionArgs) {
  const letterId = String(args.params.id);
  const handed = await act(args, handLetter, { letterId });
  return handed.ok ? redirect(`/letters/${letterId}?done=letter-handed`) : refusedForm(handed.problem, {});
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

const day = (instant: Date) => formatDateZh(todayInShanghai(instant));

/** A letter on one sheet, for somebody without an account; with the place for the seal and for the receiver's name. */
export default function Letter({ loaderData: letter, actionData }: Props) {
  return (
    <Page
      title={`通知书：${letter.title}`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '残疾人档案', href: '/people' },
        { text: letter.name ?? '本人的档案', href: `/people/${letter.personId}` },
      ]}
    >
      <div className="letter">
        <p>{letter.name ?? '本人'}：</p>
        <p>{letter.text}</p>
        {letter.details.length > 0 && (
          <DescriptionList items={letter.details.map(({ label, value }) => ({ term: label, value }))} />
        )}
        <p>看不懂，或者有问题，请到{letter.office}残联就业服务窗口来问，也可以请家人代你问。</p>
        <p className="letter-seal">
          {letter.office}残疾人联合会（章）
          <br />
          {day(letter.madeAt)}
        </p>
        <p className="letter-receipt">
          <span>收到人签名：</span>
          <span>日期：</span>
        </p>
      </div>
      {letter.handedAt ? (
        <p>{day(letter.handedAt)} 已交给本人。</p>
      ) : (
        <>
          <Notice title="打印后当面交">
            <p>用浏览器的“打印”。看不清字的，请念给本人听。</p>
          </Notice>
          <form method="post" className="buttons">
            <Button>登记：已交给本人</Button>
          </form>
        </>
      )}
    </Page>
  );
}
