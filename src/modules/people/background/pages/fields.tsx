import {
  CheckboxGroup,
  DateField,
  DescriptionList,
  SelectField,
  TextArea,
  TextField,
  optionsOf,
} from '../../../../platform/ui/index.ts';
import { formatDateZh } from '../../../../kernel/dates.ts';
import { EDUCATION_WORDS, SOURCE_WORDS } from '../../words.ts';
import type { Background } from '../queries.ts';
import { LANGUAGE_WORDS, languageWords } from '../words.ts';

const levels = EDUCATION_WORDS.map((text, index) => ({ value: String(index), text }));
const chosen = (level: number | null) => (level === null ? '' : String(level));
const NOT_SAID = '没有登记';
const level = (n: number | null) => (n === null ? NOT_SAID : EDUCATION_WORDS[n]);

/** School and level in words. */
export function EducationList({ education }: Pick<Background, 'education'>) {
  return (
    <DescriptionList
      items={[
        { term: '最高学历', value: level(education.education) },
        { term: '在读', value: education.studyLevel === null ? '没有在读' : level(education.studyLevel) },
        { term: '学校', value: education.school ?? NOT_SAID },
        { term: '专业', value: education.major ?? NOT_SAID },
        {
          term: '毕业日期',
          value: education.graduatesOn ? formatDateZh(education.graduatesOn) : NOT_SAID,
        },
      ]}
    />
  );
}

export function SkillList({ skills }: Pick<Background, 'skills'>) {
  if (!skills) return <p>还没有登记。</p>;
  return (
    <DescriptionList
      items={[
        { term: '会的技能', value: skills.skills.join('、') || NOT_SAID },
        { term: '交流方式', value: languageWords(skills.languages) || NOT_SAID },
        {
          term: '技能证书',
          value: skills.papers.join('、') || NOT_SAID,
          source: `来源：${SOURCE_WORDS[skills.source] ?? skills.source}，${formatDateZh(skills.observedOn)}`,
        },
      ]}
    />
  );
}

export function EducationFields({ education }: Pick<Background, 'education'>) {
  return (
    <>
      <SelectField
        name="education"
        label="已经读完的最高学历"
        options={levels}
        empty="不清楚"
        value={chosen(education.education)}
      />
      <SelectField
        name="studyLevel"
        label="正在读的"
        options={levels.slice(1)}
        empty="没有在读"
        value={chosen(education.studyLevel)}
      />
      <TextField
        name="school"
        label="学校"
        optional
        width="full"
        hint="正在读的学校；没有在读，就写最后毕业的学校。"
        value={education.school}
      />
      <TextField name="major" label="专业" optional width="medium" value={education.major} />
      <DateField
        name="graduatesOn"
        label="毕业日期"
        optional
        hint="还没毕业，写预计毕业的日期。只知道月份，就写那个月的最后一天。"
        value={education.graduatesOn ?? undefined}
      />
    </>
  );
}

export function SkillFields({ skills }: Pick<Background, 'skills'>) {
  return (
    <>
      <TextField
        name="skills"
        label="会的技能"
        optional
        width="full"
        hint="照平常的说法写，用顿号隔开。例如：客服、表格、打字。推荐岗位时会用到。"
        value={skills?.skills.join('、')}
      />
      <CheckboxGroup
        name="languages[]"
        label="怎么和人交流"
        optional
        hint="可以选几项。"
        options={optionsOf(LANGUAGE_WORDS)}
        values={skills?.languages}
      />
      <TextArea
        name="papers"
        label="技能证书"
        optional
        rows={3}
        hint="一行一个。例如：中式面点师四级。不写证书号码。"
        value={skills?.papers.join('\n')}
      />
    </>
  );
}
