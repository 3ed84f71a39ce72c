import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../../platform/doors/form.ts';
import { DocumentLinks, DocumentView } from '../../../platform/documents/document/view.tsx';
import { exportHref } from '../../../platform/documents/index.ts';
import { Notice, Page } from '../../../platform/ui/index.ts';
import { surveyReport } from '../progress/document.ts';
import { campaignReport } from '../progress/queries.ts';
import { crumbsTo, idOf } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const facts = await ask(args, campaignReport, { campaignId: idOf(args.params) });
  return { campaign: facts.campaign, frozen: facts.frozen, document: surveyReport.build(facts) };
}

type Props = { readonly loaderData: Awaited<ReturnType<typeof loader>> };

/** Each figure of the report with the people whom it counts. */
const ROWS = [
  ['名单上的人', ''],
  ['见到本人', 'outcome=met'],
  ['不在家', 'outcome=away'],
  ['不愿意谈', 'outcome=refused'],
  ['搬走了', 'outcome=moved'],
  ['去世了', 'outcome=died'],
  ['找不到', 'outcome=not-found'],
  ['还没走访的', 'outcome=none'],
  ['已复访的', 'second=done'],
  ['复访不一致的', 'second=differs'],
] as const;

/** The closing report: frozen once the campaign is closed. */
export default function Report({ loaderData: { campaign, frozen, document } }: Props) {
  const base = `/surveys/${campaign.id}`;
  return (
    <Page title={document.title} breadcrumbs={crumbsTo(campaign)}>
      {!frozen && <Notice tone="info">调查还没有结束，这是现在的数字。结束以后定稿。</Notice>}
      <DocumentLinks base={`${base}/report`} />
      <p className="no-print">
        <a href={exportHref('survey.report', { campaignId: campaign.id })}>下载数字的表格（.xlsx）</a>
      </p>
      <DocumentView document={document} />
      <section className="no-print">
        <h2>数字里是哪些人</h2>
        <p>名单里的人后来又有走访的，这里会比定稿的数字多。</p>
        <ul>
          {ROWS.map(([title, filter]) => (
            <li key={title}>
              <a href={`${base}/people${filter === '' ? '' : `?${filter}`}`}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
