import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, refusedForm } from '../../../platform/doors/form.ts';
import { ConfirmBox, DataTable, Figure, Figures, Page } from '../../../platform/ui/index.ts';
import { openCampaignFile } from '../campaign/queries.ts';
import { cellSentence } from '../messages.ts';
import { openResults } from '../results/queries.ts';
import { takeResults } from '../results/take.ts';
import { crumbsTo } from './words.ts';

const importOf = (args: LoaderFunctionArgs) => String(args.params['import'] ?? '');

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, takeResults);
  const { problems, ...results } = await ask(args, openResults, { importId: importOf(args) });
  return {
    results,
    problems: problems.map((problem) => ({ line: problem.row, text: cellSentence(problem) })),
    campaign: await ask(args, openCampaignFile, { campaignId: results.campaignId }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const importId = importOf(args);
  const result = await act(args, takeResults, { importId });
  return result.ok
    ? redirect(`/surveys/results/${importId}?done=results-taken`)
    : refusedForm(result.problem, {});
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Exclude<Awaited<ReturnType<typeof action>>, Response>;
}

export default function ResultsFile({ loaderData: { results, problems, campaign }, actionData }: Props) {
  return (
    <Page
      title={`走访结果：${results.fileName}`}
      wide
      breadcrumbs={[...crumbsTo(campaign), { text: '导入走访结果', href: `/surveys/${campaign.id}/results` }]}
      errors={actionData?.errors}
    >
      <Figures>
        <Figure label="可以导入" value={results.good} unit="行" />
        <Figure label="要修改" value={results.bad} unit="行" />
        {results.taken && <Figure label="已经记下" value={results.recorded} unit="次走访" />}
      </Figures>
      {!results.taken && results.good > 0 && (
        <ConfirmBox
          title={`导入这 ${results.good} 行？`}
          confirm="导入走访结果"
          kind="main"
          cancelHref={`/surveys/${campaign.id}`}
        >
          <p>一行记一次走访。要修改的行不影响其他的行，改好再传一次就行。记过的不会重复。</p>
        </ConfirmBox>
      )}
      {problems.length > 0 && (
        <>
          <h2>要修改的地方</h2>
          <p>
            <a href={`/surveys/results/${results.id}/problems.xlsx`}>下载要修改的行（.xlsx）</a>
          </p>
          <DataTable<(typeof problems)[number]>
            caption="要修改的地方"
            captionHidden
            rows={problems}
            rowKey={(row) => `${row.line} ${row.text}`}
            columns={[
              { key: 'line', title: '表格行号', numeric: true, cell: (row) => row.line },
              { key: 'text', title: '怎么改', cell: (row) => row.text },
            ]}
          />
        </>
      )}
    </Page>
  );
}
