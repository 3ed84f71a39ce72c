/** Hues with their one job each, the five steps of a map and the five series of a chart. */
const HUES = [
  ['banyan', '榕绿：主要操作、成功、有效'],
  ['coral', '刺桐红：错误、逾期、删除'],
  ['amber', '琥珀：等待、待确认、样例'],
  ['sea', '海蓝：链接、说明'],
] as const;
const STEPS = [1, 2, 3, 4, 5] as const;

export function ColourSamples() {
  return (
    <>
      <h2>颜色</h2>
      <ul className="swatches">
        {HUES.map(([hue, job]) => (
          <li key={hue}>
            <Swatch token={hue} />
            <Swatch token={`${hue}-soft`} />
            {job}
          </li>
        ))}
        <li>
          {STEPS.map((step) => (
            <Swatch key={step} token={`map-${step}`} />
          ))}
          地图：从少到多五级
        </li>
        <li>
          {STEPS.map((series) => (
            <Swatch key={series} token={`chart-${series}`} />
          ))}
          图表：最多五组，各有花纹
        </li>
      </ul>
    </>
  );
}

function Swatch({ token }: { readonly token: string }) {
  return <span className="swatch" style={{ background: `var(--${token})` }} />;
}
