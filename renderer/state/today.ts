/** The day of a moment where the person is, as plans write days: `2026-03-31`. */
export function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The day that it is where the person is. */
export function today(): string {
  return dayOf(new Date());
}
