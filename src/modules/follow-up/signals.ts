import { addDays, daysBetween, formatDateZh, type PlainDate } from '../../kernel/dates.ts';
import { ANSWERS, type AnswerCodes } from './answers.ts';

/** look: talk at the next occasion; act: within days; urgent: at once. */
export type Level = 'look' | 'act' | 'urgent';
export type SignalFacts = Readonly<Record<string, string | number | null>>;

/** What is known of one spell of work on a day. Codes and dates; nothing of kind or grade of disability may stand here. */
export interface Known {
  today: PlainDate;
  /** Attempts in a row that reached nobody, at the point of time that is open. */
  misses: number;
  /** The latest word of the person or of the staff who asked; a question that was left out is null. */
  said: Pick<
    AnswerCodes,
    'working' | 'wage' | 'insurance' | 'accommodation' | 'fits' | 'relations' | 'wants_change'
  > | null;
  /** What the employer said at the same point of time. */
  employerSays: 'yes' | 'no' | null;
  contractUntil: PlainDate | null;
  certificateUntil: PlainDate | null;
  /** Day on which the employer closed the position of this work, unfilled places and all. */
  positionClosedOn: PlainDate | null;
}

export interface Limits {
  misses: number;
  certificate: number;
  contract: number;
  closed: number;
}

/** A sign that somebody may lose the work: declared here, so that whoever is warned can read why. */
export interface Signal {
  id: string;
  title: string;
  level: Level;
  /** Days within which somebody is to act. */
  withinDays: number;
  /** Where it is taken from. */
  source: string;
  /** The facts by which it holds, or null. */
  holds(known: Known, limits: Limits): SignalFacts | null;
  /** Those facts in a sentence. */
  says(facts: SignalFacts): string;
}

const PRACTICE = '就业跟踪服务的通行做法（省级待确认）';
const LABOUR = (article: string) => `《中华人民共和国劳动法》${article}`;

/** Whether a day lies from today on within so many days. */
const soon = (today: PlainDate, day: PlainDate | null, days: number): day is PlainDate =>
  day !== null && day >= today && daysBetween(today, day) <= days;

const dayWords = (value: unknown) => (typeof value === 'string' ? formatDateZh(value as PlainDate) : '');

/** In the order in which a page lists them. */
export const SIGNALS: readonly Signal[] = [
  {
    id: 'says-differ',
    title: '本人和单位说的不一样',
    level: 'urgent',
    withinDays: 5,
    source: PRACTICE,
    holds: ({ said, employerSays }) =>
      said?.working && employerSays && said.working !== employerSays
        ? { person: said.working, employer: employerSays }
        : null,
    says: ({ person, employer }) =>
      `本人说“${person === 'yes' ? ANSWERS.working.yes : ANSWERS.working.no}”，单位说“${employer === 'yes' ? '在岗' : '不在岗'}”。`,
  },
  {
    id: 'wage-unpaid',
    title: '工资没有按时足额发',
    level: 'urgent',
    withinDays: 5,
    source: LABOUR('第五十条'),
    holds: ({ said }) =>
      said && (said.wage === 'late' || said.wage === 'less' || said.wage === 'none')
        ? { wage: said.wage }
        : null,
    says: ({ wage }) => `工资：${ANSWERS.wage[wage as keyof typeof ANSWERS.wage]}。`,
  },
  {
    id: 'wants-change',
    title: '想换工作',
    level: 'act',
    withinDays: 10,
    source: PRACTICE,
    holds: ({ said }) => (said?.wants_change === 'yes' ? { wants: 'yes' } : null),
    says: () => '本人说想换工作。',
  },
  {
    id: 'not-reached',
    title: '多次联系不上',
    level: 'act',
    withinDays: 10,
    source: PRACTICE,
    holds: ({ misses }, limits) => (misses >= limits.misses ? { misses } : null),
    says: ({ misses }) => `联系了 ${misses} 次，都没有联系上。`,
  },
  {
    id: 'no-accommodation',
    title: '需要的便利还没有',
    level: 'act',
    withinDays: 10,
    source: '《残疾人就业条例》第十三条',
    holds: ({ said }) => (said?.accommodation === 'no' ? { accommodation: 'no' } : null),
    says: () => '本人说，工作需要的便利还没有。',
  },
  {
    id: 'no-insurance',
    title: '社会保险没有缴',
    level: 'act',
    withinDays: 15,
    source: LABOUR('第七十二条'),
    holds: ({ said }) => (said?.insurance === 'no' ? { insurance: 'no' } : null),
    says: () => '本人说，社会保险没有缴。',
  },
  {
    id: 'work-too-hard',
    title: '活做不来',
    level: 'act',
    withinDays: 10,
    source: PRACTICE,
    holds: ({ said }) => (said?.fits === 'no' ? { fits: 'no' } : null),
    says: () => '本人说活做不来。可以看看换个活、加便利，或者请人带一带。',
  },
  {
    id: 'bad-relations',
    title: '和同事、领导处不来',
    level: 'look',
    withinDays: 15,
    source: PRACTICE,
    holds: ({ said }) => (said?.relations === 'bad' ? { relations: 'bad' } : null),
    says: () => '本人说和同事、领导处得不好。',
  },
  {
    id: 'contract-ends',
    title: '合同快到期',
    level: 'act',
    withinDays: 15,
    source: '《中华人民共和国劳动合同法》第四十四条',
    holds: ({ today, contractUntil }, limits) =>
      soon(today, contractUntil, limits.contract) ? { until: contractUntil } : null,
    says: ({ until }) => `合同到 ${dayWords(until)} 为止。问问单位续不续。`,
  },
  {
    id: 'card-expires',
    title: '残疾人证快到期',
    level: 'look',
    withinDays: 20,
    source: '《中华人民共和国残疾人证管理办法》',
    holds: ({ today, certificateUntil }, limits) =>
      soon(today, certificateUntil, limits.certificate) ? { until: certificateUntil } : null,
    says: ({ until }) => `残疾人证到 ${dayWords(until)} 为止。过期以后单位可能不能按残疾职工申报。`,
  },
  {
    id: 'position-closed',
    title: '单位撤了这个岗位',
    level: 'look',
    withinDays: 15,
    source: PRACTICE,
    holds: ({ today, positionClosedOn }, limits) =>
      positionClosedOn !== null && daysBetween(positionClosedOn, today) <= limits.closed
        ? { closed: positionClosedOn }
        : null,
    says: ({ closed }) => `单位在 ${dayWords(closed)} 停招了这个岗位。问问是不是要减人。`,
  },
];

export interface Raised {
  signal: string;
  level: Level;
  facts: SignalFacts;
  dueOn: PlainDate;
}

/** One signal looked at: whether it holds, and by what. */
export interface SignalStep {
  signal: string;
  facts: SignalFacts | null;
}

/** The warnings that follow from what is known, and every signal that was looked at with its facts. Pure. */
export function warningsFor(known: Known, limits: Limits): { raised: Raised[]; steps: SignalStep[] } {
  const steps = SIGNALS.map((signal) => ({ signal: signal.id, facts: signal.holds(known, limits) }));
  const raised = SIGNALS.flatMap((signal, i) => {
    const facts = steps[i]?.facts;
    return facts
      ? [{ signal: signal.id, level: signal.level, facts, dueOn: addDays(known.today, signal.withinDays) }]
      : [];
  });
  return { raised, steps };
}

/** The signal by its id; a warning keeps the id of a signal that may have been given up since. */
export const signalOf = (id: string): Signal | undefined => SIGNALS.find((signal) => signal.id === id);
