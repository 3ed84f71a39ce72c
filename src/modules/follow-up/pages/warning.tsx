import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import {
  DateField,
  DescriptionList,
  Disclosure,
  EmptyState,
  Form,
  Page,
  RadioGroup,
  StatusTag,
  TextArea,
} from '../../../platform/ui/index.ts';
import { actOnWarning, resolveWarning } from '../actions/warnings.ts';
import { warningProcedure } from '../procedure.ts';
import { openWarning } from '../queries/open.ts';
import { ACT_WORDS, LEVEL_WORDS, RESULT_WORDS } from '../words.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openWarning, { warningId: String(args.params['id']) });
}

/** Two forms stand on the page; each names its step, and its note has a name of its own. */
export async function action(args: ActionFunctionArgs) {
  const warningId = String(args.params['id']);
  const { input, values } = await readForm(args.request);
  const { step, 'act-note': noteOfAct, 'end-note': noteOfEnd, ...fields } = input;
  const ends = step === 'resolve';
  const note = ends ? noteOfEnd : noteOfAct;
  const given = { ...fields, warningId, ...(note !== undefined && { note }) };
  const done = ends ? await act(args, resolveWarning, given) : await act(args, actOnWarning, given);
  if (!done.ok) return { ...refusedForm(done.problem, values), ends };
  return redirect(`/follow-ups/warnings/${warningId}?done=${ends ? 'warning-resolved' : 'warning-acted'}`);
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: ReturnType<typeof refusedForm> & { ends: boolean };
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

function Steps({ loaderData: data, actionData }: Props) {
  if (data.state !== 'open' && data.state !== 'acting') return null;
  const of = (ends: boolean) => (actionData?.ends === ends ? actionData : undefined);
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">接着做什么</h2>
      <Form submit="登记处理" label="登记处理" hidden={{ step: 'act' }} {...of(false)}>
        <RadioGroup name="kind" label="做了什么" required options={options(ACT_WORDS)} />
        <DateField name="on" label="哪天做的" hint="不填就是今天。" optional />
        <TextArea name="act-note" label="说明" optional />
      </Form>
      <h3>办结这个预警</h3>
      <Form submit="办结" label="办结这个预警" hidden={{ step: 'resolve' }} {...of(true)}>
        <RadioGroup name="result" label="结果" required options={options(RESULT_WORDS)} />
        <TextArea name="end-note" label="结果的说明" optional />
      </Form>
    </section>
  );
}

/** A warning that explains itself: what was found, where the signal is from, what was done about it. */
export default function Warning({ loaderData: data, actionData }: Props) {
  const state = warningProcedure.states[data.state];
  return (
    <Page
      title={`离岗预警：${data.name}`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '就业跟踪', href: '/follow-ups?show=warned' },
        { text: data.name, href: `/people/${data.personId}/follow-ups` },
      ]}
      lead={<StatusTag tone={state.tone}>{state.title}</StatusTag>}
    >
      <DescriptionList
        items={[
          { term: '什么情况', value: data.title },
          { term: '根据', value: data.says },
          { term: '依据', value: data.source },
          { term: '轻重', value: LEVEL_WORDS[data.level].title },
          { term: '单位', value: <a href={`/spells/${data.spellId}`}>{data.work}</a> },
          { term: '发现日期', value: formatDateZh(data.raisedOn) },
          { term: '处理期限', value: `${formatDateZh(data.dueOn)}${data.late ? '，已超期' : ''}` },
          ...(data.result
            ? [
                {
                  term: '结果',
                  value: `${RESULT_WORDS[data.result]}${data.resultNote ? `：${data.resultNote}` : ''}`,
                },
              ]
            : []),
        ]}
      />
      <Disclosure summary="预警会看哪些情况">
        <p>只看本人和单位说的、合同和证件的日期。不看残疾的类别和等级。</p>
        <ul>
          {data.others.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      </Disclosure>
      <section aria-labelledby="acts">
        <h2 id="acts">做过什么</h2>
        {data.acts.length === 0 ? (
          <EmptyState title="还没有处理。">先跟本人谈一谈。</EmptyState>
        ) : (
          <ol>
            {data.acts.map((one) => (
              <li
                key={one.id}
              >{`${formatDateZh(one.on)}，${ACT_WORDS[one.kind]}${one.note ? `：${one.note}` : ''}`}</li>
            ))}
          </ol>
        )}
      </section>
      <Steps loaderData={data} {...(actionData && { actionData })} />
      <p>
        <a href={`/spells/${data.spellId}/leave`}>人已经走了，登记离岗</a>
      </p>
    </Page>
  );
}
