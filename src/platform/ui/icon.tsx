/** Stroke icons on a 24-unit grid. Always beside a word, so always hidden from assistive technology. */
const PATHS = {
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5.5M12 7.5v.01',
  good: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.3l2.8 2.8L16 9.6',
  waiting: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5V12l3 2',
  warning: 'M12 4 2.8 20h18.4L12 4M12 10v4.5M12 17.3v.01',
  error: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3L8.3 3M12 7.5v5.5M12 16.3v.01',
  neutral: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12h8',
  draft: 'M4 20h4.5L20 8.5 15.5 4 4 15.5V20M13 6.5 17.5 11',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M19 12H5.5M11 6l-6 6 6 6',
  next: 'M5 12h13.5M13 6l6 6-6 6',
  up: 'M12 19V5.5M6 11l6-6 6 6',
  down: 'M12 5v13.5M6 13l6 6 6-6',
  sortable: 'M8 19V6M4.5 9.5 8 6l3.5 3.5M16 5v13M12.5 14.5 16 18l3.5-3.5',
  file: 'M6 3h8l4 4v14H6V3M14 3v4h4M9 12h6M9 16h6',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 21c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  place: 'M12 21s7-6.4 7-11.5A7 7 0 0 0 5 9.5C5 14.6 12 21 12 21M12 7.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  lock: 'M6 11h12v9H6v-9M8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
