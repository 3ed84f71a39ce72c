import { citationText } from '../../../kernel/citation.ts';
import { Disclosure, Notice } from '../../../platform/ui/index.ts';
import { notCountedText } from '../words.ts';
import type { Loaded } from './spell.tsx';

/** Whether the spell counts as new employment; a refusal names the condition, the formula names its source. */
export function CountSection({ spell }: Pick<Loaded, 'spell'>) {
  const { year, reason, minimumBreak, cites } = spell.count;
  const days = minimumBreak?.days ?? null;
  return (
    <section>
      <h2>是否计入新增就业</h2>
      {reason === null ? (
        <Notice tone="success" title="计入">
          计入 {year} 年、{spell.startRegion}的新增就业，只计一次。
        </Notice>
      ) : (
        <Notice tone={reason.code === 'pending' ? 'warning' : 'info'} title="不计入">
          {notCountedText(reason, year, days)}
          {'spellId' in reason && (
            <>
              {' '}
              <a href={`/spells/${reason.spellId}`}>看那一条记录</a>
            </>
          )}
        </Notice>
      )}
      <Disclosure summary="怎么算的，依据是什么">
        <ol>
          <li>
            开始前 {days ?? 1} 天没有任何形式的就业
            {minimumBreak?.confirmed === false && '（天数是默认值，省级还没有确认）'}。
          </li>
          <li>在统计的那一年里开始工作。</li>
          <li>就业材料核实通过；晚核实的，也计在开始的那一年。</li>
          <li>一个人一年只计最早的一次。</li>
        </ol>
        <p>依据：{cites.map(citationText).join('；')}</p>
      </Disclosure>
    </section>
  );
}
