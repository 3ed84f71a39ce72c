import { TileMap, type Tile } from '../../../platform/ui/index.ts';

const LAYOUT = ['鲤城区', '丰泽区', '洛江区', '南安市', '晋江市', '石狮市', '思明区', '湖里区'].map(
  (name, index) => ({ name, code: `s${index}`, column: index % 4, row: Math.floor(index / 4) }),
);
const VALUES = [12, 30, 4, 55, 81, 26, 40, null];
const TILES: readonly Tile[] = LAYOUT.map(({ code, name }, index) => ({
  code,
  name,
  fullName: `${index < 6 ? '泉州市' : '厦门市'}${name}`,
  group: index < 6 ? '泉州市' : '厦门市',
  value: VALUES[index] ?? null,
  href: `/style?county=${code}`,
}));

/** A small schematic map; the page that uses one places the ranked list beside it. */
export function MapSamples() {
  return (
    <>
      <h2>示意地图</h2>
      <TileMap label="样例：各县新增就业" unit="人" layout={LAYOUT} tiles={TILES} />
    </>
  );
}
