import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import {
  ButtonLink,
  DescriptionList,
  Figure,
  Figures,
  Notice,
  Page,
  StatusTag,
} from '../../../platform/ui/index.ts';
import { openCampaign } from '../campaign/actions.ts';
import { stillToVisit } from '../progress/numbers.ts';
import { campaignProgress } from '../progress/queries.ts';
import { assignVillage } from '../subjects/assign.ts';
import { CAMPAIGN_STATES, dayWords, idOf } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { role } = doorOf(args).actor;
  return {
    ...(await ask(args, campaignProgress, { campaignId: idOf(args.params) })),
    officer: openCampaign.allow.roles.includes(role),
    manager: assignVillage.allow.roles.includes(role),
  };
}
type Data = Awaited<ReturnType<typeof loader>>;

function Buttons({ data: { campaign, officer, manager } }: { readonly data: Data }) {
  const base = `/surveys/${campaign.id}`;
  const owns = officer && campaign.own;
  if (campaign.state === 'draft')
    return owns && <ButtonLink href={`${base}/open`}>看名单，开始调查</ButtonLink>;
  if (campaign.state !== 'open') return <ButtonLink href={`${base}/report`}>看报告</ButtonLink>;
  return (
    <>
      <ButtonLink href={`${base}/people?assigned=mine&outcome=waiting`}>派给我的人</ButtonLink>
      <ButtonLink kind="secondary" href={`${base}/people?assigned=mine&second=waiting`}>
        派给我的复访
      </ButtonLink>
      {manager && (
        <ButtonLink kind="secondary" href={`${base}/villages`}>
          整村派人
        </ButtonLink>
      )}
      {manager && (
        <ButtonLink kind="secondary" href={`${base}/results`}>
          导入走访结果
        </ButtonLink>
      )}
      {owns && (
        <ButtonLink kind="secondary" href={`${base}/extend`}>
          延长
        </ButtonLink>
      )}
      {owns && (
        <ButtonLink kind="secondary" href={`${base}/close`}>
          结束调查
        </ButtonLink>
      )}
    </>
  );
}

export default function Campaign({ loaderData: data }: { readonly loaderData: Data }) {
  const { campaign, total, region } = data;
  const base = `/surveys/${campaign.id}`;
  const drawn = campaign.state === 'open' || campaign.state === 'closed';
  return (
    <Page
      title={campaign.title}
      wide
      breadcrumbs={[{ text: '就业状况调查', href: '/surveys' }]}
      actions={<Buttons data={data} />}
    >
      {campaign.state === 'drawing' && <Notice tone="info">正在抽取名单。过一会儿刷新这一页。</Notice>}
      <DescriptionList
        items={[
          { term: '地区', value: campaign.region },
          { term: '时间', value: `${dayWords(campaign.startsOn)}至${dayWords(campaign.endsOn)}` },
          {
            term: '状态',
            value: (
              <StatusTag tone={CAMPAIGN_STATES[campaign.state].tone}>
                {CAMPAIGN_STATES[campaign.state].title}
              </StatusTag>
            ),
          },
          { term: '复访比例', value: `${campaign.secondPercent}%` },
          { term: '说明', value: campaign.note },
        ]}
      />
      {drawn && (
        <section>
          <h2>{region.name}的进度</h2>
          <Figures>
            <Figure label="名单" value={total.drawn} unit="人" href={`${base}/people`} />
            <Figure
              label="还要走访"
              value={stillToVisit(total)}
              unit="人"
              href={`${base}/people?outcome=waiting`}
            />
            <Figure label="见到本人" value={total.met} unit="人" href={`${base}/people?outcome=met`} />
            <Figure label="要核对" value={total.toSettle} unit="人" href={`${base}/people?settle=waiting`} />
            <Figure label="抽中复访" value={total.second} unit="人" href={`${base}/people?second=drawn`} />
          </Figures>
          <p>
            <a href={`${base}/progress`}>各地进度</a>　<a href={`${base}/report`}>调查报告</a>
          </p>
        </section>
      )}
    </Page>
  );
}
