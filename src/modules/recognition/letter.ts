import { formatDateZh, type PlainDate } from '../../kernel/dates.ts';
import { defineDocument, type Block } from '../../platform/documents/document/model.ts';

/** What a letter of decision says. */
export interface DecisionFacts {
  /** Its first digits number the letter. */
  recognitionId: string;
  name: string;
  kind: string;
  decision: 'recognised' | 'refused' | 'upheld' | 'revoked';
  appliedOn: PlainDate;
  decidedOn: PlainDate;
  /** In the officer's words; null where it was granted. */
  reason: string | null;
  validFrom: PlainDate | null;
  validUntil: PlainDate | null;
  /** Last day on which one may object. */
  objectUntil: PlainDate | null;
  /** The rule with what it said, a line each. */
  steps: readonly { name: string; value: string; source: string }[];
  region: string;
  on: PlainDate;
}

const TITLES: Readonly<Record<DecisionFacts['decision'], string>> = {
  recognised: '就业困难人员认定通知书',
  refused: '不予认定就业困难人员通知书',
  upheld: '就业困难人员认定复核通知书',
  revoked: '撤销就业困难人员认定通知书',
};

function firstWords({ decision, kind, appliedOn, decidedOn }: DecisionFacts): string {
  const asked = `你在${formatDateZh(appliedOn)}申请认定为就业困难人员（${kind}）。`;
  switch (decision) {
    case 'recognised':
      return `${asked}经核对，你符合条件，${formatDateZh(decidedOn)}予以认定。`;
    case 'refused':
      return `${asked}经核对，${formatDateZh(decidedOn)}决定不予认定。`;
    case 'upheld':
      return `${asked}你对决定提出了异议。经复核，${formatDateZh(decidedOn)}决定维持原来的决定。`;
    case 'revoked':
      return `${asked}经核对，${formatDateZh(decidedOn)}决定撤销这项认定。`;
  }
}

function facts({ reason, validFrom, validUntil, decision, objectUntil }: DecisionFacts): Block[] {
  const items = [
    ...(decision === 'recognised' && validFrom && validUntil
      ? [{ term: '有效期', value: `${formatDateZh(validFrom)}至${formatDateZh(validUntil)}` }]
      : []),
    ...(reason && decision !== 'recognised' ? [{ term: '理由', value: reason }] : []),
    ...(objectUntil ? [{ term: '可以提出异议的最后一天', value: formatDateZh(objectUntil) }] : []),
  ];
  return items.length > 0 ? [{ kind: 'facts', caption: '决定的内容', items }] : [];
}

const AFTER: Readonly<Record<DecisionFacts['decision'], string>> = {
  recognised:
    '有效期里，你可以优先得到公益性岗位和就业帮扶。找到工作了，请告诉我们。期满前还没有工作的，可以申请续认定。',
  refused: '不同意这个决定的，可以在上面的日期以前提出异议，由我们复核。情况有变化的，可以再申请。',
  upheld: '情况有变化的，可以再申请。',
  revoked: '不同意这个决定的，可以在上面的日期以前提出异议，由我们复核。',
};

/** The decision, to be sealed and handed over; made again from what was kept, it says the same. */
export const decisionLetter = defineDocument({
  name: 'recognition.decision-letter',
  fileName: ({ name, decision, decidedOn }: DecisionFacts) => `${TITLES[decision]} ${name} ${decidedOn}`,
  build: (letter) => ({
    title: TITLES[letter.decision],
    to: letter.name,
    blocks: [
      { kind: 'paragraph', text: firstWords(letter) },
      ...facts(letter),
      ...(letter.steps.length > 0
        ? [
            {
              kind: 'table' as const,
              caption: '逐条核对的结果',
              head: ['条件', '结果', '依据'],
              rows: letter.steps.map((step) => [step.name, step.value, step.source]),
            },
          ]
        : []),
      { kind: 'paragraph', text: AFTER[letter.decision] },
      {
        kind: 'signature',
        office: `${letter.region}残疾人联合会`,
        date: formatDateZh(letter.decidedOn),
        seal: true,
      },
    ],
    notes: [],
  }),
});
