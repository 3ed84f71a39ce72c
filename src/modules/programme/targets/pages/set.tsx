import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { act, ask, mayUse, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import { Form, formatCount, NumberField, Page, TextArea, TextField } from '../../../../platform/ui/index.ts';
import { asked, targetsHref } from '../../pages/address.ts';
import { targetFigure } from '../figure.ts';
import { cellName, rowName, setTargets } from '../set.ts';
import { Checks } from './checks.tsx';
import { yearWords } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  mayUse(args, setTargets);
  const { searchParams } = new URL(args.request.url);
  return ask(args, targetFigure, asked(searchParams, ['plan', 'region']));
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, setTargets, input);
  if (!result.ok) return refusedForm(result.problem, values);
  const view = { plan: String(input['plan']), year: null, region: String(input['region']) };
  return redirect(`${targetsHref(view)}&done=targets-set`);
}

type Data = Awaited<ReturnType<typeof loader>>;
interface Props {
  readonly loaderData: Data;
  readonly actionData?: Exclude<Awaited<ReturnType<typeof action>>, Response>;
}

/** The numbers of one region; of the province the years alone, for the plan itself names the total. */
function RegionNumbers({ data, row }: { readonly data: Data; readonly row: Data['total'] }) {
  const own = row.code === data.region.code;
  return (
    <fieldset className="group">
      <legend>{row.name}</legend>
      {[null, ...data.plan.years].map(
        (year, at) =>
          !(own && year === null) && (
            <NumberField
              key={cellName(year)}
              name={`targets.${rowName(row.code)}.${cellName(year)}`}
              label={`${row.name}，${yearWords(year)}`}
              unit="人次"
              value={row.set[at]}
              optional
            />
          ),
      )}
    </fieldset>
  );
}

/** Shares the target of a region out to those directly below. */
export default function SetTargets({ loaderData: data, actionData }: Props) {
  const view = { plan: data.plan.id, year: null, region: data.region.code };
  const [whole] = data.total.set;
  return (
    <Page
      title={`分解目标：${data.region.name}`}
      breadcrumbs={[{ text: '目标和进度', href: targetsHref(view) }]}
      errors={actionData?.errors}
      lead={
        <p>
          {data.plan.title}。
          {whole == null
            ? '上级还没有定这个地区的目标，可以先分。'
            : `这个地区的目标是 ${formatCount(whole)} 人次，分给下一级。`}
          加起来不一样也能保存，页面会写出差多少。
        </p>
      }
    >
      <Checks checks={data.checks} />
      <Form
        submit="保存目标"
        cancel={{ href: targetsHref(view) }}
        hidden={{ plan: data.plan.id, region: data.region.code }}
        values={actionData?.values}
        errors={actionData?.errors}
        keep={data.region.name}
      >
        {data.region.province && <RegionNumbers data={data} row={data.total} />}
        {data.rows.map((row) => (
          <RegionNumbers key={row.code} data={data} row={row} />
        ))}
        <TextField
          name="source"
          label="按哪个文件定的"
          required
          width="full"
          maxLength={200}
          hint="写文件名和文号。"
        />
        <TextArea
          name="reason"
          label="为什么这样分"
          required
          maxLength={300}
          hint="例如：按各地没有工作的人数分。"
        />
      </Form>
    </Page>
  );
}
