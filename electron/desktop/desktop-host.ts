import type { FilePurpose } from '#shared/host/calls.ts';
import type { PickedFile } from '#shared/host/replies.ts';
import type { CarriedHost } from '../page/carried-host.ts';

/** What the desktop asks of the host beyond passing calls on: it knows paths, a page never does. */
export interface DesktopHost extends CarriedHost {
  grantFile(path: string, purpose: FilePurpose): Promise<PickedFile>;
  close(): Promise<void>;
}
