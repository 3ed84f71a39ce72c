import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../doors/form.ts';
import { csvResponse } from '../../feed/index.ts';
import { countRoles } from '../queries/roles.ts';
import { MATRIX_ROLES, roleMatrix } from '../role-matrix.ts';
import { matrixFilter } from './parts/matrix-filter.ts';

/** The matrix under the filters of its address, as a table for spreadsheets. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await ask(args, countRoles, {});
  const rows = roleMatrix(doorOf(args).modules, matrixFilter(args.request));
  return csvResponse('角色权限表.csv', [
    ['模块', '操作', '名称', '读或写', ...MATRIX_ROLES.map(({ title }) => title)],
    ...rows.map((row) => [
      row.module,
      row.title,
      row.name,
      row.kind,
      ...MATRIX_ROLES.map(({ role }) => row.scope[role] ?? ''),
    ]),
  ]);
}
