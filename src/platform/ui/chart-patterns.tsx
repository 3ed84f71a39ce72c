/** Most series that a picture may hold: five hues and patterns that can still be told apart. */
export const MOST_SERIES = 5;

const DRAWN = [
  null,
  <path key="p" d="M0 8 8 0M-2 2 2-2M6 10 10 6" />,
  <path key="p" d="M4 0v8M0 4h8" />,
  <circle key="p" cx="4" cy="4" r="1.6" />,
  <path key="p" d="M0 4h8" />,
];

/** Id of the pattern of a series; React's ids hold characters that `url(#…)` does not take. */
export function patternId(chart: string, series: number): string {
  return `p${chart.replace(/\W/g, '')}-${series}`;
}

/** Fills of up to five series: the hue of the series and lines or dots of the paper's colour upon it. */
export function Patterns({ chart, count }: { readonly chart: string; readonly count: number }) {
  return (
    <defs>
      {DRAWN.slice(0, count).map((mark, index) => (
        <pattern
          key={patternId(chart, index)}
          id={patternId(chart, index)}
          className={`series series-${index + 1}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect width="8" height="8" className="series-ground" />
          <g className="series-mark">{mark}</g>
        </pattern>
      ))}
    </defs>
  );
}
