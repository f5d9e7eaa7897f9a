import type { Sha256, Verify } from '#shared/catchball/hash.ts';
import type { HostFailure } from '#shared/host/reply.ts';
import type { PrintPort } from '../print/port.ts';

/** Where the host keeps things. Absolute paths. */
export interface HostFolders {
  /** Settings, recents and the log. */
  readonly data: string;
  /** New plans and copies of samples, until they are saved elsewhere. */
  readonly plans: string;
  /** The person's own folder: where the browser shell's file chooser may look. */
  readonly home: string;
}

/** What differs between shells and stays constant while the program runs. Plain data: it crosses into the worker. */
export interface HostSetting {
  readonly version: string;
  readonly shell: 'desktop' | 'browser';
  readonly platform: 'linux' | 'mac' | 'windows';
  readonly folders: HostFolders;
  /** A file named on the command line. */
  readonly firstFile: string | null;
}

/** An Ed25519 key of this installation; both results are base64url. */
export interface SigningKey {
  readonly publicKey: string;
  sign(text: string): string;
}

/** Everything the host needs from outside. Passed in, so that a test can replace it and a worker can carry it. */
export interface HostServices {
  readonly setting: HostSetting;
  readonly print: Pick<PrintPort, 'pdf' | 'png'>;
  /** Shows a file in the system's file browser; null where there is none. */
  readonly reveal: ((path: string) => Promise<void>) | null;
  readonly sha256: Sha256;
  readonly verify: Verify;
  /** Signs what this installation sends; null where it has no key. */
  readonly key: SigningKey | null;
  /** What the person is told about the key at the start; null where all is well. */
  readonly keyFault: HostFailure | null;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Takes note of a fault that nobody foresaw. */
  readonly log: (error: unknown) => void;
}
