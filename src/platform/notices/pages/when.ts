const format = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Asia/Shanghai',
});

/** A moment as people read it: 2026年11月24日 09:05. */
export function when(instant: Date): string {
  return format.format(instant);
}
