import type { Month } from '../plan/ids.ts';
import { measureStatus } from '../plan/queries/measure-status.ts';
import { type Course, courseFigure } from './course-figure.ts';
import type { Measured, Telling } from './measured.ts';
import type { Block } from './section.ts';

/** The courses of what has figures, a drawing for each, under a heading; nothing where there are none. */
export function courseFigures(
  measured: readonly Measured[],
  months: readonly Month[],
  telling: Telling,
): readonly Block[] {
  const { words } = telling;
  const courses = measured.flatMap((each) => courseOf(each, months, telling) ?? []);
  if (courses.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: words.course },
    { type: 'paragraph', text: words.courseLegend, tone: 'faint' },
    {
      type: 'figures',
      figures: courses.map((course) => ({
        ...courseFigure(course),
        says: `${course.code}: ${course.caption}`,
      })),
    },
  ];
}

function courseOf(
  { item, values }: Measured,
  months: readonly Month[],
  { words, formats }: Telling,
): Course | null {
  const figure = (value: number) =>
    [formats.number(value), item.measureUnit].filter((part) => part !== '').join(' ');
  const told = months.map((month) => ({ month, value: values.get(month) }));
  const last = told.findLast(({ value }) => value !== undefined && value.actual !== null);
  const target = told.findLast(({ value }) => value !== undefined && value.plan !== null);
  let caption: string;
  if (last?.value && last.value.actual !== null) {
    const { actual, plan } = last.value;
    caption = words.lastActual(
      formats.shortMonth(last.month),
      figure(actual),
      plan === null ? null : figure(plan),
    );
  } else if (target?.value && target.value.plan !== null) {
    caption = words.lastPlan(formats.shortMonth(target.month), figure(target.value.plan));
  } else {
    return null;
  }
  return {
    code: item.code,
    name: item.text,
    caption,
    baseline: item.baseline,
    months: told.map(({ value }) => ({
      plan: value?.plan ?? null,
      actual: value?.actual ?? null,
      status: value ? measureStatus(item, value) : null,
    })),
  };
}
