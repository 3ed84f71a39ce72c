import { DataTable, Notice } from '../../../platform/ui/index.ts';
import type { Explained } from './levy-load.ts';
import { grouped } from './levy-words.ts';

type Way = Explained['whatIf']['toZero'][number];

const who = (weight: number) => (weight === 2 ? '重度残疾人（一、二级）' : '残疾人（三、四级）');

function wayWords({ weight, months, persons }: Way): string {
  return persons === 1
    ? `1 名${who(weight)}，做满 ${months} 个月`
    : `${persons} 名${who(weight)}，一共做满 ${months} 个月`;
}

/** What one more hire changes, how to come to zero lawfully, and where a step of the law lies near. */
export function LevyWhatIf({ found: { whatIf, deferralMonths } }: { readonly found: Explained }) {
  const { oneMore, toZero, surplus, jump, ifDeclared } = whatIf;
  return (
    <>
      <h3>换一种做法会怎样</h3>
      {ifDeclared !== null && <p>如果按时申报了填的这些人，应缴 {grouped(ifDeclared)} 元。</p>}
      {oneMore.length > 0 && (
        <DataTable
          caption="多招一个人，全年在职"
          rows={oneMore}
          rowKey={(row) => String(row.weight)}
          columns={[
            { key: 'who', title: '多招', cell: (row) => `1 名${who(row.weight)}` },
            { key: 'levy', title: '应缴（元）', numeric: true, cell: (row) => grouped(row.levy) },
            { key: 'saves', title: '比现在少（元）', numeric: true, cell: (row) => grouped(row.saves) },
          ]}
        />
      )}
      {toZero.length > 0 && (
        <>
          <p>要把费用降到 0，下面任选一种，都是最少的人和月数：</p>
          <ul>
            {toZero.map((way) => (
              <li key={way.weight}>{wayWords(way)}</li>
            ))}
          </ul>
          <p>
            要真实上班，签一年以上的合同，工资不低于最低工资，交齐社保。挂名不算，查到要补缴。
            可以请当地残联推荐合适的人。
          </p>
        </>
      )}
      {surplus !== null && <p>比规定多安排了 {surplus} 人。超出的可能有奖励，奖励按实际人数算。</p>}
      {jump !== null && (
        <Notice title="人数的界线">
          企业职工年平均 {jump.at} 人（含）以下免征。到 {jump.at + 1} 人，要缴 {grouped(jump.beyond)} 元。
        </Notice>
      )}
      {oneMore.length === 0 && surplus === null && jump === null && <p>现在不用缴，保持就好。</p>}
      {deferralMonths !== null && (
        <p>遇到自然灾害等，有重大损失的，可以申请减免，或者最长缓缴 {deferralMonths} 个月。</p>
      )}
    </>
  );
}
