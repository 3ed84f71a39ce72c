import type { TileLayout } from '../../../kernel/tiles.ts';

declare module '../../../platform/action/context.ts' {
  interface Params {
    /** Where each county stands on a map of tiles; absent where the province draws none. */
    tiles?: TileLayout;
  }
}
