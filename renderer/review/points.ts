import type { ComparedPoint, PastPoint } from '#shared/host/calls.ts';
import type { HistoryPage, PickedFile, RevisionInfo } from '#shared/host/replies.ts';
import { formatMoment, t } from '../messages/messages.ts';
import type { AppStore } from '../state/app-store.ts';

/** A state of a plan with what people call it. */
export interface NamedPoint<P extends ComparedPoint = ComparedPoint> {
  readonly point: P;
  readonly name: string;
  /** Who made it so, and when. */
  readonly detail: string;
  /** Its place in the history, to tell the earlier of two; null for another file. */
  readonly seq: number | null;
}

export type HistoryEntry = HistoryPage['entries'][number];

export function nowPoint(): NamedPoint {
  return { point: { type: 'now' }, name: t('review.point.now'), detail: '', seq: Number.POSITIVE_INFINITY };
}

export function entryPoint({ seq, label, author, at }: HistoryEntry): NamedPoint<PastPoint> {
  const name = t('review.point.after', { label });
  return { point: { type: 'edit', seq }, name, detail: whoAndWhen(author, at), seq };
}

/** The plan before its first edit: what a copy began with. */
export function firstPoint(): NamedPoint<PastPoint> {
  return { point: { type: 'edit', seq: 0 }, name: t('review.point.first'), detail: '', seq: 0 };
}

/** Null where the history does not reach back to the revision. */
export function revisionPoint({ revision, seq }: RevisionInfo): NamedPoint<PastPoint> | null {
  if (seq === null) return null;
  const { id, name, author, at } = revision;
  return { point: { type: 'revision', revision: id }, name, detail: whoAndWhen(author, at), seq };
}

export function filePoint({ file, name }: PickedFile): NamedPoint {
  return { point: { type: 'file', file }, name, detail: '', seq: null };
}

/** This plan and another plan file, for which the person is asked; null where they choose none. */
export async function nowAndFile(app: Pick<AppStore, 'chooseFile'>): Promise<Compared | null> {
  const picked = await app.chooseFile('otherPlan', '');
  return picked && inOrder(nowPoint(), filePoint(picked));
}

interface Compared {
  readonly from: NamedPoint;
  readonly to: NamedPoint;
}

/** The two in the order in which a person reads a change: from the earlier to the later, from this plan to a file. */
export function inOrder(one: NamedPoint, other: NamedPoint): Compared {
  const turned = one.seq === null ? other.seq !== null : other.seq !== null && other.seq < one.seq;
  return turned ? { from: other, to: one } : { from: one, to: other };
}

export function whoAndWhen(author: string, at: string): string {
  return `${author || t('history.someone')} · ${formatMoment(at)}`;
}
