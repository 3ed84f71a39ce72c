import { z } from 'zod';
import { ROLES, isRole } from '../access/roles.ts';
import type { AnyOperation } from '../action/index.ts';

const problemSchema = {
  type: 'object',
  required: ['kind', 'code', 'message'],
  properties: {
    kind: { enum: ['invalid', 'forbidden', 'not-found', 'conflict', 'unavailable'] },
    code: { type: 'string', description: 'Stable code of what is wrong' },
    message: { type: 'string', description: 'Chinese sentence that says what to do' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
} as const;

const refusals: Record<string, string> = {
  400: 'The input is not valid; `fields` says what to mend',
  401: 'No token, or one that is no longer valid',
  403: 'The role or the region does not allow it',
  404: 'No such record within the region',
  409: 'It conflicts with what is there',
  413: 'The body is too large',
  503: 'Not now; nothing was saved',
};

function roleNames(operation: AnyOperation): string {
  return operation.allow.roles
    .map((role) => (isRole(role) ? ROLES[role].title : role === 'public' ? '公众' : '系统'))
    .join('、');
}

function pathItem(operation: AnyOperation): object {
  const refused = Object.fromEntries(
    Object.entries(refusals).map(([status, description]) => [
      status,
      { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    ]),
  );
  return {
    post: {
      operationId: operation.name,
      summary: operation.title,
      tags: [operation.name.split('.')[0]],
      description: `${operation.type === 'action' ? '写' : '读'}；可用角色：${roleNames(operation)}；审计：${operation.audit}`,
      security: operation.allow.roles.includes('public') ? [{}, { bearer: [] }] : [{ bearer: [] }],
      ...(operation.type === 'action' && {
        parameters: [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 200 } }],
      }),
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }),
          },
        },
      },
      responses: {
        200: { description: 'Done', content: { 'application/json': { schema: {} } } },
        ...refused,
      },
    },
  };
}

/** OpenAPI 3.1 document of every operation, made from the declarations. */
export function openApiOf(operations: Iterable<AnyOperation>): object {
  const paths = [...operations].map((op) => [`/api/v1/${op.name}`, pathItem(op)] as const);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Zhuye 助业 API',
      version: '1',
      description:
        'Reads are POST too, so that numbers of people never stand in an address. Sign in at /api/v1/sign-in.',
    },
    paths: {
      '/api/v1/sign-in': {
        post: {
          operationId: 'sign-in',
          summary: '取得令牌',
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['name', 'password'],
                  properties: {
                    name: { type: 'string' },
                    password: { type: 'string' },
                    code: {
                      type: 'string',
                      description: 'Of the second factor; all accounts but seekers have one.',
                    },
                    grantId: { type: 'string', format: 'uuid', description: 'In which grant to act.' },
                  },
                },
              },
            },
          },
          responses: { 200: { description: 'A bearer token, valid for 30 days' } },
        },
      },
      ...Object.fromEntries(paths),
    },
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
  };
}
