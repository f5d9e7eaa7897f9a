import type { FileToken, PlanToken } from './calls.ts';
import type { CommandName } from './commands.ts';
import type { JobToken } from './jobs.ts';
import type { Committed } from './replies.ts';
import type { HostFailure } from './reply.ts';

/** What a host tells its screens unasked. */
export interface HostEvents {
  /** An edit was stored, by whichever window, with what its `plan.commit` or `plan.undo` was answered. */
  'plan.edited': { readonly plan: PlanToken } & Committed;
  /** The file was changed by somebody else: what is on screen must be loaded again. */
  'plan.reloaded': { readonly plan: PlanToken };
  'plan.closed': { readonly plan: PlanToken; readonly failure: HostFailure | null };
  /** A file is to be opened: by double click, argument, drop on the dock or on the window. */
  'file.requested': {
    readonly file: FileToken;
    readonly name: string;
    readonly type: 'plan' | 'catchball' | 'tables';
  };
  /** How far long work is: `done` of `total` steps. */
  'job.progress': { readonly job: JobToken; readonly done: number; readonly total: number };
  /** A menu item or its accelerator was chosen. */
  'command.chosen': { readonly command: CommandName };
}
export type EventName = keyof HostEvents;
