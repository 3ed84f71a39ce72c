import type { ParameterBook } from './parameter.ts';

// The province's dated numbers reach every action as `ctx.params.book`.
declare module '../action/context.ts' {
  interface Params {
    book: ParameterBook;
  }
}
