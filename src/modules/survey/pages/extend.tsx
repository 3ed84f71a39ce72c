import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { DateField, Form, Page } from '../../../platform/ui/index.ts';
import { openCampaignFile } from '../campaign/queries.ts';
import { extendCampaign } from '../campaign/run.ts';
import { crumbsTo, dayWords, idOf } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, extendCampaign);
  return { campaign: await ask(args, openCampaignFile, { campaignId: idOf(args.params) }) };
}

export async function action(args: ActionFunctionArgs) {
  const campaignId = idOf(args.params);
  const { input, values } = await readForm(args.request);
  const result = await act(args, extendCampaign, { ...input, campaignId });
  return result.ok
    ? redirect(`/surveys/${campaignId}?done=survey-extended`)
    : refusedForm(result.problem, values);
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function ExtendCampaign({ loaderData: { campaign }, actionData }: Props) {
  return (
    <Page
      title="延长调查"
      breadcrumbs={crumbsTo(campaign)}
      errors={actionData?.errors}
      lead={<p>现在的结束日期是{dayWords(campaign.endsOn)}。只能改得更晚。</p>}
    >
      <Form submit="延长" cancel={{ href: `/surveys/${campaign.id}` }} {...actionData}>
        <DateField name="endsOn" label="新的结束日期" required />
      </Form>
    </Page>
  );
}
