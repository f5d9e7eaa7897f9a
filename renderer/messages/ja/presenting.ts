import type { presenting as english } from '../en/presenting.ts';

export const presenting = {
  'presenting.strip': '発表',
  'presenting.back': '前のステップ',
  'presenting.forward': '次のステップ',
  'presenting.step': '{step} / {count} · {part}',
  'presenting.wholeSheet': 'シート全体',

  'presenting.part.trueNorth': 'トゥルーノース',
  'presenting.part.corner': '{rows} × {columns} の隅',
  'presenting.part.people': '担当者',
  'presenting.part.duties': '担当',

  'presenting.order': '順序',
  'presenting.order.clockwise': '時計回り',
  'presenting.order.evidenceFirst': '指標から',
  'presenting.order.whole': '全体',

  'presenting.minutes': '1 ステップの分数',
  'presenting.minutes.unit': '分',
  'presenting.timer': 'このステップの残り時間',
  'presenting.timer.start': 'タイマーを開始',
  'presenting.timer.pause': 'タイマーを一時停止',
  'presenting.timer.over': '超過',

  'presenting.zoom': '新しい部分を画面いっぱいに表示（{keys}）',
  'presenting.pointer': 'レーザーポインター（{keys}）',
  'presenting.contrast': 'ハイコントラスト',
  'presenting.dark': 'ダーク',
  'presenting.fullScreen': '全画面表示',
  'presenting.end': '終了',

  'presenting.keys': '発表中',
  'presenting.keys.steps': '次のステップ、前のステップ',
  'presenting.keys.ends': '最初のステップ、最後のステップ',
  'presenting.keys.controls': '操作バーへ、マトリクスへ戻る',
  'presenting.keys.zoom': '新しい部分、またはシート全体',
  'presenting.keys.pointer': 'レーザーポインター',
  'presenting.keys.end': '終了',
  'presenting.key.pages': 'Page ↓ / ↑',
  'presenting.key.ends': 'Home / End',
} as const satisfies Record<keyof typeof english, string>;
