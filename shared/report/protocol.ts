import { type ThreadHeader, threadHeader } from '../catchball/format.ts';
import { type Negotiation, openPointsOf, type PointStanding } from '../catchball/negotiation.ts';
import { type ProtocolEntry, protocolOf } from '../catchball/protocol.ts';
import { storedNegotiation } from '../catchball/settle.ts';
import type { Side } from '../catchball/sides.ts';
import type { Language } from '../language.ts';
import { SHEET_WORDS } from '../matrix/words.ts';
import { recordsWhere } from '../plan/lookup.ts';
import { matricesInOrder } from '../plan/queries/cascade.ts';
import { planOf } from '../plan/queries/scales.ts';
import type { RecordSet } from '../plan/record-set.ts';
import type { Matrix, Thread } from '../plan/records/records.ts';
import { column } from './column.ts';
import type { Block, Field, ReportRow, Section } from './section.ts';
import { type Minutes, saidIn, subjectOf } from './statement.ts';
import { codeAndText } from './told.ts';
import { FORMATS } from './words/formats.ts';
import { PROTOCOL_WORDS, type ProtocolWords } from './words/protocol.ts';

/** A thread with what its rounds come to. */
interface Talk {
  readonly thread: Thread;
  readonly negotiation: Negotiation;
  readonly minutes: Minutes;
}

/**
 * The catchball protocol: which matrices are approved and how, all threads at a glance, then each thread's minutes round by
 * round, statement by statement.
 */
export function protocolSections(records: RecordSet, language: Language): readonly Section[] {
  const talks = matricesInOrder(records).flatMap(({ id }) =>
    recordsWhere(records, 'thread', 'matrix', id).map((thread) => talkOf(records, thread, language)),
  );
  return [overviewOf(records, talks, language), ...talks.map((talk) => threadSection(records, talk))];
}

function talkOf(records: RecordSet, thread: Thread, language: Language): Talk {
  const header = threadHeader.parse(thread.header);
  const minutes = { words: PROTOCOL_WORDS[language], formats: FORMATS[language], header };
  return { thread, negotiation: storedNegotiation(records, thread.id), minutes };
}

function overviewOf(records: RecordSet, talks: readonly Talk[], language: Language): Section {
  const words = PROTOCOL_WORDS[language];
  return {
    title: words.overview,
    subtitle: planOf(records)?.title ?? '',
    blocks: [
      { type: 'heading', level: 2, text: words.approvals },
      {
        type: 'table',
        columns: [column(words.matrix, 4), column(words.state, 2), column(words.approval, 6)],
        rows: matricesInOrder(records)
          .filter(({ approval }) => approval !== null)
          .map((matrix) => ({
            cells: [matrix.title, SHEET_WORDS[language].status[matrix.status], approvalIn(matrix, language)],
            as: 'row',
          })),
        empty: words.noApprovals,
      },
      { type: 'heading', level: 2, text: words.threads },
      {
        type: 'table',
        columns: [
          column(words.thread, 4),
          column(words.upper, 2.5),
          column(words.lower, 2.5),
          column(words.state, 1.5),
          column(words.rounds, 1, 'end'),
        ],
        rows: talks.map(({ thread, negotiation, minutes: { header } }) => ({
          cells: [
            thread.title,
            header.upper.name,
            header.lower.name,
            words.states[negotiation.state],
            String(negotiation.tree.rounds.length),
          ],
          as: 'row',
        })),
        empty: words.noThreads,
      },
    ],
  };
}

function approvalIn({ approval }: Matrix, language: Language): string {
  const words = PROTOCOL_WORDS[language];
  if (approval === null) return words.nothing;
  const at = FORMATS[language].moment(approval.at);
  return approval.how === 'agreement'
    ? words.approvedByAgreement(approval.upper, approval.lower, at)
    : words.approvedByName(approval.name, at, approval.reason);
}

function threadSection(records: RecordSet, { thread, negotiation, minutes }: Talk): Section {
  const { words, header } = minutes;
  const entries = protocolOf(header, negotiation.tree.rounds);
  return {
    title: words.threadTitle(thread.title),
    subtitle: [`${header.upper.name} – ${header.lower.name}`, header.period]
      .filter((part) => part !== '')
      .join(' · '),
    blocks: [
      { type: 'fields', fields: fieldsOf(records, thread, negotiation, minutes) },
      { type: 'heading', level: 2, text: words.points },
      {
        type: 'table',
        columns: [column(words.point, 7), column(words.standing, 2.5), column(words.lastWord, 2.5)],
        rows: negotiation.points.map((point) => pointRow(point, minutes)),
        empty: words.noPoints,
      },
      ...(negotiation.points.length > 0 ? [openPoints(negotiation, words)] : []),
      { type: 'heading', level: 2, text: words.rounds },
      ...entries.flatMap((entry) => roundBlocks(entry, minutes)),
    ],
  };
}

function fieldsOf(
  records: RecordSet,
  thread: Thread,
  { state, agreement, closing }: Negotiation,
  { words, formats, header }: Minutes,
): readonly Field[] {
  const signed = (agreement ?? [closing]).flatMap((signer) => signer ?? []);
  return [
    { label: words.matrix, value: records.get('matrix', thread.matrix)?.title ?? '' },
    { label: words.upper, value: header.upper.name },
    { label: words.lower, value: header.lower.name },
    { label: words.period, value: header.period },
    { label: words.state, value: words.states[state] },
    ...signed.map(({ side, person, at }) => ({
      label: agreement === null ? words.says.closing : words.agreed,
      value: words.signer(person, header[side].name, formats.moment(at)),
    })),
  ].filter(({ value }) => value !== '');
}

function pointRow({ item, standing, lastBy }: PointStanding, { words, header }: Minutes): ReportRow {
  const last = lastBy === null ? words.unanswered : partyName(lastBy, header, words);
  return { cells: [codeAndText(item), words.standings[standing], last], as: 'row' };
}

function partyName(side: Side, header: ThreadHeader, words: ProtocolWords): string {
  return side === 'third' ? words.third : header[side].name;
}

function openPoints(negotiation: Negotiation, words: ProtocolWords): Block {
  const codes = openPointsOf(negotiation).map(({ item }) => item.code);
  const text = codes.length === 0 ? words.noOpenPoints : words.openPoints(codes.join(', '));
  return { type: 'paragraph', text, tone: 'plain' };
}

function roundBlocks(entry: ProtocolEntry, minutes: Minutes): readonly Block[] {
  const { words, formats } = minutes;
  const act = words.act(entry.act, entry.person || words.somebody, entry.from, entry.to);
  const remarks = [
    entry.replyBy === null ? '' : words.replyBy(formats.day(entry.replyBy)),
    entry.withdrawn ? words.withdrawn : '',
    entry.branch ? words.branch : '',
  ].filter((remark) => remark !== '');
  return [
    { type: 'heading', level: 3, text: words.round(entry.number, formats.moment(entry.at)) },
    { type: 'paragraph', text: act, tone: 'plain' },
    ...(remarks.length > 0 ? [{ type: 'paragraph', text: remarks.join(' '), tone: 'faint' } as const] : []),
    ...(entry.message === ''
      ? []
      : [{ type: 'paragraph', text: words.quoted(entry.message), tone: 'plain' } as const]),
    {
      type: 'table',
      columns: [column(words.statement, 2), column(words.about, 4), column(words.said, 6)],
      rows: entry.statements.map((statement) => ({
        cells: [words.says[statement.says], subjectOf(statement), saidIn(statement, minutes)],
        as: 'row',
      })),
      empty: words.nothingSaid,
    },
  ];
}
