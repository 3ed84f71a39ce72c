import { DataTable, formatCount, Notice } from '../../../../platform/ui/index.ts';
import type { Remedy } from '../../../../platform/module/index.ts';
import { LackList } from '../../pages/lacks.tsx';
import { ReasonList, ScoreTable } from '../../pages/reasons.tsx';
import type { Voice } from '../../engine/index.ts';
import type { Standing } from '../rank.ts';
import type { ChangeTold } from '../told.ts';
import type { WhyNot } from '../why-not.ts';

/** What the link leads to: what an employer decides is talked over from the page of the position. */
const GO = { you: '去改', employer: '打开岗位，和单位商量', staff: '去办' } as const;

/** Changes, each with who may make it and where. */
function ChangeList({ changes }: { readonly changes: readonly ChangeTold[] }) {
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.text}>
          {change.text}
          {`${change.whoText}。`}
          {change.href && (
            <a href={change.href}>
              {GO[change.who]}
              <span className="vh">：{change.text}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Smallest({ answer }: { readonly answer: WhyNot }) {
  const { smallest, stuck } = answer;
  return (
    <section aria-labelledby="smallest">
      <h2 id="smallest">怎样就能推荐</h2>
      {smallest === null ? (
        <ul>
          {stuck.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <>
          <p>
            {smallest.length === 1
              ? '最小的改变只要一样：'
              : `最小的改变是这 ${smallest.length} 样，要一起改：`}
          </p>
          <ChangeList changes={smallest} />
        </>
      )}
    </section>
  );
}

/** All that stands between, and every change that helps with each; on demand, for the first is told above. */
function AllWays({ answer }: { readonly answer: WhyNot }) {
  return (
    <section aria-labelledby="all-ways">
      <h2 id="all-ways">{`全部 ${answer.obstacles.length} 个原因，和能用的办法`}</h2>
      {answer.ways.map(({ obstacle, changes }) => (
        <section key={obstacle}>
          <h3>{obstacle}</h3>
          {changes.length > 0 ? <ChangeList changes={changes} /> : <p>现在没有直接的办法。</p>}
        </section>
      ))}
      <p>“最小的改变”按这个顺序找：先看不用谁让步的，再看单位能安排的，最后才看本人要放下的。</p>
    </section>
  );
}

function Lifts({ standing: { lifts } }: { readonly standing: Standing }) {
  const { yours, employers } = lifts;
  if (yours === null && employers === null)
    return <p>现在没有一两样小的改变能让它排进来。前面的岗位更合适。</p>;
  return (
    <>
      {yours && (
        <>
          <p>{yours.length === 1 ? '这样改，它就会排进来：' : '这几样一起改，它就会排进来：'}</p>
          <ul>
            {yours.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {employers && <p>{`${yours ? '或者' : '这样改，它的分会更高：'}${employers}`}</p>}
    </>
  );
}

function Behind({ standing }: { readonly standing: Standing }) {
  const { shown, fitting, score, last, behind } = standing;
  return (
    <section aria-labelledby="behind">
      <h2 id="behind">为什么没有排进前 {shown} 个</h2>
      <p>{`合适的岗位有 ${formatCount(fitting)} 个，只列出前 ${shown} 个。这个得 ${formatCount(score)} 分，第 ${shown} 个得 ${formatCount(last)} 分。`}</p>
      <DataTable
        caption={`比第 ${shown} 个少的项目`}
        rows={behind}
        rowKey={(row) => row.name}
        empty={<p>分数一样，按登记的先后排。</p>}
        columns={[
          { key: 'name', title: '项目', cell: (row) => row.name },
          { key: 'own', title: '这个岗位', cell: (row) => formatCount(row.own), numeric: true },
          { key: 'theirs', title: `第 ${shown} 个`, cell: (row) => formatCount(row.theirs), numeric: true },
          { key: 'short', title: '少', cell: (row) => formatCount(row.short), numeric: true },
        ]}
      />
      <Lifts standing={standing} />
    </section>
  );
}

export interface AnswerProps {
  readonly answer: WhyNot;
  readonly remedies: readonly Remedy[];
  readonly voice: Voice;
  /** Whether all reasons are told, and the address that tells them. */
  readonly all: boolean;
  readonly allHref: string;
}

/** The whole answer about one person and one position: first what it is, then what would change it. */
export function WhyNotAnswer({ answer, remedies, voice, all, allHref }: AnswerProps) {
  const { state, obstacles, standing, suggestion, lacks } = answer;
  const [first] = obstacles;
  return (
    <>
      {first && (
        <Notice title="主要的原因">
          <p>{first.text}</p>
          {!all && (
            <p>
              {obstacles.length > 1 ? `一共有 ${obstacles.length} 个原因，` : '还有别的办法，'}
              <a href={allHref}>{obstacles.length > 1 ? '看全部原因和办法' : '看看别的办法'}</a>。
            </p>
          )}
        </Notice>
      )}
      {state === 'shown' && standing && (
        <Notice tone="success" title="这个岗位已经推荐了">
          <p>{`它排在第 ${standing.place} 个。`}</p>
        </Notice>
      )}
      {state === 'blocked' && <Smallest answer={answer} />}
      {state === 'blocked' && all && <AllWays answer={answer} />}
      {state === 'behind' && standing && <Behind standing={standing} />}
      {suggestion ? (
        <section aria-labelledby="reasons">
          <h2 id="reasons">合不合适</h2>
          <ReasonList suggestion={suggestion} saidAbove={[]} remedies={remedies} />
          <ScoreTable suggestion={suggestion} of="这个岗位" />
        </section>
      ) : (
        lacks.length > 0 && (
          <section aria-labelledby="lacks">
            <h2 id="lacks">还差什么，怎么办</h2>
            <LackList lacks={lacks} remedies={remedies} />
          </section>
        )
      )}
      <p>
        {voice === 'self'
          ? '这里只比岗位的要求和你登记的情况。残疾的类别和等级不算。想改登记的情况，告诉当地残联的工作人员。'
          : '这里只比岗位的要求和登记的情况。残疾的类别和等级不算。'}
      </p>
    </>
  );
}
