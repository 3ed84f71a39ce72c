import { STEPS } from './tile-steps.ts';

/** From sparse to dense, so that the order of the steps is seen without the hue. */
const DRAWN = [
  null,
  <circle key="m" cx="4" cy="4" r="1" className="tile-dot" />,
  <path key="m" d="M0 8 8 0" />,
  <path key="m" d="M0 8 8 0M-2 2 2-2M6 10 10 6M0 0 8 8" />,
  // Solid: whatever is drawn on the darkest would make it lighter than the step before.
  null,
];

/** One set serves every map of a page. */
export function patternId(step: number): string {
  return `tile-pattern-${step}`;
}

export function Patterns() {
  return (
    <defs>
      {Array.from({ length: STEPS }, (_, i) => i + 1).map((step) => (
        <pattern key={step} id={patternId(step)} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" className={`tile-step-${step}`} />
          <g className={step === 4 ? 'tile-mark tile-mark-light' : 'tile-mark'}>{DRAWN[step - 1]}</g>
        </pattern>
      ))}
    </defs>
  );
}
