import { functionEntry } from '../../../kernel/vocabulary.ts';
import { obstacles } from './fit.ts';
import type { Opening, Seeker } from './prepare.ts';
import { EDUCATION_WORDS } from './words.ts';

/** Demands that the person was found not to meet and that nothing lifts. */
function unmet({ person }: Seeker, { demands }: Opening): string {
  return demands
    .filter(({ fn, level, lifters }) => lifters.length === 0 && (person.abilities[fn] ?? level) < level)
    .map(({ fn }) => functionEntry(fn).plain)
    .join('、');
}

/** Why the two do not fit, in Chinese clauses without an end mark; empty where they do. */
export function obstacleReasons(seeker: Seeker, opening: Opening): string[] {
  const { person } = seeker;
  const { position } = opening;
  const sentences = {
    reach: '工作地点不在愿意去的范围里',
    wage: `工资最高 ${opening.high} 元，不到想要的 ${person.minWage} 元`,
    education: `学历要求${EDUCATION_WORDS[position.education]}，登记的学历不够`,
    ability: `要${unmet(seeker, opening)}，登记的能力达不到，单位也没有能补上的便利`,
  };
  return obstacles(seeker, opening).map((obstacle) => sentences[obstacle]);
}
