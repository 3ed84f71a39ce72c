import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { Form, Page } from '../../../platform/ui/index.ts';
import { dropVisitDraft, saveVisitPage } from '../draft/actions.ts';
import { openVisit } from '../draft/queries.ts';
import { STEP_TITLES, stepAfter, stepBefore, stepsOf } from '../draft/steps.ts';
import { toldFrom } from '../draft/told.ts';
import { recordVisit } from '../visit/record.ts';
import { CheckStep } from './steps/check.tsx';
import { StepFields } from './steps/fields.tsx';
import { crumbsTo, idOf } from './words.ts';

/** Which visit the address means, and which page of it. */
function asked(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams;
  return {
    campaignId: idOf(args.params),
    personId: String(args.params['person'] ?? ''),
    second: search.get('second') === '1',
    step: search.get('step') ?? '',
    back: search.get('back') === 'check',
  };
}
type Asked = ReturnType<typeof asked>;

const addressOf = ({ campaignId, personId, second }: Asked, step: string, back = false): string => {
  const query = new URLSearchParams({ ...(second && { second: '1' }), step, ...(back && { back: 'check' }) });
  return `/surveys/${campaignId}/visit/${personId}?${query}`;
};

export async function loader(args: LoaderFunctionArgs) {
  const at = asked(args);
  const { campaignId, personId, second } = at;
  const visit = await ask(args, openVisit, { campaignId, personId, second });
  const steps = stepsOf(visit.answers, second);
  const step = steps.includes(at.step) ? at.step : (steps[0] ?? 'outcome');
  const before = at.back ? 'check' : stepBefore(step, visit.answers, second);
  return {
    ...visit,
    at,
    step,
    place: steps.indexOf(step) + 1,
    of: steps.length,
    before: before && addressOf(at, before),
  };
}

async function send(args: ActionFunctionArgs, at: Asked) {
  const { campaignId, personId, second } = at;
  const { answers, draftId, savedAt } = await ask(args, openVisit, { campaignId, personId, second });
  // Sent already from another page, or thrown away: there is nothing to send.
  if (draftId === null || savedAt === null) return redirect(addressOf(at, 'outcome'));
  const result = await act(args, recordVisit, {
    ...toldFrom(answers, second),
    // The draft's id: sent twice it is one visit.
    id: draftId,
    campaignId,
    personId,
    // When the last page was filled in, by the clock of the house.
    visitedAt: savedAt.toISOString(),
  });
  return result.ok ? redirect(`/surveys/visited/${result.value.id}`) : refusedForm(result.problem, {});
}

export async function action(args: ActionFunctionArgs) {
  const at = asked(args);
  const { campaignId, personId, second } = at;
  const { values } = await readForm(args.request);
  const { step: typedStep, form, ...page } = values;
  if (form === 'send') return send(args, at);
  if (form === 'drop') {
    const dropped = await act(args, dropVisitDraft, { campaignId, personId, second });
    if (!dropped.ok) return refusedForm(dropped.problem, {});
    return redirect(`/surveys/${campaignId}?done=visit-dropped`);
  }
  const step = String(typedStep ?? '');
  const saved = await act(args, saveVisitPage, { campaignId, personId, second, step, values: page });
  if (!saved.ok) return refusedForm(saved.problem, page);
  const { answers } = saved.value;
  // A changed outcome makes other pages; otherwise one goes back to where one came from.
  const next = at.back && step !== 'outcome' ? 'check' : stepAfter(step, answers, second);
  return redirect(addressOf(at, next));
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Exclude<Awaited<ReturnType<typeof action>>, Response>;
}

/** One question a page, as one asks at the door. What was answered is kept on the server with each page. */
export default function Visit({ loaderData: data, actionData }: Props) {
  const { file, step, campaign, at } = data;
  const title = STEP_TITLES[step] ?? '走访';
  return (
    <Page
      title={`${title}：${file.name}`}
      breadcrumbs={crumbsTo(campaign)}
      {...(data.before !== null && { back: { href: data.before } })}
      errors={actionData?.errors}
      lead={
        <p>
          第 {data.place} 步，共 {data.of} 步。{at.second && '这是复访。'}
          填过的每一页都已保存，可以停下来，以后接着填。
        </p>
      }
    >
      {step === 'check' ? (
        <CheckStep data={data} changeHref={(one) => addressOf(at, one, true)} />
      ) : (
        <Form
          submit="继续"
          cancel={{
            href: `/surveys/${campaign.id}/people?assigned=mine&outcome=waiting`,
            text: '先停下，回名单',
          }}
          hidden={{ step }}
          values={actionData?.values ?? data.answers[step]}
          errors={actionData?.errors}
        >
          <StepFields data={data} step={step} />
        </Form>
      )}
      {data.draftId !== null && (
        <form method="post">
          <input type="hidden" name="form" value="drop" />
          <p>
            <button type="submit" className="change-button">
              不要这次填的内容
            </button>
          </p>
        </form>
      )}
    </Page>
  );
}
