import { ButtonLink, Disclosure, Figure, Figures, Notice } from '../../../platform/ui/index.ts';
import { levyHref, type LevyTyped } from './levy-address.ts';
import type { Explained } from './levy-load.ts';
import { LevySteps } from './levy-steps.tsx';
import { LevyWhatIf } from './levy-what-if.tsx';
import { grouped, resultSentence } from './levy-words.ts';

/** The levy as one large number with its sentence; the reasons unfold below, then what would change it. */
export function LevyResult({ found, typed }: { readonly found: Explained; readonly typed: LevyTyped }) {
  return (
    <section aria-labelledby="levy-result">
      <h2 id="levy-result">{found.year} 年要缴多少</h2>
      <LevyFigures found={found} />
      <Cautions found={found} />
      <Disclosure summary="看每一步怎么算，依据是什么">
        <p>公式：（在职职工人数 × 安排比例 − 实际安排的残疾人数）× 年平均工资。</p>
        <LevySteps steps={found.steps} />
      </Disclosure>
      <LevyWhatIf found={found} />
      <p>
        <ButtonLink kind="secondary" href={levyHref('/levy/statement', typed)}>
          打开可以打印的测算单
        </ButtonLink>
      </p>
      <p>这一页的地址里只有上面的数字，没有个人信息，可以发给同事。我们不保存你填的内容。</p>
    </section>
  );
}

export function LevyFigures({ found }: { readonly found: Explained }) {
  const { due, refund, surcharge } = found;
  return (
    <Figures>
      <Figure label="应缴残保金" value={grouped(found.levy)} unit="元" sentence={resultSentence(found)} />
      {due !== null && refund === null && (
        <Figure label="还要缴" value={grouped(due)} unit="元" sentence="应缴的减去已缴的。" />
      )}
      {refund !== null && (
        <Figure label="多缴了" value={grouped(refund)} unit="元" sentence="可以向税务部门申请退。" />
      )}
      {surcharge !== null && (
        <Figure
          label="滞纳金"
          value={grouped(surcharge)}
          unit="元"
          sentence="财政部门给了期限还不缴，才加收。每天千分之五。"
        />
      )}
    </Figures>
  );
}

export function Cautions({ found }: { readonly found: Explained }) {
  return (
    <>
      {!found.capKnown && found.base !== null && (
        <Notice tone="warning">
          不知道当地社会平均工资，所以没有用工资上限。单位工资高时，这里算的会偏多。
        </Notice>
      )}
      {!found.confirmed && <Notice tone="warning">有的数字还没有向主管部门确认，步骤里写着“待确认”。</Notice>}
    </>
  );
}
