import { z } from 'zod';
import type { LoaderFunctionArgs } from 'react-router';
import { doorOf } from '../../doors/form.ts';
import { DataTable, Disclosure, Page } from '../../ui/index.ts';
import { isRole, ROLES } from '../roles.ts';

interface Field {
  name: string;
  type: string;
  required: boolean;
}
interface Entry {
  name: string;
  title: string;
  kind: string;
  roles: string;
  fields: Field[];
}
interface JsonSchema {
  type?: string;
  format?: string;
  enum?: unknown[];
  maxLength?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

function fieldsOf(schema: JsonSchema): Field[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    type: field.enum
      ? field.enum.join(' | ')
      : [field.type ?? '见 OpenAPI', field.format].filter(Boolean).join('，'),
    required: schema.required?.includes(name) ?? false,
  }));
}

export function loader(args: LoaderFunctionArgs): { title: string; entries: Entry[] }[] {
  return doorOf(args).modules.map((module) => ({
    title: module.title,
    entries: module.operations.map((op) => ({
      name: op.name,
      title: op.title,
      kind: op.type === 'action' ? '写' : '读',
      roles: op.allow.roles
        .map((role) => (isRole(role) ? ROLES[role].title : role === 'public' ? '公众' : '系统'))
        .join('、'),
      fields: fieldsOf(z.toJSONSchema(op.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema),
    })),
  }));
}

function EntryView({ entry }: { readonly entry: Entry }) {
  return (
    <Disclosure summary={`${entry.kind}　${entry.name}　${entry.title}`}>
      <p>
        地址 <code>POST /api/v1/{entry.name}</code>。可用角色：{entry.roles}。
      </p>
      {entry.fields.length === 0 ? (
        <p>不需要参数，请求体写 {'{}'}。</p>
      ) : (
        <DataTable<Field>
          caption={`${entry.name} 的参数`}
          rows={entry.fields}
          rowKey={(row) => row.name}
          columns={[
            { key: 'name', title: '参数', cell: (row) => <code>{row.name}</code>, rowHeader: true },
            { key: 'type', title: '类型', cell: (row) => row.type },
            { key: 'required', title: '必填', cell: (row) => (row.required ? '是' : '否') },
          ]}
        />
      )}
    </Disclosure>
  );
}

export default function ApiDocs({ loaderData }: { readonly loaderData: ReturnType<typeof loader> }) {
  return (
    <Page
      title="接口说明"
      wide
      lead={
        <p>
          每个操作都可以由程序调用，权限、校验和审计与页面相同。机器可读的说明：
          <a href="/api/openapi.json">OpenAPI 3.1 文档</a>。
        </p>
      }
    >
      <h2>怎样调用</h2>
      <ol>
        <li>
          用账号、密码和动态码（<code>name</code>、<code>password</code>、<code>code</code>）
          <code>POST /api/v1/sign-in</code>，取得令牌，30 天有效。没有设动态码的求职者不用填 <code>code</code>
          。
        </li>
        <li>
          以后每次请求带上 <code>Authorization: Bearer 令牌</code>，参数写成 JSON。
        </li>
        <li>
          写操作可以带 <code>Idempotency-Key</code>：同一个键只生效一次，重试得到同样的回答。
        </li>
        <li>
          出错时回答里有 <code>kind</code>、<code>code</code>、<code>message</code> 和 <code>fields</code>
          ，说明哪里要改。
        </li>
      </ol>
      {loaderData
        .filter((m) => m.entries.length > 0)
        .map((module) => (
          <section key={module.title}>
            <h2>{module.title}</h2>
            {module.entries.map((entry) => (
              <EntryView key={entry.name} entry={entry} />
            ))}
          </section>
        ))}
    </Page>
  );
}
