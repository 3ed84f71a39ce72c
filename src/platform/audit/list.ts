import { z } from 'zod';
import { parsePlainDate } from '../../kernel/dates.ts';
import { invalidField } from '../../kernel/problem.ts';
import { filter, pageNumber } from '../input/index.ts';
import { anywhere, defineQuery } from '../action/index.ts';
import { beginning } from '../database/like.ts';

const PAGE_SIZE = 50;

/** Audit events of the auditor's region, newest first. `on`: one day, in Asia/Shanghai. */
export const listAuditEvents = defineQuery({
  name: 'audit.list-events',
  title: '查看审计记录',
  input: z.object({
    class: filter(z.enum(['write', 'sensitive-read', 'read', 'refused', 'security'])),
    action: z.string().trim().max(80).optional(),
    subject: filter(z.uuid()),
    on: z.string().max(20).optional(),
    page: pageNumber,
  }),
  allow: { roles: ['auditor'], on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    const day = input.on ? parsePlainDate(input.on) : null;
    if (input.on && !day) return invalidField('on', 'date');
    let found = ctx.db.selectFrom('audit_event');
    if (input.class) found = found.where('class', '=', input.class);
    if (input.action) found = found.where('action', 'like', beginning(input.action));
    if (input.subject) found = found.where('subject_id', '=', input.subject);
    if (day) {
      const start = new Date(`${day}T00:00:00+08:00`);
      found = found.where('at', '>=', start).where('at', '<', new Date(start.getTime() + 86_400_000));
    }
    const rows = await found
      .select([
        'id',
        'at',
        'actor',
        'role',
        'via',
        'action',
        'class',
        'subject_table',
        'subject_id',
        'purpose',
        'details',
      ])
      .orderBy('at', 'desc')
      .limit(PAGE_SIZE + 1)
      .offset((input.page - 1) * PAGE_SIZE)
      .execute();
    ctx.note({ details: { page: input.page } });
    return { page: input.page, more: rows.length > PAGE_SIZE, rows: rows.slice(0, PAGE_SIZE) };
  },
});
