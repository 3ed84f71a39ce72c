import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { useEasyRead } from '../../../../platform/settings/easy.ts';
import { Button, Form, Page, RadioGroup, optionsOf } from '../../../../platform/ui/index.ts';
import { WISH_WORDS } from '../../../people/index.ts';
import { answerAsk } from '../actions.ts';
import { approachProcedure } from '../procedure.ts';
import { askGuardian } from '../../pages/asked-person.tsx';
import { myAsked, type MyAsked } from '../my-queries.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, myAsked, {});
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, answerAsk, input);
  if (result.ok) return redirect(`/my/asked?done=ask-${String(input.answer)}`);
  return { ...refusedForm(result.problem, values), approachId: String(input.approachId) };
}

type Asked = MyAsked['asked'][number];
interface Props {
  readonly loaderData: MyAsked;
  readonly actionData?: ReturnType<typeof refusedForm> & { approachId: string };
}
interface CardProps {
  readonly one: Asked;
  readonly data: MyAsked;
  readonly refused: Props['actionData'] | undefined;
}

const employerOf = ({ employer }: Asked) => employer ?? '一家单位';

function Answers({ one, data, refused }: CardProps) {
  return (
    <Form label={`答复${employerOf(one)}：${one.position}`} hidden={{ approachId: one.id }} {...refused}>
      {data.asGuardian && <RadioGroup name="wish" label="本人自己愿意吗" options={optionsOf(WISH_WORDS)} />}
      <div className="buttons">
        {!data.guardianFirst && (
          <Button name="answer" value="yes">
            愿意见面<span className="vh">：{one.position}</span>
          </Button>
        )}
        <Button kind="secondary" name="answer" value="no">
          不去<span className="vh">：{one.position}</span>
        </Button>
      </div>
    </Form>
  );
}

function Plain({ one, data, refused }: CardProps) {
  return (
    <article className="step-card" aria-labelledby={`ask-${one.id}`}>
      <h3 id={`ask-${one.id}`}>{`${employerOf(one)}想见你`}</h3>
      <p>
        岗位是<a href={`/jobs/${one.positionId}`}>{one.position}</a>。
      </p>
      <p>单位现在不知道你是谁。</p>
      <p>{`你说愿意，单位就能看到：${data.shows.join('、')}。`}</p>
      <p>不给身份证号、残疾人证号、类别等级和住址。</p>
      <p>{`请在${formatDateZh(one.dueOn)}以前答复。不答复，就当没有这回事。`}</p>
      {data.guardianFirst && <p>{askGuardian(data)}</p>}
      <Answers one={one} data={data} refused={refused} />
    </article>
  );
}

/** One idea a line. */
function Easy({ one, data, refused }: CardProps) {
  return (
    <article className="step-card" aria-labelledby={`ask-${one.id}`}>
      <h3 id={`ask-${one.id}`}>有单位想见你。</h3>
      <p>单位：</p>
      <p>{employerOf(one)}</p>
      <p>工作：</p>
      <p>
        <a href={`/jobs/${one.positionId}`}>{one.position}</a>
      </p>
      <p>他们还不知道你是谁。</p>
      <p>你说行，他们才能看。</p>
      <p>不看你的证件号。</p>
      {data.guardianFirst && <p>要监护人同意。</p>}
      <p>你想去见面吗？</p>
      <Answers one={one} data={data} refused={refused} />
    </article>
  );
}

function Before({ asked }: { readonly asked: readonly Asked[] }) {
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="before">
      <h2 id="before">以前的</h2>
      <ul className="slot-items">
        {asked.map((one) => (
          <li key={one.id}>
            {`${employerOf(one)}，${one.position}：${approachProcedure.states[one.state].title}，${formatDateZh(one.askedOn)}问的。`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Employers that ask to meet the person: who asks, for which work, what a yes shows. */
export default function MyAskedPage({ loaderData: data, actionData }: Props) {
  const Card = useEasyRead() ? Easy : Plain;
  const open = data.asked.filter(({ state }) => state === 'open');
  return (
    <Page
      title="想见我的单位"
      errors={actionData?.errors}
      breadcrumbs={[{ text: '我的首页', href: '/my' }]}
      lead={<p>去不去，你说了算。不去也没关系，别的服务照样有。</p>}
    >
      <section aria-labelledby="waiting">
        <h2 id="waiting">等你答复</h2>
        {open.length === 0 && <p>现在没有单位在等你答复。</p>}
        {open.map((one) => (
          <Card
            key={one.id}
            one={one}
            data={data}
            refused={actionData?.approachId === one.id ? actionData : undefined}
          />
        ))}
      </section>
      <Before asked={data.asked.filter(({ state }) => state !== 'open')} />
    </Page>
  );
}
