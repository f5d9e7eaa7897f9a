/**
 * Long work in small pieces: whoever runs it is asked back after each, and may tell how far it is, let other things run,
 * or stop by not going on.
 */
export type Gradual<T> = Generator<undefined, T, undefined>;

/** The whole work without a pause. */
export function atOnce<T>(work: Gradual<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
