import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import {
  addressWith,
  ButtonLink,
  EmptyState,
  Filters,
  formatCount,
  NumberField,
  Page,
  Pagination,
  SelectField,
  TextField,
} from '../../../platform/ui/index.ts';
import { listJobs } from '../queries/public.ts';
import { wageWords } from '../words.ts';
import { ACCOMMODATION_OPTIONS, chipsOf, FORM_OPTIONS, jobRegionOptions, pick } from './options.ts';
import { accommodationWords } from './position-facts.tsx';
import { JOB_FORM_WORDS } from './job-words.ts';

const PARAMETERS = ['text', 'region', 'form', 'wage', 'accommodation'];

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const values = pick(searchParams, PARAMETERS);
  const found = await ask(args, listJobs, { ...values, page: searchParams.get('page') ?? 1 });
  const door = doorOf(args);
  const seeker = door.actor.role === 'seeker';
  return { found, values, search: searchParams.toString(), regions: jobRegionOptions(door), seeker };
}

type Data = Awaited<ReturnType<typeof loader>>;
type Job = Data['found']['rows'][number];

/** Positions that are open today, for everybody. */
export default function Jobs({
  loaderData: { found, values, search: text, regions, seeker },
}: {
  readonly loaderData: Data;
}) {
  const search = new URLSearchParams(text);
  const choices = { region: regions, form: FORM_OPTIONS, accommodation: ACCOMMODATION_OPTIONS };
  return (
    <Page title="找工作" lead={<p>下面的岗位现在都在招人。看中了，请联系当地残联，帮你推荐。</p>}>
      <Filters
        found={`共 ${formatCount(found.total)} 个岗位`}
        values={values}
        chips={chipsOf(search, choices)}
        clearHref="/jobs"
      >
        <TextField name="text" label="岗位或单位名称里的字" />
        <SelectField name="region" label="在哪里上班" options={regions} empty="全省" />
        <SelectField name="form" label="怎么上班" options={FORM_OPTIONS} empty="都可以" />
        <NumberField name="wage" label="每月至少" unit="元" />
        <SelectField name="accommodation" label="要有什么便利" options={ACCOMMODATION_OPTIONS} empty="不限" />
      </Filters>
      {seeker && (
        <p>
          <a href={`/my/searches/new?${search}`}>保存这些条件</a>，有新岗位时你的首页会告诉你。
        </p>
      )}
      {found.rows.length === 0 && <EmptyState title="没有找到岗位。">减少条件再找找。</EmptyState>}
      {found.rows.map((job, at) => (
        <JobCard key={job.id} job={job} rank={(found.page - 1) * 20 + at + 1} />
      ))}
      <Pagination page={found.page} pages={found.pages} href={(page) => addressWith(search, { page })} />
    </Page>
  );
}

/** The number in the list tells two equal offers of one unit apart when links are read out alone. */
function JobCard({ job, rank }: { readonly job: Job; readonly rank: number }) {
  const aids = accommodationWords(job.accommodations);
  return (
    <div className="step-card">
      <h3>{job.title}</h3>
      <ul>
        <li>{`${job.employer_name ?? '单位没有写'}，${job.place}`}</li>
        <li>{`${wageWords(job.wage_low, job.wage_high) ?? '工资没有写'}，${JOB_FORM_WORDS[job.form]}`}</li>
        <li>{`还招 ${job.headcount - job.filled} 人${job.closes_on === null ? '' : `，招到 ${formatDateZh(plainDate(job.closes_on))}`}`}</li>
        {aids.length > 0 && <li>{`有便利：${aids.join('、')}`}</li>}
      </ul>
      <ButtonLink href={`/jobs/${job.id}`} kind="secondary">
        看详情
        <span className="vh">{`：第 ${rank} 个，${job.title}`}</span>
      </ButtonLink>
    </div>
  );
}
