import { formatDateZh } from '../../../../../kernel/dates.ts';
import { ButtonLink, DataTable, StatusTag } from '../../../../../platform/ui/index.ts';
import type { RegionWeights } from '../queries.ts';
import { WEIGHTS_PATH } from './asked.ts';
import { weightsWords } from './words.ts';

type Line = RegionWeights['history'][number];

/** The decision that holds today: of those not withdrawn and not still to come the latest day, then the latest word. */
function holding(history: readonly Line[], today: string): Line | undefined {
  const begun = history.filter(({ withdrawn, from }) => withdrawn === null && from <= today);
  return begun.toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))[0];
}

function state(line: Line, holds: boolean, today: string) {
  if (line.withdrawn) return <StatusTag tone="neutral">撤销了</StatusTag>;
  if (line.from > today) return <StatusTag tone="waiting">还没到日子</StatusTag>;
  return holds ? <StatusTag tone="good">现在用的</StatusTag> : <StatusTag tone="neutral">以前用的</StatusTag>;
}

/** Every decision about the region, the newest first; what was withdrawn stays with its reason. */
export function History({ standing: { history, region, today } }: { readonly standing: RegionWeights }) {
  const now = holding(history, today);
  return (
    <section aria-labelledby="history">
      <h2 id="history">以前的决定</h2>
      <DataTable<Line>
        caption="分量的决定，最近的在前面"
        captionHidden
        rows={history}
        rowKey={(line) => line.id}
        empty="这个地区没有另外定过分量。"
        columns={[
          { key: 'from', title: '从哪天起', cell: (line) => formatDateZh(line.from) },
          {
            key: 'weights',
            title: '分量',
            cell: (line) => (line.weights ? weightsWords(line.weights) : '跟上级走'),
          },
          { key: 'reason', title: '为什么', cell: (line) => line.reason },
          { key: 'by', title: '谁定的', cell: (line) => `${line.by}，${formatDateZh(line.setOn)}` },
          {
            key: 'state',
            title: '状态',
            cell: (line) => (
              <>
                {state(line, line === now, today)}
                {line.withdrawn && ` ${formatDateZh(line.withdrawn.on)}：${line.withdrawn.reason}`}
              </>
            ),
          },
        ]}
      />
      {history.some(({ withdrawn }) => withdrawn === null) && (
        <div className="buttons">
          <ButtonLink kind="secondary" href={`${WEIGHTS_PATH}/confirm?region=${region.code}&does=undo`}>
            撤销最近一次决定……
          </ButtonLink>
          <ButtonLink kind="secondary" href={`${WEIGHTS_PATH}/confirm?region=${region.code}&does=clear`}>
            不再单独定，跟上级走……
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
