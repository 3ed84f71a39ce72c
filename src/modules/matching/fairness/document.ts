import { formatDateZh, type PlainDate } from '../../../kernel/dates.ts';
import { defineDocument, type Block } from '../../../platform/documents/document/model.ts';
import { DIMENSION_WORDS } from './groups.ts';
import { furthest, type Dimension, type Shown, type Source } from './tally.ts';
import {
  FIGURE_WORDS,
  findingWords,
  hundredthsWords,
  METHOD,
  NOT_TOLD,
  ratioWords,
  shareWords,
  SOURCE_TITLES,
  WITHHELD,
} from './words.ts';

export type LabelledGroup = Shown & { label: string };

/** A sheet as its page shows it. */
export interface FairnessFacts {
  region: string;
  year: number;
  madeOn: PlainDate;
  openPositions: number;
  sources: readonly {
    source: Source;
    whole: Omit<Shown, 'key'>;
    parts: readonly { by: Dimension; groups: readonly LabelledGroup[] }[];
  }[];
}

const HEAD = ['组', '想工作的人', '有推荐的人', '平均几个', '推荐分量', '和全体比'];

/** One line of any table of the sheet. */
export const cellsOf = (label: string, shown: Omit<Shown, 'key'>): string[] => [
  label,
  shown.persons === null ? NOT_TOLD : String(shown.persons),
  shareWords(shown.share),
  hundredthsWords(shown.mean),
  hundredthsWords(shown.exposure),
  shown.persons === null ? NOT_TOLD : ratioWords(shown.ratio),
];

/** The sentence that a break-down begins with. */
export function findingOf(by: Dimension, groups: readonly LabelledGroup[]): string {
  const far = furthest(groups);
  const label = groups.find(({ key }) => key === far?.key)?.label ?? '';
  return findingWords(DIMENSION_WORDS[by], far && { label, ratio: far.ratio });
}

function blocksOf({ year, sources }: FairnessFacts): Block[] {
  return sources.flatMap(({ source, whole, parts }): Block[] => [
    { kind: 'heading', level: 1, text: SOURCE_TITLES[source](year) },
    ...parts.map(({ by, groups }): Block => ({
      kind: 'table',
      // Two sources may come to the same finding; a table is named by both.
      caption: `${SOURCE_TITLES[source](year)}，${findingOf(by, groups)}`,
      head: HEAD,
      numeric: [1, 2, 3, 4, 5],
      rows: [...groups.map((group) => cellsOf(group.label, group)), cellsOf('全体', whole)],
    })),
  ]);
}

/** The sheet to print and to put into the files. */
export const fairnessDocument = defineDocument({
  name: 'matching.fairness',
  fileName: ({ region, year }: FairnessFacts) => `推荐公平情况表 ${region} ${year}`,
  build: (facts) => ({
    title: `${facts.region} ${facts.year} 年岗位推荐公平情况表`,
    blocks: [
      {
        kind: 'paragraph',
        text: `${formatDateZh(facts.madeOn)}做的表，当天全省有 ${facts.openPositions} 个岗位在招。`,
      },
      ...blocksOf(facts),
      {
        kind: 'signature',
        office: `${facts.region}残疾人联合会`,
        date: formatDateZh(facts.madeOn),
        seal: true,
      },
    ],
    notes: [...FIGURE_WORDS.map(({ term, text }) => `${term}：${text}`), METHOD, WITHHELD],
  }),
});
