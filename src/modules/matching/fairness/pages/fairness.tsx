import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { exportHref } from '../../../../platform/documents/index.ts';
import { act, ask, readForm, refusedForm } from '../../../../platform/doors/form.ts';
import {
  Button,
  ButtonLink,
  DescriptionList,
  Disclosure,
  EmptyState,
  Figure,
  Figures,
  Form,
  formatCount,
  Notice,
  Page,
  SelectField,
} from '../../../../platform/ui/index.ts';
import { startFairness } from '../actions.ts';
import { fairnessSheet } from '../queries.ts';
import { FIGURE_WORDS, hundredthsWords, METHOD, shareWords, SOURCE_TITLES, WITHHELD } from '../words.ts';
import { askedIn } from './facts.ts';
import { Part } from './part.tsx';

const PATH = '/matching/fairness';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, fairnessSheet, askedIn(args.request));
}

export async function action(args: ActionFunctionArgs) {
  const { input, values } = await readForm(args.request);
  const result = await act(args, startFairness, input);
  if (!result.ok) return refusedForm(result.problem, values);
  const address = new URLSearchParams({ region: String(input.region), year: String(input.year) });
  return redirect(`${PATH}?${address.toString()}&done=fairness-started`);
}

type Data = Awaited<ReturnType<typeof loader>>;
type Sheet = NonNullable<Data['sheet']>;

const searchOf = ({ region, year }: Data) => new URLSearchParams({ region: region.code, year: String(year) });

/** Chooses the region and the year. */
function Choose({ data }: { readonly data: Data }) {
  return (
    <Form
      method="get"
      action={PATH}
      label="选地区和年份"
      values={{ region: data.region.code, year: String(data.year) }}
    >
      <SelectField
        name="region"
        label="地区"
        options={data.regions.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <SelectField
        name="year"
        label="年份"
        options={data.years.map((year) => ({ value: String(year), text: `${year} 年` }))}
      />
      <div className="buttons">
        <Button kind="secondary">看这张表</Button>
      </div>
    </Form>
  );
}

/** Asks for the sheet to be made, or to be made anew: the old one is kept. */
function Make({ data }: { readonly data: Data }) {
  const search = searchOf(data).toString();
  if (data.waiting)
    return (
      <Notice title="正在算">
        <p>人多的地区要几分钟。你可以先做别的，算好了就在这一页。</p>
        <p>
          <a href={`${PATH}?${search}`}>看看算好没有</a>
        </p>
      </Notice>
    );
  return (
    <Form
      label="做表"
      action={`${PATH}?${search}`}
      hidden={{ region: data.region.code, year: String(data.year) }}
    >
      <div className="buttons">
        <Button kind={data.sheet ? 'secondary' : 'main'}>
          {data.sheet ? '按今天的情况再做一张' : '做这张表'}
        </Button>
      </div>
    </Form>
  );
}

function Source({ one, data }: { readonly one: Sheet['sources'][number]; readonly data: Data }) {
  const title = SOURCE_TITLES[one.source](data.year);
  const { persons, share, mean, exposure } = one.whole;
  const rowsHref = (by: string) => (key: string) =>
    `${PATH}/rows?${searchOf(data).toString()}&by=${by}&key=${key}`;
  return (
    <section aria-labelledby={one.source}>
      <h2 id={one.source}>{title}</h2>
      <Figures>
        <Figure label="想工作的人" value={persons ?? 0} unit="人" />
        <Figure label="有推荐的人" value={shareWords(share)} />
        <Figure label="平均每人" value={hundredthsWords(mean)} unit="个" />
        <Figure label="平均推荐分量" value={hundredthsWords(exposure)} />
      </Figures>
      {one.parts
        .filter(({ groups }) => groups.length > 0)
        .map(({ by, groups }) => (
          <Part key={by} by={by} groups={groups} of={title} rowsHref={rowsHref(by)} />
        ))}
    </section>
  );
}

interface Props {
  readonly loaderData: Data;
  readonly actionData?: ReturnType<typeof refusedForm>;
}

/** Whether suggestions reach all groups alike: one sheet a region and year, made once and kept. */
export default function Fairness({ loaderData: data, actionData }: Props) {
  const { sheet, region, year } = data;
  const search = searchOf(data);
  return (
    <Page
      title={`推荐公平情况：${region.name}，${year} 年`}
      wide
      errors={actionData?.errors}
      lead={<p>看岗位推荐有没有照顾到每一类人。残疾类别、性别和年龄不参加推荐，这里只用来比较。</p>}
      actions={
        sheet && (
          <>
            <ButtonLink kind="secondary" href={`${PATH}/sheet?${search.toString()}`}>
              打印
            </ButtonLink>
            <ButtonLink kind="secondary" href={exportHref('matching.fairness', search)}>
              导出表格
            </ButtonLink>
          </>
        )
      }
    >
      <Choose data={data} />
      {sheet === null && !data.waiting && (
        <EmptyState title="这个地区这一年还没有做过表。">做一次，就一直留着。</EmptyState>
      )}
      <Make data={data} />
      {sheet && (
        <>
          <p>{`这张表是${formatDateZh(sheet.madeOn)}做的，当天全省有 ${formatCount(sheet.openPositions)} 个岗位在招。${WITHHELD}`}</p>
          <Disclosure summary="每个数字怎么算的">
            <DescriptionList items={FIGURE_WORDS.map(({ term, text }) => ({ term, value: text }))} />
            <p>{METHOD}</p>
          </Disclosure>
          {sheet.sources.map((one) => (
            <Source key={one.source} one={one} data={data} />
          ))}
        </>
      )}
    </Page>
  );
}
