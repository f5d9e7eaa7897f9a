import { HostError } from '#shared/host/reply.ts';

/** The file is no table at all, or one of a kind that is not read. @param what follows the file's name */
export function notATable(name: string, what: string, hint: string, options?: ErrorOptions): HostError {
  return new HostError('notATable', `${name} ${what}.`, hint, options);
}

export function tableTooLarge(name: string, what: string, hint: string): HostError {
  return new HostError('tooLarge', `${name} ${what}.`, hint);
}

/** It says that it is a table, but cannot be read as one. @param what follows the file's name */
export function damagedTable(name: string, what: string, options?: ErrorOptions): HostError {
  const hint = 'Open it in Excel or LibreOffice, save it under a new name, and read that one.';
  return new HostError('damaged', `${name} ${what}.`, hint, options);
}

/** A number of bytes as people say it. */
export function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;
}
