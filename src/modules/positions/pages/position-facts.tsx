import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { accommodationEntry, FUNCTIONS, isAccommodationKey } from '../../../kernel/vocabulary.ts';
import { DEMAND_WORDS, DescriptionList } from '../../../platform/ui/index.ts';
import { WORK_FORM_WORDS } from '../../people/index.ts';
import { RESERVES, type ReserveKind } from '../reserve/kinds.ts';
import { educationWords, experienceWords, occupationWords, wageWords } from '../words.ts';

export interface FactsPosition {
  title: string;
  employer_name: string | null;
  place: string | null;
  place_text: string;
  region_precise: boolean;
  form: keyof typeof WORK_FORM_WORDS;
  occupation: string | null;
  occupation_certainty: number | null;
  education: number | null;
  experience_years: number | null;
  wage_low: number | null;
  wage_high: number | null;
  wage_text: string;
  skills: readonly string[];
  benefits: readonly string[];
  demands: Readonly<Record<string, number>> | null;
  demands_known: boolean;
  accommodations: readonly string[];
  headcount: number;
  filled: number;
  reserve: ReserveKind | null;
  opens_on: string | null;
  closes_on: string | null;
  description: string;
}

const day = (date: string | null) => (date === null ? null : formatDateZh(plainDate(date)));
const written = (text: string) => (text === '' ? undefined : `来源写的是：${text}`);

/** Names of accommodations, in the order of the vocabulary's keys as kept. */
export function accommodationWords(keys: readonly string[]): string[] {
  return keys.filter(isAccommodationKey).map((key) => accommodationEntry(key).zh);
}

/** What staff read of a position: what is known, where it came from, and plainly what is not known. */
export function PositionFacts({ position: p }: { readonly position: FactsPosition }) {
  const place = p.place === null ? null : p.region_precise ? p.place : `${p.place}（县、市、区不明）`;
  return (
    <>
      <DescriptionList
        items={[
          { term: '单位', value: p.employer_name },
          { term: '工作地点', value: place, source: written(p.place_text) },
          { term: '工作形式', value: WORK_FORM_WORDS[p.form] },
          { term: '职业', value: occupationWords(p.occupation, p.occupation_certainty) },
          { term: '月薪', value: wageWords(p.wage_low, p.wage_high), source: written(p.wage_text) },
          { term: '招聘人数', value: `招 ${p.headcount} 人，已录用 ${p.filled} 人` },
          ...(p.reserve === null
            ? []
            : [{ term: '岗位性质', value: `${RESERVES[p.reserve].title}，${RESERVES[p.reserve].forWhom}` }]),
          { term: '学历', value: educationWords(p.education) },
          { term: '经验', value: experienceWords(p.experience_years) },
          { term: '要会的技能', value: p.skills.join('、') },
          { term: '福利', value: p.benefits.join('、') },
          { term: '开始日期', value: day(p.opens_on) },
          { term: '截止日期', value: day(p.closes_on) },
          { term: '提供的便利', value: accommodationWords(p.accommodations).join('、') },
          { term: '工作内容', value: p.description === '' ? null : <Lines text={p.description} /> },
        ]}
      />
      <h2>功能要求</h2>
      <DemandList demands={p.demands} known={p.demands_known} />
    </>
  );
}

/** Text of several lines as paragraphs. */
export function Lines({ text }: { readonly text: string }) {
  return text.split('\n').map((line, at) => <p key={`${at} ${line}`}>{line}</p>);
}

/** Demands in words; functions without a level were not said. */
export function DemandList({
  demands,
  known,
}: {
  readonly demands: FactsPosition['demands'];
  readonly known: boolean;
}) {
  const said = FUNCTIONS.filter(({ key }) => (demands?.[key] ?? 0) > 0);
  const rest = known ? '其余各项都没有要求。' : '其余各项没有说明，请和单位确认。';
  return (
    <>
      {said.length > 0 && (
        <ul>
          {said.map(({ key, zh }) => (
            <li key={key}>{`${zh}：${DEMAND_WORDS[(demands?.[key] ?? 0) + 1] ?? ''}`}</li>
          ))}
        </ul>
      )}
      <p>{said.length > 0 ? rest : known ? '没有特别的功能要求。' : '还没有登记功能要求。'}</p>
    </>
  );
}
