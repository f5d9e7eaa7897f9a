import type { HostEvent } from '#shared/host/bridge.ts';
import type { FileToken } from '#shared/host/calls.ts';
import type { FilePurpose } from '#shared/host/file-types.ts';
import type { PickedFile } from '#shared/host/replies.ts';
import type { HostFailure, Reply } from '#shared/host/reply.ts';
import type { PdfRequest, PngRequest } from '../print/port.ts';

/** What a shell sends into the host's thread. */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'grant'; readonly id: number; readonly path: string; readonly purpose: FilePurpose }
  | { readonly type: 'locate'; readonly id: number; readonly file: FileToken; readonly purpose: FilePurpose }
  | { readonly type: 'close'; readonly id: number }
  | Served;

/** What the shell did for the host: printed, or showed a file. */
export interface Served {
  readonly type: 'served';
  readonly id: number;
  readonly value?: unknown;
  readonly failure?: HostFailure;
}

/** A request to print as it crosses over: without its signal, and without metadata, which the host's thread puts in. */
export type PrintedDocument =
  | ({ readonly as: 'pdf' } & Omit<PdfRequest, 'signal' | 'metadata'>)
  | ({ readonly as: 'png' } & Omit<PngRequest, 'signal'>);

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
  | AskedOfShell;

/** What only the shell can do: the Chromium and the windows live on its side. */
export type AskedOfShell =
  | { readonly type: 'print'; readonly id: number; readonly document: PrintedDocument }
  /** Nobody waits any more for what was asked for with this id. */
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'reveal'; readonly id: number; readonly path: string };
