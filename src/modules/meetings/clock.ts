/** A day of slots as people read it. */
export interface Clock {
  /** Minutes after midnight at which the first slot begins. */
  readonly beginsAt: number;
  readonly slotMinutes: number;
  readonly slots: number;
}

const two = (n: number) => String(n).padStart(2, '0');

/** 540 → 9:00. */
export const timeOf = (minutes: number): string => `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;

/** When a slot begins: 9:15. */
export const slotTime = ({ beginsAt, slotMinutes }: Clock, slot: number): string =>
  timeOf(beginsAt + slot * slotMinutes);

/** From when to when it is: 9:00 至 11:30. */
export const spanWords = (clock: Clock): string =>
  `${timeOf(clock.beginsAt)} 至 ${slotTime(clock, clock.slots)}`;

/** Minutes after midnight of 9:00, 9：00 or ９点; null where it cannot be read. */
export function readTime(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  const found = /^(\d{1,2})(?:[:点](\d{2})?分?)$/.exec(text);
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

const SHANGHAI = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** The slot that runs at an instant of the day itself; 0 before it, `slots` after it. */
export function slotAt({ beginsAt, slotMinutes, slots }: Clock, now: Date): number {
  const [hours = 0, minutes = 0] = SHANGHAI.format(now).split(':').map(Number);
  const slot = Math.floor((hours * 60 + minutes - beginsAt) / slotMinutes);
  return Math.min(slots, Math.max(0, slot));
}
