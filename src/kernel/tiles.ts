/** Where the tile of a region stands in a schematic map, counted from the north-west corner. */
export interface TilePlace {
  code: string;
  column: number;
  row: number;
}

/** A schematic map: one tile a county, all of one size, so that a small district is seen like a large county. */
export type TileLayout = readonly TilePlace[];
