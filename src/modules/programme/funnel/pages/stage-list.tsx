import { citationText } from '../../../../kernel/citation.ts';
import { Disclosure } from '../../../../platform/ui/index.ts';
import type { FunnelData } from './funnel.tsx';

/** What each stage means and who says so. */
export function StageList({ stages }: { readonly stages: FunnelData['stages'] }) {
  return (
    <Disclosure summary="各步怎么算，依据是什么">
      <dl>
        {stages.map(({ key, title, formula, cites }) => (
          <div key={key}>
            <dt>{title}</dt>
            <dd>
              {formula}依据：{cites.map(citationText).join('；')}。
            </dd>
          </div>
        ))}
      </dl>
      <p>地区、城乡、文化程度按现在的登记分。残疾类别和等级按截止日有效的残疾人证分。</p>
    </Disclosure>
  );
}
