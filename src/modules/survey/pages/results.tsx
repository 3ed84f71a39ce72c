import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../platform/doors/form.ts';
import { exportHref } from '../../../platform/documents/index.ts';
import { FileField, Form, Page } from '../../../platform/ui/index.ts';
import { openCampaignFile } from '../campaign/queries.ts';
import { uploadResults } from '../results/upload.ts';
import { crumbsTo, idOf } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, uploadResults);
  return { campaign: await ask(args, openCampaignFile, { campaignId: idOf(args.params) }) };
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, uploadResults, { ...input, campaignId: idOf(args.params) });
  if (result.ok) {
    const { importId, already } = result.value;
    return redirect(`/surveys/results/${importId}?done=results-${already ? 'known' : 'read'}`);
  }
  const refused = refusedForm(result.problem, values);
  return { ...refused, errors: refused.errors.map((error) => ({ ...error, field: 'file' })) };
}

interface Props {
  readonly loaderData: Awaited<ReturnType<typeof loader>>;
  readonly actionData?: Exclude<Awaited<ReturnType<typeof action>>, Response>;
}

export default function Results({ loaderData: { campaign }, actionData }: Props) {
  return (
    <Page
      title="导入走访结果"
      breadcrumbs={crumbsTo(campaign)}
      errors={actionData?.errors}
      lead={<p>用纸或表格走访的，把结果填在导出的名单里传回来。先看读得对不对，再导入。</p>}
    >
      <ol>
        <li>
          <a href={exportHref('survey.subjects', { campaignId: campaign.id, outcome: 'waiting' })}>
            导出还要走访的名单
          </a>
          。“编号”一列不要改，它不是身份证号。
        </li>
        <li>填“走访结果”和“走访日期”。没有见到本人的，还要填“原因”。</li>
        <li>没有走访的人，“走访结果”空着。</li>
      </ol>
      <Form submit="上传并预览" encType="multipart/form-data" {...actionData}>
        <FileField
          name="file"
          label="填好的名单"
          hint=".xlsx 或 .csv，不超过 5 MB、1000 行。"
          accept=".xlsx,.csv"
          required
        />
      </Form>
    </Page>
  );
}
