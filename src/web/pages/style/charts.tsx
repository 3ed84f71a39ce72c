import {
  ColumnChart,
  findMost,
  findTarget,
  findTrend,
  LineChart,
  Sparkline,
  StackedBars,
} from '../../../platform/ui/index.ts';

const YEARS = ['2022年', '2023年', '2024年', '2025年'];
const NEW = [310, 352, 398, null];
const points = YEARS.map((label, i) => ({ label, value: NEW[i] ?? null, href: `/style?rows=${2022 + i}` }));

/** Every chart, each with its finding computed from its own numbers. */
export function ChartSamples() {
  return (
    <>
      <h2>图</h2>
      <h3>柱形图</h3>
      <ColumnChart title={findMost(points, '人')} head="年份" unit="人" points={points.slice(0, 3)} />
      <h3>折线图</h3>
      <LineChart
        title={findTarget(398, 500, '人')}
        head="截至"
        unit="人"
        labels={['1月', '2月', '3月', '4月', '5月', '6月']}
        series={[
          { name: '城镇', values: [20, 64, 110, 160, 205, 243] },
          { name: '农村', values: [12, 40, null, 98, 130, 155] },
        ]}
        target={500}
      />
      <h3>堆叠条形图</h3>
      <StackedBars
        title={findMost(
          [
            { label: '泉州市', value: 412 },
            { label: '福州市', value: 380 },
          ],
          '人',
        )}
        head="地区"
        unit="人"
        labels={['泉州市', '福州市']}
        series={[
          { name: '按比例就业', values: [150, 120] },
          { name: '集中就业', values: [90, 100] },
          { name: '自主创业', values: [40, 60] },
          { name: '灵活就业', values: [112, 80] },
          { name: '辅助性就业', values: [20, 20] },
        ]}
      />
      <h3>字里的走势</h3>
      <p>
        {findTrend(points, '人')}{' '}
        <Sparkline text="三年新增就业：310、352、398 人。" values={NEW.slice(0, 3)} />
      </p>
    </>
  );
}
