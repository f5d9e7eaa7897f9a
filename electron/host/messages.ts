import type { HostEvent } from '#shared/host/bridge.ts';
import type { FileToken } from '#shared/host/calls.ts';
import type { FilePurpose } from '#shared/host/file-types.ts';
import type { PickedFile } from '#shared/host/replies.ts';
import type { HostFailure, Reply } from '#shared/host/reply.ts';

/** What a shell sends into the host's thread. */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'grant'; readonly id: number; readonly path: string; readonly purpose: FilePurpose }
  | { readonly type: 'locate'; readonly id: number; readonly file: FileToken; readonly purpose: FilePurpose }
  | { readonly type: 'close'; readonly id: number }
  /** What the shell did for the host: printed, or showed a file. */
  | {
      readonly type: 'served';
      readonly id: number;
      readonly value?: unknown;
      readonly failure?: HostFailure;
    };

/** What comes back out of it. */
export type FromWorker =
  | { readonly type: 'ready' }
  | {
      readonly type: 'answer';
      readonly id: number;
      readonly reply?: Reply<unknown>;
      readonly picked?: PickedFile;
      readonly path?: string;
      readonly failure?: HostFailure;
    }
  | { readonly type: 'event'; readonly event: HostEvent }
  /** The Chromium lives on the shell's side. */
  | { readonly type: 'print'; readonly id: number; readonly html: string }
  | { readonly type: 'reveal'; readonly id: number; readonly path: string };
