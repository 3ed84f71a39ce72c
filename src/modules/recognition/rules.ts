import { ageOn, formatDateZh, plainDate, type PlainDate } from '../../kernel/dates.ts';
import { defineRule, type Step } from '../../platform/rule/index.ts';
import type { RecognitionKind } from './parameters.ts';

const MEASURES = '《福建省残疾人就业办法》';
const PROMOTION = '《中华人民共和国就业促进法》';

/** What is known about one person on a day. Null everywhere means that nobody has said. */
export interface RecognitionFacts {
  on: PlainDate;
  birthDate: PlainDate;
  sex: 'M' | 'F';
  /** Draws a pension, as stated. */
  pension: boolean | null;
  /** The certificate of today: null where the register has none. */
  certificate: { status: string; expiresOn: PlainDate | null } | null;
  /** Spells that stand on the day: papers found enough, or not yet. */
  work: 'verified' | 'pending' | 'none';
  /** Has work, as stated. */
  working: boolean | null;
  wantsWork: boolean | null;
  kind: RecognitionKind;
  /** Whether a paper lies before us that shows the kind. */
  paper: boolean;
  /** What the household says of the kind, in words; null where the kind does not hang on it. */
  home: { holds: boolean | null; words: string } | null;
}

interface Band {
  from: number;
  sure: number;
  latest: number;
}
export interface RecognitionParams {
  ages: { M: Band; F: Band };
}

export type Verdict = 'yes' | 'no' | 'unknown';
export const CONDITIONS = ['age', 'kind', 'work', 'wish'] as const;
export type ConditionName = (typeof CONDITIONS)[number];

export interface ConditionResult {
  name: ConditionName;
  verdict: Verdict;
  /** Why, in a sentence without an end mark. */
  why: string;
  /** What makes an unknown known, said to the person; null where nothing is unknown. */
  ask: string | null;
}

export interface RecognitionResult {
  verdict: Verdict;
  conditions: readonly ConditionResult[];
}

type Told = Omit<ConditionResult, 'name'>;
const yes = (why: string): Told => ({ verdict: 'yes', why, ask: null });
const no = (why: string): Told => ({ verdict: 'no', why, ask: null });
const unknown = (why: string, ask: string): Told => ({ verdict: 'unknown', why, ask });

function ageTold({ on, birthDate, sex, pension }: RecognitionFacts, { ages }: RecognitionParams): Told {
  const age = ageOn(birthDate, on);
  const { from, sure, latest } = ages[sex];
  if (age < from) return no(`还没满 ${from} 周岁`);
  if (age > latest) return no(`已经满 ${latest + 1} 周岁`);
  if (pension === true) return no('已经在领养老金');
  if (age <= sure) return yes(`${age} 周岁，在就业年龄里`);
  if (pension === false) return yes(`${age} 周岁，还没有领养老金`);
  return unknown(`${age} 周岁，不清楚有没有退休`, '请告诉我们：有没有开始领养老金');
}

/** Days on which a certificate holds: valid in the register, and not beyond its own last day. */
function certificateTold({ certificate, on }: RecognitionFacts): Told {
  if (!certificate) return unknown('没有登记残疾人证', '请带残疾人证给工作人员登记');
  const { status, expiresOn } = certificate;
  if (status === 'CANCELLED') return no('残疾人证已经注销');
  if (status === 'EXPIRED') return no('残疾人证过期了');
  if (expiresOn !== null && expiresOn < on) return no(`残疾人证 ${formatDateZh(expiresOn)}到期了`);
  if (status === 'VALID') return yes('残疾人证有效');
  return unknown('残疾人证的状态要核对', '请带残疾人证给工作人员核对');
}

function kindTold(facts: RecognitionFacts): Told {
  const { kind, paper, home } = facts;
  if (kind.shownBy === 'certificate') return certificateTold(facts);
  if (paper) return yes(`交了“${kind.title}”的材料`);
  if (home?.holds === true) return yes(home.words);
  if (home?.holds === false) return no(home.words);
  return unknown(home?.words ?? `还没有“${kind.title}”的材料`, `请带上：${kind.bring}`);
}

function workTold({ work, working }: RecognitionFacts): Told {
  if (work === 'verified') return no('登记了就业，已经核实');
  if (working === true) return no('本人说现在有工作');
  if (work === 'pending')
    return unknown('登记了就业，还没有核实', '请等工作人员核实，或告诉工作人员已经不在做了');
  if (working === false) return yes('本人说现在没有工作，也没有登记过在职的工作');
  return unknown('不清楚现在有没有工作', '请告诉我们：现在有没有工作');
}

function wishTold({ wantsWork }: RecognitionFacts): Told {
  if (wantsWork === null) return unknown('没有登记想不想工作', '请告诉我们：想不想工作');
  return wantsWork ? yes('想工作') : no('登记的是现在不想工作');
}

const SOURCES: Record<ConditionName, { title: string; source: string; article: string }> = {
  age: { title: '在就业年龄里', source: MEASURES, article: '第二条' },
  kind: { title: '属于就业困难人员的范围', source: PROMOTION, article: '第五十二条' },
  work: { title: '现在没有工作', source: PROMOTION, article: '第五十二条' },
  wish: { title: '想工作', source: MEASURES, article: '第二条' },
};

export const conditionTitle = (name: ConditionName): string => SOURCES[name].title;

/** No is final, unknown is not: one condition that is not met settles it, and only what is all met is a yes. */
function together(conditions: readonly ConditionResult[]): Verdict {
  if (conditions.some(({ verdict }) => verdict === 'no')) return 'no';
  return conditions.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : 'yes';
}

const VALUES: Record<Verdict, string> = { yes: '符合', no: '不符合', unknown: '还不清楚' };

/** Whether somebody can be recognised as hard to employ on a day; what is not known is asked for, never guessed. */
export const recognitionRule = defineRule({
  id: 'recognition.hard-to-employ',
  title: '能不能认定为就业困难人员',
  cites: [
    { source: PROMOTION, article: '第五十二条' },
    { source: MEASURES, article: '第二条' },
  ],
  validFrom: plainDate('2008-01-01'),
  validTo: null,
  // The article of the Measures was read; which other kinds there are is the province's to confirm.
  confirmed: false,
  decide(facts: RecognitionFacts, params: RecognitionParams) {
    const told: Record<ConditionName, Told> = {
      age: ageTold(facts, params),
      kind: kindTold(facts),
      work: workTold(facts),
      wish: wishTold(facts),
    };
    const conditions = CONDITIONS.map((name): ConditionResult => ({ name, ...told[name] }));
    const steps: Step[] = conditions.map(({ name, verdict, why }) => ({
      name: SOURCES[name].title,
      value: `${VALUES[verdict]}：${why}`,
      source: SOURCES[name].source,
      article: SOURCES[name].article,
    }));
    const result: RecognitionResult = { verdict: together(conditions), conditions };
    return { result, steps };
  },
});
