import { FUNCTION_GROUPS, FUNCTIONS, groupOf } from '../../../kernel/vocabulary.ts';
import {
  CheckboxGroup,
  DateField,
  DEMAND_WORDS,
  LevelField,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  type Option,
} from '../../../platform/ui/index.ts';
import { foundWords, guessWords } from '../../../platform/words/index.ts';
import { EDUCATION_WORDS } from '../../people/index.ts';
import type { ReserveKind } from '../reserve/kinds.ts';
import { ACCOMMODATION_OPTIONS, FORM_OPTIONS, RESERVE_OPTIONS } from './options.ts';

/** What stands in the form before anything is typed; null is not known. */
export interface FormPosition {
  title: string;
  employer_name: string | null;
  region: string | null;
  place_text: string;
  form: string;
  education: number | null;
  experience_years: number | null;
  occupation: string | null;
  suggestions: readonly { code: string; name: string; certainty: number; why: readonly string[] }[];
  /** Skills that title and content ask for beside those of the list, each with the word that led there. */
  skillsFound: readonly { name: string; word: string }[];
  skills: readonly string[];
  benefits: readonly string[];
  wage_low: number | null;
  wage_high: number | null;
  wage_text: string;
  demands: Readonly<Record<string, number>> | null;
  demands_known: boolean;
  accommodations: readonly string[];
  headcount: number;
  reserve: ReserveKind | null;
  opens_on: string | null;
  closes_on: string | null;
  description: string;
}

export const EMPTY_POSITION: FormPosition = {
  title: '',
  employer_name: null,
  region: null,
  place_text: '',
  form: 'FULL_TIME',
  education: null,
  experience_years: null,
  occupation: null,
  suggestions: [],
  skillsFound: [],
  skills: [],
  benefits: [],
  wage_low: null,
  wage_high: null,
  wage_text: '',
  demands: null,
  demands_known: false,
  accommodations: [],
  headcount: 1,
  reserve: null,
  opens_on: null,
  closes_on: null,
  description: '',
};

const EDUCATION_OPTIONS: Option[] = EDUCATION_WORDS.map((text, level) => ({
  value: String(level),
  text: level === 0 ? '不限学历' : `${text}以上`,
}));
const yuan = (fen: number | null) => (fen === null ? undefined : fen / 100);
const said = (label: string, text: string) => (text === '' ? undefined : `${label}里写的是：${text}`);

interface FieldsProps {
  readonly position: FormPosition;
  readonly places: readonly Option[];
  /** An employer writes of itself: its name is known. */
  readonly by?: 'employer';
}

/** Everything a clerk or an employer can say of a position; demands come last, for they are the longest. */
export function PositionFields({ position, places, by }: FieldsProps) {
  return (
    <>
      <BasicFields position={position} places={places} by={by} />
      <OccupationFields position={position} />
      <h2>提供的便利</h2>
      <CheckboxGroup
        name="accommodations[]"
        label="单位能提供哪些便利"
        hint="有便利，就不会因为这一项把人排除。"
        options={ACCOMMODATION_OPTIONS}
        values={position.accommodations}
        optional
      />
      <DemandFields position={position} />
    </>
  );
}

function BasicFields({ position, places, by }: FieldsProps) {
  return (
    <>
      <TextField name="title" label="岗位名称" value={position.title} required width="full" />
      {by !== 'employer' && (
        <TextField
          name="employerName"
          label="单位名称"
          hint="发布前要写。和登记的单位名称一样，就会自动连上。"
          value={position.employer_name}
          width="full"
        />
      )}
      <SelectField
        name="region"
        label="工作地点"
        hint={said('来源', position.place_text)}
        options={places}
        empty="还不知道"
        value={position.region}
      />
      <RadioGroup name="form" label="工作形式" options={FORM_OPTIONS} value={position.form} required />
      <NumberField
        name="wageLowYuan"
        label="最低月薪"
        unit="元"
        decimal
        hint={said('来源', position.wage_text)}
        value={yuan(position.wage_low)}
      />
      <NumberField
        name="wageHighYuan"
        label="最高月薪"
        unit="元"
        decimal
        hint="上不封顶就留空。"
        value={yuan(position.wage_high)}
      />
      <NumberField name="headcount" label="招聘人数" unit="人" value={position.headcount} required />
      <SelectField
        name="reserve"
        label="要先给谁"
        hint="公益性岗位和定向招录的岗位，先按顺序给优先的人，时间到了再向所有人开放。"
        options={RESERVE_OPTIONS}
        empty="不用，直接向所有人开放"
        value={position.reserve ?? ''}
      />
      <SelectField
        name="education"
        label="学历要求"
        options={EDUCATION_OPTIONS}
        empty="没有说"
        value={position.education === null ? '' : String(position.education)}
      />
      <NumberField
        name="experienceYears"
        label="经验要求"
        unit="年"
        hint="不要求经验写 0，没有说就留空。"
        value={position.experience_years}
      />
      <TextField
        name="skills"
        label="要会的技能"
        hint="用顿号隔开，例如：打字、在线客服。"
        value={position.skills.join('、')}
        width="full"
        optional
      />
      {position.skillsFound.length > 0 && (
        <CheckboxGroup
          name="skillsFound[]"
          label="名称和内容里还认出的技能"
          hint="勾选的会加进要会的技能。没有这个要求就不勾。"
          options={position.skillsFound.map(({ name, word }) => ({
            value: name,
            text: foundWords(name, word),
          }))}
          values={[]}
          optional
        />
      )}
      <TextField
        name="benefits"
        label="单位给的福利"
        hint="用顿号隔开，例如：五险一金、包吃住。"
        value={position.benefits.join('、')}
        width="full"
        optional
      />
      <TextArea
        name="description"
        label="工作内容"
        hint="写清楚每天做什么。不要写联系电话。"
        value={position.description}
        rows={6}
        optional
      />
      <DateField
        name="closesOn"
        label="招到哪一天"
        hint="不写就从发布起招 3 个月。"
        value={position.closes_on}
        optional
      />
    </>
  );
}

/** Guesses stand as answers to choose from; none of them is taken without a person. */
function OccupationFields({ position }: Pick<FieldsProps, 'position'>) {
  const guessed = position.suggestions.map((guess) => ({
    value: guess.code,
    text: guess.name,
    hint: guessWords(guess),
  }));
  const other = { value: '', text: guessed.length > 0 ? '都不是，写在下面' : '写在下面' };
  return (
    <>
      {guessed.length > 0 && (
        <RadioGroup
          name="occupation"
          label="是哪种职业"
          hint="按岗位名称猜的，请核对。"
          options={[...guessed, other]}
          value={position.occupation ?? ''}
        />
      )}
      <TextField
        name="occupationText"
        label={guessed.length > 0 ? '别的职业' : '是哪种职业'}
        hint="写职业大典里的名称或代码，例如：收银员、4-01-02-04。"
        width="full"
        optional
      />
    </>
  );
}

function DemandFields({ position }: Pick<FieldsProps, 'position'>) {
  return (
    <>
      <h2>功能要求</h2>
      <p>只写知道的。“没有说明”不会把人排除，推荐时会提醒大家再确认。</p>
      {FUNCTION_GROUPS.map((group) => (
        <section key={group.key}>
          <h3>{group.zh}</h3>
          {FUNCTIONS.filter((each) => groupOf(each) === group.key).map((each) => (
            <LevelField
              key={each.key}
              name={`demands.${each.key}`}
              label={each.zh}
              hint={each.plain}
              words={DEMAND_WORDS}
              value={position.demands?.[each.key]}
            />
          ))}
        </section>
      ))}
      <CheckboxGroup
        name="demandsKnown"
        label="功能要求说全了吗"
        options={[{ value: 'yes', text: '说全了，其余各项都没有要求' }]}
        values={position.demands_known ? ['yes'] : []}
      />
    </>
  );
}

/** The occupation that was written wins over the one that was chosen; skills that were taken join those written. */
export function withOccupation(input: Record<string, unknown>): Record<string, unknown> {
  const { occupationText, skillsFound, ...rest } = input;
  const answers = occupationText === undefined ? rest : { ...rest, occupation: occupationText };
  if (!Array.isArray(skillsFound)) return answers;
  const written = typeof rest['skills'] === 'string' ? [rest['skills']] : [];
  return { ...answers, skills: [...written, ...skillsFound].join('、') };
}
