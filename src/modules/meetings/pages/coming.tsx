import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh } from '../../../kernel/dates.ts';
import { ask } from '../../../platform/doors/form.ts';
import { Button, EmptyState, Form, Page, Pagination, SelectField } from '../../../platform/ui/index.ts';
import { spanWords } from '../clock.ts';
import { HELP } from '../help.ts';
import { comingMeetings } from '../queries/coming.ts';

export function loader(args: LoaderFunctionArgs) {
  return ask(args, comingMeetings, Object.fromEntries(new URL(args.request.url).searchParams));
}

type Data = Awaited<ReturnType<typeof loader>>;

function Fair({ fair }: { readonly fair: Data['meetings'][number] }) {
  return (
    <article className="step-card" aria-labelledby={`fair-${fair.id}`}>
      <h3 id={`fair-${fair.id}`}>{fair.title}</h3>
      <p>
        <time dateTime={fair.heldOn}>{formatDateZh(fair.heldOn)}</time>
        {`，${spanWords(fair.clock)}。`}
      </p>
      <p>{`${fair.region}，${fair.place}。`}</p>
      {fair.accessText !== '' && <p>{fair.accessText}</p>}
      {fair.help.length > 0 && (
        <p>{`现场有${fair.help.map((kind) => HELP[kind]).join('、')}。要用，请在答复邀请时说。`}</p>
      )}
      <h4>来招人的单位</h4>
      {fair.employers.length === 0 ? (
        <p>单位名单还在定。</p>
      ) : (
        <ul>
          {fair.employers.map((employer) => (
            <li key={employer}>{employer}</li>
          ))}
        </ul>
      )}
    </article>
  );
}

export default function Coming({ loaderData }: { readonly loaderData: Data }) {
  const { meetings, total, region, cities, page, pages } = loaderData;
  return (
    <Page title="近期招聘会" lead={<p>想去，就告诉当地残联的工作人员。他们会帮你约好面谈时间。</p>}>
      <Form method="get" values={{ region: region ?? '' }} label="选地区">
        <SelectField
          name="region"
          label="地区"
          empty="全省"
          options={cities.map(({ code, name }) => ({ value: code, text: name }))}
        />
        <div className="buttons">
          <Button kind="secondary">看这个地区</Button>
        </div>
      </Form>
      <h2>{`共 ${total} 场`}</h2>
      {meetings.length === 0 && (
        <EmptyState title="现在没有已经公布的招聘会。">
          <p>
            先看看<a href="/jobs">招聘岗位</a>。
          </p>
        </EmptyState>
      )}
      {meetings.map((fair) => (
        <Fair key={fair.id} fair={fair} />
      ))}
      <Pagination
        page={page}
        pages={pages}
        href={(n) => `/meetings/coming?region=${region ?? ''}&page=${n}`}
      />
    </Page>
  );
}
