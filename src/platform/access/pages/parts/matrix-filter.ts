import type { MatrixFilter } from '../../role-matrix.ts';

/** The filter that an address of the matrix carries; anything odd is no filter. */
export function matrixFilter(request: Request): MatrixFilter {
  const { searchParams } = new URL(request.url);
  const read = (name: string) => {
    const text = searchParams.get(name) ?? '';
    return /^[\w-]{1,40}$/.test(text) ? text : '';
  };
  return { module: read('module'), role: read('role') };
}
