import type { FileToken, Input, PlanToken } from '#shared/host/calls.ts';
import type { MergeOutcome, MergePreview } from '#shared/host/replies.ts';
import type { Reply } from '#shared/host/reply.ts';
import type { HostClient } from '../../host/client.ts';
import type { MessageKey } from '../../messages/messages.ts';

/** Where the other side of a merge comes from. */
export interface MergeSource {
  /** Another copy of the plan, or tables from outside. */
  readonly from: 'copy' | 'tables';
  /** Of the file. */
  readonly name: string;
  preview(): Promise<Reply<MergePreview>>;
  apply(shown: Pick<Input<'plan.applyMerge'>, 'seq' | 'shown' | 'choices'>): Promise<Reply<MergeOutcome>>;
}

/** What another copy of a plan would bring. */
export function copySource(host: HostClient, plan: PlanToken, file: FileToken, name: string): MergeSource {
  return {
    ...{ from: 'copy', name },
    preview: () => host.call('plan.previewMerge', { plan, file }),
    apply: (shown) => host.call('plan.applyMerge', { plan, file, ...shown }),
  };
}

/** What differs in words: tables have nobody behind them who changed something. */
export const MERGE_WORDS = {
  copy: {
    ...{ how: 'merge.how', nothing: 'merge.nothing', clean: 'merge.clean' },
    ...{ allTheirs: 'merge.allTheirs', allMine: 'merge.allMine', theirs: 'merge.theirs', mine: 'merge.mine' },
    ...{ unchanged: 'merge.unchanged', done: 'merge.done' },
  },
  tables: {
    ...{ how: 'importing.review.how', nothing: 'importing.review.nothing', clean: 'importing.review.clean' },
    ...{ allTheirs: 'importing.review.allTheirs', allMine: 'importing.review.allMine' },
    ...{ theirs: 'importing.review.theirs', mine: 'importing.review.mine' },
    ...{ unchanged: 'importing.unchanged', done: 'importing.done' },
  },
} as const satisfies { readonly [F in MergeSource['from']]: { readonly [word: string]: MessageKey } };
