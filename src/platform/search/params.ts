import type { SearchFilling } from '../module/index.ts';

declare module '../action/context.ts' {
  interface Params {
    searches: readonly SearchFilling[];
  }
}
