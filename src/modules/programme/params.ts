import type { TileLayout } from '../../kernel/tiles.ts';

// Where a province has drawn itself as a map of tiles, its figures are shown on it; one without has the list alone.
declare module '../../platform/action/context.ts' {
  interface Params {
    tiles?: TileLayout;
  }
}
