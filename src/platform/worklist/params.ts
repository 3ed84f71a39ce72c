import type { WorklistFilling } from '../module/index.ts';

// Every room's kinds of work reach the home through the composition root: no list of them is kept by hand.
declare module '../action/context.ts' {
  interface Params {
    worklists: readonly WorklistFilling[];
  }
}
