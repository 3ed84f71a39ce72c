import { sql, type RawBuilder } from 'kysely';
import type { Citation } from '../../../kernel/citation.ts';
import { began, endOf, here, inForce, over, stood, verified, type Look } from './asked.ts';

/** One stage of the way into work. */
export interface Stage {
  readonly key: string;
  readonly title: string;
  /** How it is reckoned, in one or two plain sentences. */
  readonly formula: string;
  readonly cites: readonly Citation[];
  /** A query of `person_id`, one row a person: who got as far as this by what is recorded. It may ask `hired`. */
  readonly reached: (look: Look) => RawBuilder<unknown>;
}

const plan = (article: string): Citation => ({
  source: '《福建省促进残疾人就业三年行动实施方案（2022—2024年）》',
  article,
});
const OWN: Citation = { source: '助业的统计口径（省级待确认）', article: null };

/** Months after which somebody who began is asked after: whoever is at work then is held to have stayed. */
const STAYED_MONTHS = 6;

/** The statement's part `hired`: who began work in the period and had the papers found enough; `since` is the first such day. */
export function hired(look: Look): RawBuilder<unknown> {
  return sql`select s.person_id, min(s.started_on) as since from employment_spell s
    where ${here(look, 's')} and ${verified(look, 's')}
      and s.started_on > ${look.from}::date and s.started_on <= ${look.on}::date
    group by s.person_id`;
}

/** The day on which it shows whether somebody of `hired h` stayed. */
const shownOn = sql`(h.since + ${sql.lit(`${STAYED_MONTHS} months`)}::interval)::date`;

/** A condition over `hired h`: began too lately to say whether they stay. */
export const tooEarly = ({ on }: Look) => sql<boolean>`${shownOn} > ${on}::date`;

/** Whoever got to a stage counts in all stages before it too: so no stage can have more people than the one before. */
export const STAGES: readonly [Stage, ...Stage[]] = [
  {
    key: 'found',
    title: '摸到底数',
    formula:
      '期间第一天在就业年龄段、残疾人证有效、那一天没有工作的人。证件和工作按截止日那天知道的算；截止日以后才登记的人不算。',
    cites: [plan('一、目标任务'), OWN],
    reached: (look) => sql`
      select p.id as person_id from person p
      where ${here(look, 'p')} and ${look.present ? sql`true` : sql`p.recorded_at < ${over(look)}`}`,
  },
  {
    key: 'surveyed',
    title: '上门调查',
    formula: '期间里有人上门走访，见到了本人。以后各步走到的人，也算调查过。',
    cites: [plan('保障条件'), OWN],
    reached: (look) => sql`
      select distinct v.person_id from survey_visit v
      where ${here(look, 'v')} and v.outcome = 'met' and v.visited_at >= ${began(look)} and v.visited_at < ${over(look)}
        and v.recorded_at < ${over(look)}`,
  },
  {
    key: 'willing',
    title: '愿意工作',
    formula: '截止日那天有效的求职意愿是“想工作”。以前登记、没有改过的意愿也算。',
    cites: [OWN],
    reached: (look) => sql`
      select distinct n.person_id from job_need n
      where ${here(look, 'n')} and n.wants_work and ${inForce(look, 'job_need', 'n')}`,
  },
  {
    key: 'suggested',
    title: '推荐岗位',
    formula: '期间里系统推送过岗位，或者经办推荐过岗位。',
    cites: [OWN],
    reached: (look) => sql`
      select u.person_id from pushed_suggestion u
        where ${here(look, 'u')} and u.pushed_at >= ${began(look)} and u.pushed_at < ${over(look)}
      union select r.person_id from referral r
        where ${here(look, 'r')} and r.recorded_at >= ${began(look)} and r.recorded_at < ${over(look)}`,
  },
  {
    key: 'interviewed',
    title: '参加面试',
    formula: '期间里有一次推荐走到了面试或录用意向。没有经过推荐、自己面试的，入职后一并算上。',
    cites: [OWN],
    reached: (look) => sql`
      select distinct t.person_id from referral_step t
      where ${here(look, 't')} and t.to_state in ('interviewing', 'offered') and t.recorded_at >= ${began(look)} and t.recorded_at < ${over(look)}`,
  },
  {
    key: 'hired',
    title: '找到工作',
    formula: '期间第一天以后开始工作，到截止日材料已经核实通过。待核实的不算。',
    cites: [plan('一、目标任务'), OWN],
    reached: () => sql`select h.person_id, h.since from hired h`,
  },
  {
    key: 'stayed',
    title: '满 6 个月还在工作',
    formula:
      '从期间里最早那次入职算起，满 6 个月的那一天还在工作，换了单位也算。还没到 6 个月的不算，另外列出人数。',
    cites: [OWN],
    reached: (look) => sql`
      select distinct h.person_id from hired h
        join employment_spell s on s.person_id = h.person_id
      where not ${tooEarly(look)} and ${stood(look, 's')} and s.started_on <= ${shownOn}
        and (${endOf(look, 's')} is null or ${endOf(look, 's')} >= ${shownOn})`,
  },
];

export const STAGE_KEYS = STAGES.map((stage) => stage.key) as [string, ...string[]];
