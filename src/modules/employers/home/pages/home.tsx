import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../../kernel/dates.ts';
import { ask, doorOf } from '../../../../platform/doors/form.ts';
import {
  DataTable,
  DescriptionList,
  Figure,
  Figures,
  formatCount,
  Page,
  SlotSections,
  StatusTag,
  StepCard,
} from '../../../../platform/ui/index.ts';
import { dueSentence, openWorklist, type Worklist } from '../../../../platform/worklist/index.ts';
import { EMPLOYER_NATURES } from '../../nature.ts';
import { myEmployer } from '../queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  const door = doorOf(args);
  const employer = await ask(args, myEmployer, {});
  const after = new URL(args.request.url).searchParams.get('after') ?? undefined;
  const work = await ask(args, openWorklist, { after });
  const cards = (await door.slots('employer', { employerId: employer.id })).flat();
  const sections = await door.slots('employer-home', {});
  return { employer, work, cards: cards.toSorted((a, b) => a.rank - b.rank), sections };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Row = Worklist['rows'][number];

/** What waits for the employer, the earliest deadline first. */
function Waiting({ work }: Pick<Data, 'work'>) {
  if (work.rows.length === 0) return <p>现在没有等你们办的事。</p>;
  return (
    <>
      <DataTable<Row>
        caption="等你们办的事，期限早的在前"
        captionHidden
        rows={work.rows}
        rowKey={(row) => `${row.kind} ${row.id}`}
        columns={[
          {
            key: 'title',
            title: '谁或什么',
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={row.href}>{row.title}</a>
                {row.text && <span className="work-text">{row.text}</span>}
              </>
            ),
          },
          { key: 'kind', title: '事项', cell: (row) => row.kind },
          {
            key: 'state',
            title: '状态',
            cell: (row) => <StatusTag tone={row.state.tone}>{row.state.title}</StatusTag>,
          },
          { key: 'due', title: '期限', cell: (row) => <Due row={row} today={work.today} /> },
        ]}
      />
      {work.next !== null && (
        <nav className="pagination" aria-label="翻页">
          <a href={`/employer?after=${work.next}`} rel="next">
            下一页
          </a>
        </nav>
      )}
    </>
  );
}

function Due({ row, today }: { readonly row: Row; readonly today: Worklist['today'] }) {
  const words = dueSentence(row.dueOn, today);
  if (row.dueOn === null) return words;
  return (
    <>
      {words}
      <br />
      <time dateTime={row.dueOn}>{formatDateZh(plainDate(row.dueOn))}</time>
    </>
  );
}

/** Where the employer stands: what waits by deadline, its figures, its positions, whoever was referred to it. */
export default function EmployerHome({ loaderData }: { readonly loaderData: Data }) {
  const { employer, work, cards, sections } = loaderData;
  const [figures, steps] = [cards.filter((card) => card.figure), cards.filter((card) => !card.figure)];
  return (
    <Page title="我们单位" heading={employer.name} wide lead={<p>我们单位招残疾人的情况，都在这里。</p>}>
      {figures.length > 0 && (
        <Figures>
          {figures.map((card) => (
            <Figure
              key={card.title}
              label={card.title}
              value={card.figure?.value ?? 0}
              unit={card.figure?.unit}
              {...(card.link && { href: card.link.href })}
              sentence={card.text}
            />
          ))}
        </Figures>
      )}
      <section aria-labelledby="waiting">
        <h2 id="waiting">{`等你们办的事：${formatCount(work.total)} 件`}</h2>
        <Waiting work={work} />
      </section>
      <SlotSections sections={sections} />
      {steps.map((card) => (
        <StepCard key={card.title} card={card} />
      ))}
      <section aria-labelledby="register">
        <h2 id="register">登记的内容</h2>
        <DescriptionList
          items={[
            { term: '统一社会信用代码', value: employer.usci },
            { term: '单位性质', value: EMPLOYER_NATURES[employer.nature] },
            { term: '所在地区', value: employer.region },
          ]}
        />
        <p>
          <a href="/employer/facts">更新职工人数和地址，看每一项的来源</a>
        </p>
      </section>
    </Page>
  );
}
