import type { LoaderFunctionArgs } from 'react-router';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { ask, doorOf } from '../../../platform/doors/form.ts';
import { DescriptionList, Page } from '../../../platform/ui/index.ts';
import { openJob } from '../queries/public.ts';
import { educationWords, experienceWords, wageWords } from '../words.ts';
import { JOB_FORM_WORDS } from './job-words.ts';
import { accommodationWords, DemandList, Lines } from './position-facts.tsx';

/** Whether the reader may say 想去 from here: a seeker now, the public after signing in, staff not at all. */
const MAY: Readonly<Record<string, 'now' | 'signed-in'>> = { seeker: 'now', public: 'signed-in' };

export async function loader(args: LoaderFunctionArgs) {
  const job = await ask(args, openJob, { positionId: String(args.params['id']) });
  return { job, may: MAY[doorOf(args).actor.role] ?? 'no' };
}

type Data = Awaited<ReturnType<typeof loader>>;

/** One open position in plain words. */
export default function JobPage({ loaderData: { job, may } }: { readonly loaderData: Data }) {
  const aids = accommodationWords(job.accommodations);
  return (
    <Page
      title={job.title}
      breadcrumbs={[{ text: '找工作', href: '/jobs' }]}
      lead={<p>{`${job.employer_name ?? '单位没有写'}在${job.place}招人。`}</p>}
    >
      <DescriptionList
        items={[
          { term: '在哪里', value: job.region_precise ? job.place : `${job.place}，具体地方要问单位` },
          { term: '怎么上班', value: JOB_FORM_WORDS[job.form] },
          { term: '多少钱', value: wageWords(job.wage_low, job.wage_high) ?? job.wage_text },
          { term: '还招几人', value: `${job.headcount - job.filled} 人` },
          { term: '学历', value: educationWords(job.education) },
          { term: '经验', value: experienceWords(job.experience_years) },
          { term: '要会什么', value: job.skills.join('、') },
          { term: '有什么福利', value: job.benefits.join('、') },
          { term: '招到哪天', value: job.closes_on === null ? null : formatDateZh(plainDate(job.closes_on)) },
        ]}
      />
      {job.description !== '' && (
        <>
          <h2>做什么</h2>
          <Lines text={job.description} />
        </>
      )}
      <h2>工作要用到</h2>
      <DemandList demands={job.demands} known={job.demands_known} />
      <h2>单位提供的便利</h2>
      {aids.length > 0 ? (
        <ul>
          {aids.map((aid) => (
            <li key={aid}>{aid}</li>
          ))}
        </ul>
      ) : (
        <p>还没有写。需要什么便利，请告诉当地残联，帮你问单位。</p>
      )}
      <h2>想去这里上班</h2>
      {may !== 'no' && (
        <p>
          <a href={`/my/want?position=${job.id}`}>
            {may === 'now' ? `想去“${job.title}”，说一声` : `登录后说一声：想去“${job.title}”`}
          </a>
          。工作人员会在 7 天内联系你。
        </p>
      )}
      {may === 'now' && (
        <p>
          想知道它适不适合你，<a href={`/my/why-not?position=${job.id}`}>看看为什么</a>。
        </p>
      )}
      <p>{`也可以联系${job.office}残联：打电话、发短信，或者去窗口。工作人员会帮你推荐。`}</p>
    </Page>
  );
}
