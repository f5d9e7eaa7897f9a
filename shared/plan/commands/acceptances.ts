import type { Edit } from '../edits/edit.ts';
import { type EditContext, makeEdit } from '../edits/make.ts';
import { acceptanceId, type MatrixId } from '../ids.ts';
import { recordsWhere, required } from '../lookup.ts';
import type { RecordSet } from '../record-set.ts';
import type { Acceptance } from '../records/records.ts';
import { adding, CommandError, changing, removing } from './command.ts';
import { labelsFor } from './labels.ts';

/** A finding as it is remembered: its rule, the matrix, what it is about, and what people call it. */
interface Accepted {
  readonly matrix: MatrixId;
  /** The key of the rule. */
  readonly rule: string;
  readonly subject: string;
  /** The rule in the words of whoever accepts. */
  readonly name: string;
}

/** Lets a finding stand as it is, because …; where it is accepted already, the reason becomes another one. */
export function acceptFinding(
  records: RecordSet,
  args: Accepted & { readonly reason: string },
  context: EditContext,
): Edit {
  const reason = args.reason.trim();
  if (reason === '') throw new CommandError('A finding is accepted for a reason; say why.');
  required(records, 'matrix', args.matrix);
  const label = labelsFor(context).acceptFinding(args.name);
  const said = { reason, by: context.author.name, at: context.now() };
  const [known] = acceptancesOf(records, args);
  if (known) return makeEdit(context, label, changing(known, said));
  const { matrix, rule, subject } = args;
  const id = acceptanceId.parse(context.newId());
  return makeEdit(
    context,
    label,
    adding({ kind: 'acceptance', id, matrix, rule, subject, ...said, extra: null }),
  );
}

/** Brings an accepted finding back among those that are to be looked at, whoever has accepted it. */
export function withdrawAcceptance(records: RecordSet, args: Accepted, context: EditContext): Edit {
  const label = labelsFor(context).withdrawAcceptance(args.name);
  return makeEdit(context, label, removing(...acceptancesOf(records, args)));
}

function acceptancesOf(records: RecordSet, { matrix, rule, subject }: Accepted): readonly Acceptance[] {
  return recordsWhere(records, 'acceptance', 'matrix', matrix).filter(
    (each) => each.rule === rule && each.subject === subject,
  );
}
