import { citationText } from '../../../kernel/citation.ts';
import { Disclosure } from '../../../platform/ui/index.ts';
import type { FigureData } from './new-employment.tsx';

/** What the figure means, how nothing is counted twice, and which document says so. */
export function Formula({ data: { indicator, minimumBreak, plan } }: { readonly data: FigureData }) {
  return (
    <Disclosure summary={`${indicator.title}怎么算，依据是什么`}>
      <p>{indicator.formula}</p>
      {minimumBreak && (
        <p>
          开始前须没有就业的天数：{minimumBreak.days} 天
          {!minimumBreak.confirmed && '。这是默认值，省级还没有确认'}。
        </p>
      )}
      <p>{indicator.dedupe}</p>
      <p>依据：{indicator.cites.map(citationText).join('；')}</p>
      <p>目标的出处：{citationText(plan.source)}</p>
    </Disclosure>
  );
}
