import { BarList, Figure, Figures } from '../../../platform/ui/index.ts';

export function FigureSamples() {
  return (
    <>
      <h2>数字</h2>
      <Figures>
        <Figure
          label="今年新增就业"
          value={12345}
          unit="人"
          href="/style?rows=new"
          sentence="完成全年目标的 82%。"
        />
        <Figure
          label="待核实"
          value={37}
          unit="条"
          href="/style?rows=waiting"
          sentence="最早的一条等了 9 天。"
        />
        <Figure label="在招岗位" value={406} unit="个" />
      </Figures>
      <BarList
        title="泉州新增就业最多，412 人"
        columns={['地区', '人数']}
        bars={[
          { label: '泉州市', value: 412, href: '/style?rows=3505' },
          { label: '福州市', value: 380, href: '/style?rows=3501' },
          { label: '平潭综合实验区', value: 21, href: '/style?rows=3510' },
          { label: '宁德市', value: 0 },
        ]}
      />
    </>
  );
}
