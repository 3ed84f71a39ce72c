import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import {
  DateField,
  DescriptionList,
  Form,
  Notice,
  Page,
  RadioGroup,
  StatusTag,
  TextArea,
} from '../../../platform/ui/index.ts';
import { recordContact } from '../actions/record.ts';
import { AT_WORK } from '../answers.ts';
import { followUpProcedure } from '../procedure.ts';
import { openFollowUp } from '../queries/open.ts';
import { CAUSE_WORDS, pointWords } from '../words.ts';
import { Choice, SaidList, WarningList } from './parts.tsx';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openFollowUp, { followUpId: String(args.params['id']) });
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const done = await act(args, recordContact, { ...input, followUpId: String(args.params['id']) });
  if (!done.ok) return refusedForm(done.problem, values);
  const { left, spellId, personId, warnings } = done.value;
  if (left) return redirect(`/spells/${spellId}/leave?done=follow-up-recorded`);
  if (input['missed'] === 'died' && input['reached'] === 'no')
    return redirect(`/people/${personId}/follow-ups?done=follow-up-death`);
  const what =
    warnings > 0 ? 'follow-up-warned' : input['reached'] === 'no' ? 'follow-up-missed' : 'follow-up-recorded';
  return redirect(`/people/${personId}/follow-ups?done=${what}`);
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

function ContactForm({ loaderData: data, actionData }: Props) {
  return (
    <Form submit="登记回访" label="登记回访" hidden={{ answerId: data.answerId }} {...actionData}>
      <RadioGroup
        name="reached"
        label="联系上了吗"
        required
        options={[
          { value: 'yes', text: '联系上了' },
          { value: 'no', text: '没有联系上' },
        ]}
      />
      <Choice question="manner" required />
      <DateField name="on" label="哪天联系的" hint="不填就是今天。" optional />
      <fieldset>
        <legend>没有联系上，只填这一项</legend>
        <Choice question="missed" />
      </fieldset>
      <fieldset>
        <legend>联系上了，填下面几项。没有问到的，空着</legend>
        <Choice question="working" />
        {AT_WORK.map((question) => (
          <Choice key={question} question={question} />
        ))}
        <DateField name="contractUntil" label="合同到哪天" hint="签了合同才填。" optional />
        <TextArea name="words" label="本人说的困难" hint="照本人的话写。不要写病情。" optional />
      </fieldset>
    </Form>
  );
}

/** One follow-up: whom to ask, what is known, and the form for what was heard. */
export default function Point({ loaderData: data, actionData }: Props) {
  const state = followUpProcedure.states[data.state];
  return (
    <Page
      title={`回访：${data.name}，${pointWords(data.months)}`}
      errors={actionData?.errors}
      breadcrumbs={[
        { text: '就业跟踪', href: '/follow-ups' },
        { text: data.name, href: `/people/${data.personId}/follow-ups` },
      ]}
      lead={<StatusTag tone={state.tone}>{state.title}</StatusTag>}
    >
      <DescriptionList
        items={[
          { term: '单位', value: <a href={`/spells/${data.spellId}`}>{data.work}</a> },
          { term: '上班日期', value: formatDateZh(data.startedOn) },
          { term: '回访到期', value: formatDateZh(data.dueOn) },
          { term: '没联系上', value: `${data.misses} 次` },
          ...(data.cause ? [{ term: '为什么不用回访了', value: CAUSE_WORDS[data.cause] }] : []),
        ]}
      />
      {data.warnings.length > 0 && (
        <Notice tone="warning" title="有预警">
          <WarningList warnings={data.warnings} />
        </Notice>
      )}
      {data.state === 'open' && (
        <section aria-labelledby="record">
          <h2 id="record">登记回访</h2>
          <ContactForm loaderData={data} {...(actionData && { actionData })} />
        </section>
      )}
      <section aria-labelledby="said">
        <h2 id="said">以前说的</h2>
        <SaidList said={data.answers} />
      </section>
      <p>
        <a href={`/spells/${data.spellId}/leave`}>人已经走了，登记离岗</a>
      </p>
    </Page>
  );
}
