import type { agreements as english } from '../en/agreements.ts';

export const agreements = {
  'reopen.title': '合意した内容を変更しますか',
  'reopen.agreed': '{party} と合意済みです。',
  'reopen.agreedOn': '{date} に {party} と合意しました。',
  'reopen.what':
    '「{label}」は合意した内容を変え、相手との新しいラウンドを開きます。元に戻すと両方とも取り消されます。',
  'reopen.yes': '変更して新しいラウンドを開く',
  'reopen.no': '合意のままにする',
  'reopen.kept': '合意のままにしました。行わなかった操作: {label}',
  'reopen.again': 'やはり変更する',
  'signOff.title': 'キャッチボールなしで発効',
  'signOff.why':
    '上位の合意を必要としないマトリクスのためのものです。氏名と理由は計画に残り、氏名はシートに載ります。',
  'signOff.name': '承認者',
  'signOff.reason': '理由',
  'signOff.reason.example': '取締役会で決定。上位の部門はない。',
  'signOff.do': '発効する',
  'signOff.done': '「{title}」が発効しました。',
  'signOff.takenBack': '「{title}」を下書きに戻しました。',
  'signOff.takeBack': '取り消す',
  'signOff.open': 'キャッチボールなしで発効…',
  'approval.heading': '状態',
  'approval.agreement': '実行中: {date} に {upper} と {lower} がキャッチボールで合意。',
  'approval.signOff': '実行中: {date} に {name} がキャッチボールなしで承認。',
  'approval.reason': '理由: {reason}',
  'approval.draft': '下書きです。投げかけて合意するか、キャッチボールなしで発効できます。',
  'approval.inCatchball': 'キャッチボール中です。このマトリクスのやり取りがすべて合意に至ると発効します。',
  'approval.active': '実行中です。',
  'approval.closed': '完了しています。',
  'lock.item': '{party} と合意済み',
  'lock.item.hint': '文言、目標値、期日、範囲、資源を変えると、新しいラウンドが開きます。',
} as const satisfies Record<keyof typeof english, string>;
