import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import {
  DescriptionList,
  Form,
  Page,
  RadioGroup,
  SelectField,
  StatusTag,
  TextField,
  optionsOf,
} from '../../../../platform/ui/index.ts';
import { ReadToPerson, SpokenFields } from '../../pages/asked-person.tsx';
import { answerOfferFor } from '../answer.ts';
import { openOffer, type Offer } from '../queries.ts';
import { DECLINE_WORDS, ENTRY_STATES } from '../states.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, openOffer, { entryId: String(args.params['id']) });
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const entryId = String(args.params['id']);
  const result = await act(args, answerOfferFor, { ...input, entryId });
  return result.ok ? redirect(`/offers/${entryId}?done=offer-recorded`) : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Offer;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** What to read to the person, and their answer. */
function AnswerFields({ consent }: Pick<Offer, 'consent'>) {
  return (
    <>
      {!consent.inForce && <ReadToPerson consent={consent} title="先念给本人听，愿意去就是同意这一项" />}
      <RadioGroup
        name="answer"
        label="本人怎么说"
        required
        options={[
          { value: 'yes', text: '愿意去' },
          { value: 'no', text: '不去，问下一位' },
        ]}
      />
      <SelectField
        name="reason"
        label="不去的话，为什么"
        hint="本人不想说，就不选。不问健康和残疾。"
        options={optionsOf(DECLINE_WORDS)}
        empty="没有说"
      />
      <TextField name="note" label="本人还说了什么" optional width="full" />
      <SpokenFields consent={consent} required />
    </>
  );
}

/** An offer before the clerk who writes down what the person says. */
export default function OfferPage({ loaderData: one, actionData }: Props) {
  const state = ENTRY_STATES[one.state];
  const round = one.offeringId === null ? [] : [{ text: '这次的名单', href: `/offerings/${one.offeringId}` }];
  return (
    <Page
      title={`先问${one.name}：${one.position}`}
      errors={actionData?.errors}
      breadcrumbs={[{ text: '优先录用', href: '/offerings' }, ...round]}
      lead={<StatusTag tone={state.tone}>{state.title}</StatusTag>}
    >
      <DescriptionList
        items={[
          { term: '求职者', value: <a href={`/people/${one.personId}`}>{one.name}</a> },
          { term: '岗位', value: one.position },
          { term: '单位', value: one.employer },
          { term: '为什么先问', value: one.why.join('，') },
          { term: '最晚哪天答复', value: one.dueOn === null ? null : formatDateZh(one.dueOn) },
        ]}
      />
      {one.over ? (
        <p>不用再办了。</p>
      ) : (
        <section aria-labelledby="answer">
          <h2 id="answer">替本人登记答复</h2>
          <Form submit="登记答复" {...actionData}>
            <AnswerFields consent={one.consent} />
          </Form>
        </section>
      )}
    </Page>
  );
}
