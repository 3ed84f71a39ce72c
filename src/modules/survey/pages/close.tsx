import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, refusedForm } from '../../../platform/doors/form.ts';
import { ConfirmBox, formatCount, Notice, Page } from '../../../platform/ui/index.ts';
import { closeCampaign } from '../campaign/run.ts';
import { stillToVisit } from '../progress/numbers.ts';
import { campaignReport } from '../progress/queries.ts';
import { crumbsTo, idOf } from './words.ts';

export function loader(args: LoaderFunctionArgs) {
  mayUse(args, closeCampaign);
  return ask(args, campaignReport, { campaignId: idOf(args.params) });
}

export async function action(args: ActionFunctionArgs) {
  const campaignId = idOf(args.params);
  const result = await act(args, closeCampaign, { campaignId });
  return result.ok
    ? redirect(`/surveys/${campaignId}/report?done=survey-closed`)
    : refusedForm(result.problem, {});
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function CloseCampaign({ loaderData: { campaign, numbers }, actionData }: Props) {
  const { total } = numbers;
  const left = stillToVisit(total);
  return (
    <Page title="结束调查" breadcrumbs={crumbsTo(campaign)} errors={actionData?.errors}>
      {(left > 0 || total.toSettle > 0) && (
        <Notice tone="warning">
          还有 {formatCount(left)} 人要走访，{formatCount(total.toSettle)} 人的结果没有核对。
        </Notice>
      )}
      <ConfirmBox title="结束这次调查，报告定稿？" confirm="结束调查" cancelHref={`/surveys/${campaign.id}`}>
        <p>数字按现在的样子定下来，不再变，不能撤销。手机里还没传上来的走访仍然会写进档案。</p>
      </ConfirmBox>
    </Page>
  );
}
