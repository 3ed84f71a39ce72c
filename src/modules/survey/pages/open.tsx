import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, refusedForm } from '../../../platform/doors/form.ts';
import { BarList, ConfirmBox, findMost, formatCount, Page } from '../../../platform/ui/index.ts';
import { openCampaign } from '../campaign/actions.ts';
import { previewCampaign } from '../campaign/preview.ts';
import { openCampaignFile } from '../campaign/queries.ts';
import { crumbsTo, dayWords, idOf } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, openCampaign);
  const campaignId = idOf(args.params);
  const campaign = await ask(args, openCampaignFile, { campaignId });
  return { campaign, preview: await ask(args, previewCampaign, { campaignId }) };
}

export async function action(args: ActionFunctionArgs) {
  const campaignId = idOf(args.params);
  const result = await act(args, openCampaign, { campaignId });
  return result.ok ? redirect(`/surveys/${campaignId}?done=survey-opened`) : refusedForm(result.problem, {});
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

export default function OpenCampaign({ loaderData: { campaign, preview }, actionData }: Props) {
  const { ages, places } = preview;
  return (
    <Page
      title="开始调查"
      breadcrumbs={crumbsTo(campaign)}
      errors={actionData?.errors}
      lead={
        <p>
          按{dayWords(preview.on)}的规则，名单会有 {formatCount(preview.people)} 人。
        </p>
      }
    >
      <p>
        规则：男 {ages.M.from} 至 {ages.M.to} 岁，女 {ages.F.from} 至 {ages.F.to}{' '}
        岁，残疾人证有效，今天没有在业记录。
      </p>
      <p>年龄依据：{preview.cites}。</p>
      {places.length > 0 && (
        <BarList
          title={findMost(
            places.map(({ name, people }) => ({ label: name, value: people })),
            '人',
          )}
          columns={['地区', '人']}
          bars={places.map(({ name, people }) => ({ label: name, value: people }))}
        />
      )}
      {campaign.state === 'draft' && (
        <ConfirmBox
          title="现在开始，抽取名单？"
          confirm="开始调查"
          cancelHref={`/surveys/${campaign.id}`}
          kind="main"
        >
          <p>名单抽好以后不再变，进度才有一样的底数。时间以后可以延长。</p>
        </ConfirmBox>
      )}
    </Page>
  );
}
