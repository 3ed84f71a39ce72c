import type { AnyOperation } from '../action/index.ts';
import type { ModuleDeclaration } from '../module/index.ts';
import { isRole, needsSecondFactor, ROLES, STAFF, type RoleName } from './roles.ts';

/** One operation and what each role may do with it; no entry: nothing. */
export interface MatrixRow {
  module: string;
  name: string;
  title: string;
  kind: '写' | '读';
  /** Scope in words by role; `public` for who has not signed in. */
  scope: Partial<Record<RoleName | 'public', string>>;
}

export interface MatrixFilter {
  /** Name of a module; '' for all. */
  module: string;
  /** Name of a role or `public`; '' for all. */
  role: string;
}

type TargetKind = AnyOperation['allow']['on']['kind'];

/** Where a role that is let in may use an operation: the declared target, and what row-level security adds to it. */
export function scopeWords(role: RoleName | 'public', target: TargetKind): string {
  if (role === 'public') return '公开内容';
  if (role === 'employer_hr') return target === 'anywhere' ? '公开内容和本单位的' : '本单位的';
  if (role === 'seeker') return target === 'anywhere' ? '公开内容和自己的' : '自己的';
  if (STAFF.includes(role)) return target === 'anywhere' ? '本地区的，按行权限' : '本地区的';
  if (role === 'auditor') return '本地区的，只读';
  return target === 'anywhere' ? '账号和系统，不含个人数据' : '账号，不含自己的';
}

const nameOf = (role: string): role is RoleName | 'public' => role === 'public' || isRole(role);

/** Every declared operation, in the order of the rooms, with the roles that its declaration lets in. */
export function roleMatrix(
  modules: readonly Pick<ModuleDeclaration, 'name' | 'title' | 'operations'>[],
  filter: MatrixFilter = { module: '', role: '' },
): MatrixRow[] {
  return modules
    .filter(({ name }) => filter.module === '' || name === filter.module)
    .flatMap((module) =>
      module.operations.map((operation) => ({
        module: module.title,
        name: operation.name,
        title: operation.title,
        kind: operation.type === 'action' ? ('写' as const) : ('读' as const),
        scope: Object.fromEntries(
          operation.allow.roles
            .filter(nameOf)
            .map((role) => [role, scopeWords(role, operation.allow.on.kind)]),
        ),
      })),
    )
    .filter(({ scope }) => filter.role === '' || Object.hasOwn(scope, filter.role));
}

/** The columns: every role of an account, and the public. */
export const MATRIX_ROLES: readonly { role: RoleName | 'public'; title: string; factors: string }[] = [
  ...(Object.keys(ROLES) as RoleName[]).map((role) => ({
    role,
    title: ROLES[role].title,
    factors: needsSecondFactor(role) ? '密码和动态码' : '密码',
  })),
  { role: 'public', title: '公众', factors: '不用登录' },
];
