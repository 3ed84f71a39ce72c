import type { LoaderFunctionArgs } from 'react-router';
import { ask, doorOf } from '../../doors/form.ts';
import { ButtonLink, DataTable, Filters, Page, SelectField, type FilterChip } from '../../ui/index.ts';
import { countRoles } from '../queries/roles.ts';
import { MATRIX_ROLES, roleMatrix, type MatrixRow } from '../role-matrix.ts';
import { matrixFilter } from './parts/matrix-filter.ts';

export async function loader(args: LoaderFunctionArgs) {
  const held = await ask(args, countRoles, {});
  const { modules } = doorOf(args);
  const filter = matrixFilter(args.request);
  return {
    filter,
    held,
    rows: roleMatrix(modules, filter),
    modules: modules
      .filter((m) => m.operations.length > 0)
      .map(({ name, title }) => ({ value: name, text: title })),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

function chipsOf({ filter, modules }: Data): FilterChip[] {
  const module = modules.find(({ value }) => value === filter.module);
  const role = MATRIX_ROLES.find((r) => r.role === filter.role);
  return [
    ...(module ? [{ text: module.text, without: `/roles?role=${filter.role}` }] : []),
    ...(role ? [{ text: role.title, without: `/roles?module=${filter.module}` }] : []),
  ];
}

function RoleTable({ held }: { readonly held: Data['held'] }) {
  return (
    <DataTable
      caption="有哪些角色"
      rows={MATRIX_ROLES}
      rowKey={({ role }) => role}
      columns={[
        { key: 'role', title: '角色', cell: ({ title }) => title, rowHeader: true },
        { key: 'factors', title: '怎样登录', cell: ({ factors }) => factors },
        {
          key: 'held',
          title: '现有账号',
          numeric: true,
          cell: ({ role }) => (role === 'public' ? '不适用' : (held[role] ?? 0)),
        },
      ]}
    />
  );
}

export default function Roles({ loaderData }: { readonly loaderData: Data }) {
  const { filter, held, rows, modules } = loaderData;
  const shown = MATRIX_ROLES.filter(({ role }) => filter.role === '' || role === filter.role);
  return (
    <Page
      title="角色权限表"
      wide
      actions={
        <ButtonLink kind="secondary" href={`/roles/export.csv?${new URLSearchParams({ ...filter })}`}>
          下载表格
        </ButtonLink>
      }
      lead={<p>这张表由系统里每一项操作的声明生成，和实际的权限一致。空格表示不能用。</p>}
    >
      <RoleTable held={held} />
      <h2>每一项操作谁能用</h2>
      <Filters
        found={`共 ${rows.length} 项操作`}
        values={{ ...filter }}
        chips={chipsOf(loaderData)}
        clearHref="/roles"
        open
      >
        <SelectField name="module" label="模块" options={modules} empty="全部" />
        <SelectField
          name="role"
          label="角色"
          options={MATRIX_ROLES.map(({ role, title }) => ({ value: role, text: title }))}
          empty="全部"
        />
      </Filters>
      <DataTable<MatrixRow>
        caption="操作和角色"
        captionHidden
        rows={rows}
        rowKey={({ name }) => name}
        empty="没有符合条件的操作。"
        columns={[
          {
            key: 'title',
            title: '操作',
            rowHeader: true,
            cell: ({ title, name }) => (
              <>
                {title} <code>{name}</code>
              </>
            ),
          },
          // Where one module was chosen it stands above the table already.
          ...(filter.module
            ? []
            : [{ key: 'module', title: '模块', cell: ({ module }: MatrixRow) => module }]),
          { key: 'kind', title: '读或写', cell: ({ kind }) => kind },
          ...shown.map(({ role, title }) => ({
            key: role,
            title,
            cell: ({ scope }: MatrixRow) => scope[role] ?? <span className="cell-none">不能用</span>,
          })),
        ]}
      />
    </Page>
  );
}
