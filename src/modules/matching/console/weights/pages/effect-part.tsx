import type { ReactNode } from 'react';
import { DataTable, Figure, Figures, Masked, Notice } from '../../../../../platform/ui/index.ts';
import { formWords } from '../../../pages/position-card.tsx';
import type { Way } from '../effect.ts';
import { LENGTH } from '../lists.ts';
import type { WeightsEffect } from '../queries.ts';
import { meanWords, shareWords, WAY_WORDS } from './words.ts';

type Line = { readonly key: string; readonly title: string; readonly before: number; readonly after: number };

type Side = 'before' | 'after';

interface Part {
  readonly caption: string;
  readonly rows: readonly Line[];
  readonly first: string;
}

const gapWords = ({ before, after }: Line): string =>
  after === before ? '一样' : after > before ? `多 ${after - before}` : `少 ${before - after}`;

interface Sides extends Part {
  readonly now: string;
  readonly cell: (row: Line, side: Side) => ReactNode;
}

/** Each line as it is and as it would be, and the gap. */
function BothSides({ caption, rows, first, now, cell }: Sides) {
  return (
    <DataTable<Line>
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      empty={`${caption}：没有变化。`}
      columns={[
        { key: 'title', title: first, cell: (row) => row.title },
        { key: 'before', title: now, cell: (row) => cell(row, 'before'), numeric: true },
        { key: 'after', title: '改了以后', cell: (row) => cell(row, 'after'), numeric: true },
        { key: 'gap', title: '差', cell: (row) => gapWords(row), numeric: true },
      ]}
    />
  );
}

function BeforeAfter(part: Part) {
  const sum = (side: Side) => part.rows.reduce((all, row) => all + row[side], 0);
  const all = { before: sum('before'), after: sum('after') };
  return <BothSides {...part} now="现在" cell={(row, side) => shareWords(row[side], all[side])} />;
}

const Gains = (part: Part) => (
  <BothSides {...part} now="现在在几个人的名单里" cell={(row, side) => row[side]} />
);

/** What the tried weights would do, each number with what it counts. */
export function EffectPart({
  effect,
  personHref,
}: {
  readonly effect: WeightsEffect;
  readonly personHref: (id: string) => string;
}) {
  const { persons, among, changed, kept, places, moved, staying, withList } = effect;
  if (persons === 0)
    return (
      <Notice title="没有人可以试算">
        <p>这个地区现在没有想工作、又愿意收推荐的人。改了也没有人受影响。</p>
      </Notice>
    );
  const drawn =
    among > persons
      ? `从 ${among} 个想工作的人里抽了 ${persons} 人（第 ${effect.seed} 组）`
      : `想工作的 ${persons} 人都算了`;
  return (
    <section aria-labelledby="effect">
      <h2 id="effect">改了会怎样</h2>
      <p>{`${drawn}，每人看最合适的 ${LENGTH} 个岗位。其中 ${withList} 人有合适的岗位。现在还什么都没有改。`}</p>
      <Figures>
        <Figure
          label="名单有变化的人"
          value={changed}
          unit="人"
          sentence={`${persons} 人里，岗位或者先后不一样了`}
        />
        <Figure
          label="还在名单里的岗位"
          value={places === 0 ? 100 : Math.round((100 * kept) / places)}
          unit="%"
          sentence={`${places} 个位置里有 ${kept} 个还是原来的岗位`}
        />
        <Figure
          label="留下的岗位平均挪动"
          value={meanWords(moved, staying)}
          unit="位"
          sentence={`${staying} 个留下的岗位一共挪了 ${moved} 位`}
        />
      </Figures>
      <BeforeAfter
        caption="上班的路"
        first="在哪里上班"
        rows={effect.ways.map((one) => ({ ...one, title: WAY_WORDS[one.key as Way] }))}
      />
      <BeforeAfter
        caption="上班方式"
        first="方式"
        rows={effect.forms.map((one) => ({ ...one, title: formWords(one.key) }))}
      />
      <Gains caption="变化最多的岗位" first="岗位" rows={effect.positions} />
      <Gains caption="变化最多的职业" first="职业" rows={effect.occupations} />
      {effect.most.length > 0 && (
        <>
          <h3>变化最大的人</h3>
          <p>点一个人，看他的两份名单。</p>
          <ul className="slot-items">
            {effect.most.map(({ id, name }, n) => (
              <li key={id}>
                <a href={personHref(id)}>
                  {`第 ${n + 1} 人：`}
                  <Masked {...name} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
