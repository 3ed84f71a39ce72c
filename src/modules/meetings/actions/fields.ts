import { z } from 'zod';
import { compareDates } from '../../../kernel/dates.ts';
import { invalidField, type Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { day, regionCode } from '../../../platform/input/index.ts';
import { readTime } from '../clock.ts';
import { HELP_KINDS } from '../help.ts';
import type { Resources } from '../tables.ts';

const time = z
  .string()
  .max(20)
  .transform((typed, check) => {
    const minutes = readTime(typed);
    if (minutes === null) check.addIssue({ code: 'custom', message: 'time-of-day' });
    return minutes ?? 0;
  });

const count = z.coerce.number().int().min(0).max(50).default(0);

/** What a form says about a meeting. */
export const meetingFields = {
  kind: z.enum(['FAIR', 'BATCH']),
  title: z.string().trim().min(1).max(100),
  region: regionCode,
  place: z.string().trim().min(1).max(200),
  accessText: z.string().trim().max(1000).default(''),
  heldOn: day,
  begins: time,
  ends: time,
  slotMinutes: z.coerce.number().int().min(5).max(120),
  perPerson: z.coerce.number().int().min(1).max(10).default(3),
  /** How many there are of each kind of help, the whole day. */
  help: z.partialRecord(z.enum(HELP_KINDS), count).default({}),
};

const fieldsObject = z.strictObject(meetingFields);
export type MeetingFields = z.output<typeof fieldsObject>;

/** The columns for what was said; refuses a day that is over and times that hold no slot, or more than 60. */
export function columnsOf(ctx: Context, said: MeetingFields) {
  if (compareDates(said.heldOn, ctx.today) < 0) return invalidField('heldOn', 'day-is-over');
  const slots = Math.floor((said.ends - said.begins) / said.slotMinutes);
  if (slots < 1) return invalidField('ends', 'ends-too-early');
  if (slots > 60) return invalidField('slotMinutes', 'too-many-slots');
  const resources: Resources = {};
  for (const kind of HELP_KINDS) {
    const n = said.help[kind] ?? 0;
    if (n > 0) resources[kind] = Array.from({ length: slots }, () => n);
  }
  const { regions } = ctx.params;
  if (!regions.has(said.region)) return invalidField('region', 'unknown-region');
  return {
    kind: said.kind,
    title: said.title,
    region_code: said.region,
    region_key: regions.key(said.region),
    place: said.place,
    access_text: said.accessText,
    held_on: said.heldOn,
    begins_at: said.begins,
    slot_minutes: said.slotMinutes,
    slots,
    per_person: said.perPerson,
    resources: JSON.stringify(resources),
  };
}

export type MeetingColumns = Exclude<ReturnType<typeof columnsOf>, Refusal>;
