import { DISABILITY_CATEGORIES, DISABILITY_GRADES } from '../../../kernel/disability.ts';
import { formatDateZh } from '../../../kernel/dates.ts';
import type { PersonFile } from '../queries/file.ts';
import { CERTIFICATE_STATUS_WORDS, SEX_WORDS } from '../words.ts';

/** Category and grade in words, 视力残疾一级. */
export function disabilityWords(category: number, grade: number): string {
  const name = DISABILITY_CATEGORIES.find((c) => c.code === category)?.zh ?? '';
  return `${name}${DISABILITY_GRADES.find((g) => g.grade === grade)?.zh ?? ''}`;
}

/** The state of the file as one sentence, to be read aloud before anything else. */
export function statusSentence(file: PersonFile): string {
  const who = `${SEX_WORDS[file.sex]}，${file.age} 岁，${file.region}`;
  const card = file.certificate
    ? `${disabilityWords(file.certificate.category, file.certificate.grade)}，残疾人证${CERTIFICATE_STATUS_WORDS[file.certificate.status]}`
    : '没有登记残疾人证';
  const need = file.need
    ? `${file.need.wantsWork ? '想工作' : '暂时不想工作'}（${formatDateZh(file.need.registeredOn)}登记）`
    : '还没有登记就业需求';
  return `${who}；${card}；${need}；${file.ability ? '能力已评估' : '能力还没有评估'}。`;
}
