import type { TileLayout } from '../../kernel/tiles.ts';
import { formatCount } from './figure.tsx';
import { Patterns, patternId } from './tile-patterns.tsx';
import { STEPS, stepBounds, stepOf } from './tile-steps.ts';

export interface Tile {
  readonly code: string;
  /** Own name: 鼓楼区. */
  readonly name: string;
  /** With its city, for who hears it: 福州市鼓楼区. */
  readonly fullName: string;
  /** Counties of one group stand within one edge. */
  readonly group: string;
  /** Null: withheld or not known. */
  readonly value: number | null;
  readonly href: string;
}

export type TileMapProps = {
  /** What the map shows: 各县（市、区）新增就业. */
  readonly label: string;
  readonly unit: string;
  readonly layout: TileLayout;
  readonly tiles: readonly Tile[];
};

/**
 * Schematic map beside a list that says the same. Acceptance: one link a tile, named in full with its number; five steps of
 * one hue, each with a pattern of its own; groups parted by edges; at 320 px tiles keep 24 px and lose their words, not
 * their names; the ranked list or table beside it is the content, and the page places it.
 */
export function TileMap({ label, unit, layout, tiles }: TileMapProps) {
  const bounds = stepBounds(tiles.map((tile) => tile.value));
  const places = new Map(layout.map((place) => [place.code, place]));
  const groups = new Map(
    tiles.flatMap((tile) => {
      const place = places.get(tile.code);
      return place ? [[`${place.column} ${place.row}`, tile.group] as const] : [];
    }),
  );
  return (
    <div className="tile-map" role="group" aria-label={label}>
      <svg width="0" height="0" aria-hidden="true" focusable="false" className="tile-defs">
        <Patterns />
      </svg>
      <ul className="tiles">
        {tiles.map((tile) => {
          const place = places.get(tile.code);
          if (!place) return null;
          const step = tile.value === null ? 0 : stepOf(tile.value, bounds);
          return (
            <li
              key={tile.code}
              className={`tile ${edges(place.column, place.row, tile.group, groups)}`}
              style={{ gridColumn: place.column + 1, gridRow: place.row + 1 }}
            >
              <a href={tile.href}>
                <span className="vh">{nameOf(tile, unit)}</span>
                <span className="tile-name" aria-hidden="true">
                  {tile.name.replace(/(?<=..)[市县区]$/, '')}
                </span>
                <Swatch step={step} />
              </a>
            </li>
          );
        })}
      </ul>
      <Key bounds={bounds} unit={unit} missing={tiles.some((tile) => tile.value === null)} />
    </div>
  );
}

function nameOf({ fullName, value }: Tile, unit: string): string {
  return `${fullName}，${value === null ? '不显示' : `${formatCount(value)} ${unit}`}`;
}

/** Where the neighbour is of another group, or there is none, an edge is drawn. */
function edges(column: number, row: number, group: string, groups: ReadonlyMap<string, string>): string {
  const around = { top: [0, -1], right: [1, 0], bottom: [0, 1], left: [-1, 0] } as const;
  return Object.entries(around)
    .filter(([, [dx, dy]]) => groups.get(`${column + dx} ${row + dy}`) !== group)
    .map(([side]) => `tile-edge-${side}`)
    .join(' ');
}

function Swatch({ step }: { readonly step: number }) {
  return (
    <svg className="tile-swatch" aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" fill={step === 0 ? 'none' : `url(#${patternId(step)})`} />
    </svg>
  );
}

/** What the steps mean, in words; said beside the map since a map without it says nothing. */
function Key({
  bounds,
  unit,
  missing,
}: {
  readonly bounds: readonly number[];
  readonly unit: string;
  readonly missing: boolean;
}) {
  const ranges = bounds.map((low, index) => {
    const high = bounds[index + 1];
    if (high === undefined) return `${formatCount(low)} ${unit}及以上`;
    return high - low === 1
      ? `${formatCount(low)} ${unit}`
      : `${formatCount(low)} 至 ${formatCount(high - 1)} ${unit}`;
  });
  return (
    <ul className="tile-key" aria-label="图例">
      {missing && (
        <li>
          <Swatch step={0} />
          不显示
        </li>
      )}
      {ranges.map((range, index) => (
        <li key={range}>
          <Swatch step={STEPS - bounds.length + index + 1} />
          {range}
        </li>
      ))}
    </ul>
  );
}
