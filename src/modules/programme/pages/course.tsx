import { findTarget, findTrend, LineChart } from '../../../platform/ui/index.ts';
import { figureHref, type View } from './address.ts';
import type { FigureData } from './new-employment.tsx';

/** How the figure grows towards its target, from the beginning of the year or of the plan. */
export function CourseChart({ data, view }: { readonly data: FigureData; readonly view: View }) {
  const { course, target, indicator, plan } = data;
  const points = course.labels.map((label, index) => ({ label, value: course.soFar[index] ?? null }));
  const reached = course.soFar.findLast((value) => value !== null) ?? null;
  if (reached === null) return null;
  const title =
    target === null ? findTrend(points, indicator.unit) : findTarget(reached, target, indicator.unit);
  return (
    <section>
      <h2>{course.by === 'month' ? '今年以来逐月累计' : '方案开始以来逐年累计'}</h2>
      <LineChart
        title={title}
        head={course.by === 'month' ? '截至月份' : '截至年份'}
        unit={indicator.unit}
        labels={course.labels}
        series={[{ name: '累计', values: course.soFar }]}
        target={target}
        {...(course.by === 'year' && {
          hrefs: plan.years.map((year) => figureHref({ ...view, year }, data.by)),
        })}
      />
    </section>
  );
}
