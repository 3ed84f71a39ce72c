import { BarList, findMost, TileMap } from '../../../platform/ui/index.ts';
import { figureHref, type View } from './address.ts';
import type { FigureData } from './new-employment.tsx';

/** Counties with most; the rest stand under their cities. */
const RANKED = 20;

/** The province as a map of tiles, and the same as a ranked list, which is what one reads. */
export function CountyMap({ data, view }: { readonly data: FigureData; readonly view: View }) {
  if (data.map === null) return null;
  const { layout, counties } = data.map;
  const { unit } = data.indicator;
  const hrefOf = (code: string) => figureHref({ ...view, region: code });
  const ranked = counties
    .flatMap((county) => (county.count === null ? [] : [{ ...county, count: county.count }]))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, RANKED);
  return (
    <section>
      <h2>各县（市、区）</h2>
      <div className="beside">
        <TileMap
          label="示意地图：各县（市、区）新增就业"
          unit={unit}
          layout={layout}
          tiles={counties.map((county) => ({
            code: county.code,
            name: county.name,
            fullName: county.fullName,
            group: county.unit,
            value: county.count,
            href: hrefOf(county.code),
          }))}
        />
        <BarList
          title={`${findMost(
            ranked.map(({ fullName, count }) => ({ label: fullName, value: count })),
            unit,
          )}下面是最多的 ${ranked.length} 个县（市、区）。`}
          columns={['县（市、区）', unit]}
          bars={ranked.map(({ code, fullName, count }) => ({
            label: fullName,
            value: count,
            href: hrefOf(code),
          }))}
        />
      </div>
    </section>
  );
}
