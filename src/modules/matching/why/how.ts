import { licenceFor } from '../../../kernel/licences.ts';
import { occupationPath } from '../../../kernel/occupations/index.ts';
import {
  accommodationEntry,
  functionEntry,
  type AccommodationKey,
  type FunctionKey,
} from '../../../kernel/vocabulary.ts';
import { missingOf, plainOf, type Person, type Position } from '../engine/index.ts';

/** Something that is still missing for a position, and how one gets it. Sentences. */
export interface Lack {
  kind: 'licence' | 'skill' | 'ability' | 'not-assessed';
  /** The certificate's name, the skills, or keys of the functions. */
  keys: string[];
  what: string;
  how: string[];
  /** Accommodations that would help and are not offered yet. */
  ask: AccommodationKey[];
}

/** Aids that a person uses; the other accommodations are arranged at the place of work. */
const AIDS: ReadonlySet<AccommodationKey> = new Set(['screen_reader', 'magnifier', 'hearing_aid']);

interface Gap {
  fn: FunctionKey;
  ask: AccommodationKey[];
}

/** The group of occupations in whose trade a course would lie: the last group above the occupation itself. */
function howToLearn(occupation: string): string[] {
  const trade = occupationPath(occupation).at(-2)?.name;
  const what = trade ? [`可以参加“${trade}”方面的职业技能培训。`] : [];
  return [...what, '问县（市、区）残联，最近有没有班。'];
}

function howToArrange({ fn, ask }: Gap): string {
  const { plain } = functionEntry(fn);
  if (ask.length === 0) return `“${plain}”：请工作人员和单位商量，活的内容能不能调整。`;
  const offers = ask.map((a) => accommodationEntry(a).plain).join('，或者');
  return `“${plain}”：请工作人员问单位，能不能提供${offers}。`;
}

function abilityLack(kind: 'ability' | 'not-assessed', gaps: readonly Gap[]): Lack[] {
  if (gaps.length === 0) return [];
  const ask = [...new Set(gaps.flatMap((gap) => gap.ask))];
  const assessed = kind === 'ability';
  const keys = gaps.map(({ fn }) => fn);
  return [
    {
      kind,
      keys,
      what: assessed ? `这个岗位要求${plainOf(keys)}。` : `这个岗位要求${plainOf(keys)}，还没有评估过。`,
      how: [
        ...(assessed ? [] : ['先请工作人员评估。做起来要帮忙，再看下面。']),
        ...gaps.map(howToArrange),
        ...(ask.some((a) => AIDS.has(a)) ? ['辅助器具也可以问残联怎么申请。'] : []),
      ],
      ask,
    },
  ];
}

function licenceLack(occupation: string): Lack[] {
  const licence = licenceFor(occupation);
  if (!licence) return [];
  const { title, askAt } = licence;
  const how = [`有证的，告诉工作人员。没有证的，问${askAt}怎么考。`];
  return [{ kind: 'licence', keys: [title], what: `做这份工作要有${title}。`, how, ask: [] }];
}

/**
 * What is missing for a position, in the order in which one would get it. There is no table of courses yet: the trade is named
 * by the tree of occupations, and whom to ask. Nothing of it names a category or grade.
 */
export function lacksOf(person: Person, position: Position): Lack[] {
  const { missingSkills, notAssessed, gaps } = missingOf(person, position);
  const skills: Lack[] =
    missingSkills.length === 0
      ? []
      : [
          {
            kind: 'skill',
            keys: missingSkills,
            what: `这个岗位还要会${missingSkills.map((skill) => `“${skill}”`).join('')}。`,
            how: howToLearn(position.occupation),
            ask: [],
          },
        ];
  return [
    ...licenceLack(position.occupation),
    ...skills,
    ...abilityLack('ability', gaps),
    ...abilityLack(
      'not-assessed',
      notAssessed.filter(({ offered }) => offered.length === 0),
    ),
  ];
}
