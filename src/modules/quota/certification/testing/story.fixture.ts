import { plainDate } from '../../../../kernel/dates.ts';
import {
  INSURANCES,
  type CertificateSpan,
  type CertificationFacts,
  type Dispatch,
  type PersonFacts,
} from '../facts.ts';
import type { YearMonth } from '../months.ts';
import { declaration, EARLY, months, nobody } from './facts.fixture.ts';

/** One case of 认证案例.md: its facts, and the lines of what should come out. */
export interface Story {
  title: string;
  facts: CertificationFacts;
  expected: string[];
}

export function readStories(markdown: string): Story[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((text) => {
      const [told = '', due = ''] = text.split('\n应得\n');
      return { title: titleOf(told), facts: readFacts(linesOf(told)), expected: linesOf(due) };
    });
}

const titleOf = (text: string) => text.split('\n')[0] ?? '';
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.slice(2));

type Draft = { -readonly [K in keyof PersonFacts]: PersonFacts[K] } & { today?: string };
type Words = RegExpExecArray;

/** What a line may say, and what it adds. A line that fits nothing fails the test. */
const SENTENCES: readonly (readonly [RegExp, (draft: Draft, words: Words, id: string) => void])[] = [
  [/^出生 (\S+) (男|女|女工人)$/, addBirth],
  [/^(残疾人证|残疾军人证) (\d+)级 (\S+) (?:起|至 (\S+) (到期|注销|冻结|变更))$/, addCertificate],
  [/^(合同|在编) (\S+) (?:起|至 (\S+))(?: (\S+) 提前结束)?(?: (\S+))?$/, addContract],
  [/^工资 (\d+)(?:-(\d+))?月 ([\d.]+)元(?: (\S+))?$/, addWages],
  [/^社保 (\d+)(?:-(\d+))?月(?: (\S+)缴)?(?: 缺(医疗))?(?: (\S+) 到账)?(?: (复核认可))?$/, addInsurance],
  [/^(\S+) (申报|已认证) (\d+)-(\d+)月$/, addClaims],
  [/^派遣 (\S)到(\S) (\S+) 起 (未约定|约定\S计入)$/, addDispatch],
  [/^在读 (\S+) 至 (\S+)$/, addStudy],
  [/^养老金 (\S+) 起$/, addPension],
  [/^去世 (\S+)$/, addDeath],
  [/^今天 (\S+)$/, (draft, [, on]) => void (draft.today = on)],
];

function readFacts(lines: readonly string[]): CertificationFacts {
  const draft: Draft = nobody();
  lines.forEach((line, i) => {
    const found = SENTENCES.flatMap(([form, add]) => {
      const words = form.exec(line);
      return words ? [() => add(draft, words, `f${String(i).padStart(2, '0')}`)] : [];
    })[0];
    if (!found) throw new Error(`nobody can read: ${line}`);
    found();
  });
  const { today, ...person } = draft;
  return declaration([person], plainDate(today ?? '2025-08-01'));
}

const known = (id: string, source: string, on?: string) => ({
  id,
  source,
  recordedOn: on === undefined ? EARLY : plainDate(on),
});
const span = (from = '', to?: string) => months(Number(from), Number(to ?? from));
const day = (text = '') => plainDate(text);
const dayOrNull = (text: string | undefined) => (text === undefined ? null : plainDate(text));

function addBirth(draft: Draft, [, date, who]: Words) {
  draft.birth = {
    ...draft.birth,
    date: day(date),
    sex: who === '男' ? 'M' : 'F',
    workerPost: who === '女工人',
  };
}

const ENDS: Record<string, CertificateSpan['endedBy']> = {
  到期: 'EXPIRED',
  注销: 'CANCELLED',
  冻结: 'FROZEN',
  变更: 'REGRADED',
};

function addCertificate(draft: Draft, [, kind, grade, from, to, end]: Words, id: string) {
  draft.certificates = [
    ...draft.certificates,
    {
      ...known(id, '残疾人证库'),
      kind: kind === '残疾人证' ? 'DISABILITY' : 'VETERAN',
      grade: Number(grade),
      from: day(from),
      to: dayOrNull(to),
      endedBy: ENDS[end ?? ''] ?? null,
    },
  ];
}

function addContract(draft: Draft, [, kind, from, to, ended, employer]: Words, id: string) {
  draft.contracts = [
    ...draft.contracts,
    {
      ...known(id, '合同备案'),
      employerId: employer ?? '甲',
      kind: kind === '在编' ? 'ESTABLISHMENT' : 'CONTRACT',
      from: day(from),
      to: dayOrNull(to),
      endedOn: dayOrNull(ended),
    },
  ];
}

function addWages(draft: Draft, [, from, to, yuan, employer]: Words, id: string) {
  draft.wages = [
    ...draft.wages,
    ...span(from, to).map((month) => ({
      ...known(`${id}-${month}`, '工资银行流水'),
      employerId: employer ?? '甲',
      month,
      net: Math.round(Number(yuan) * 100),
      ownInsurance: null,
    })),
  ];
}

function addInsurance(draft: Draft, [, from, to, payer, lacks, on, appeal]: Words, id: string) {
  draft.insurance = [
    ...draft.insurance,
    ...span(from, to).map((month) => ({
      ...known(`${id}-${month}`, '社保', on),
      payerId: payer ?? '甲',
      month,
      kinds: INSURANCES.filter((kind) => lacks === undefined || kind !== 'MEDICAL'),
      onAppeal: appeal !== undefined,
    })),
  ];
}

function addClaims(draft: Draft, [, employerId = '', state, from, to]: Words, id: string) {
  draft.otherClaims = [
    ...draft.otherClaims,
    ...span(from, to).map((month) => ({
      ...known(`${id}-${month}`, '联网认证名单'),
      employerId,
      month,
      state: state === '申报' ? ('CLAIMED' as const) : ('CERTIFIED' as const),
    })),
  ];
}

function addDispatch(draft: Draft, [, unit = '', host = '', from, agreed = '']: Words, id: string) {
  const side = agreed.slice(2, 3);
  const countedBy: Dispatch['countedBy'] =
    agreed === '未约定' ? null : side === host ? 'HOST_UNIT' : 'DISPATCH_UNIT';
  draft.dispatches = [
    ...draft.dispatches,
    {
      ...known(id, '派遣协议'),
      dispatchUnitId: unit,
      hostUnitId: host,
      from: day(from),
      to: null,
      countedBy,
    },
  ];
}

function addStudy(draft: Draft, [, from, to]: Words, id: string) {
  draft.study = [...draft.study, { ...known(id, '学籍'), from: day(from), to: day(to) }];
}

function addPension(draft: Draft, [, from]: Words, id: string) {
  draft.pensions = [...draft.pensions, { ...known(id, '社保'), from: from as YearMonth }];
}

function addDeath(draft: Draft, [, on]: Words, id: string) {
  draft.deaths = [...draft.deaths, { ...known(id, '公安'), on: day(on) }];
}
