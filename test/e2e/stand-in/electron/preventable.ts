/** An event whose default can be prevented, as Electron's are. */
export function preventable<T extends object>(
  details: T,
): T & { defaultPrevented: boolean; preventDefault(): void } {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
