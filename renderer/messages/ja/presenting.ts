import type { presenting as english } from '../en/presenting.ts';

export const presenting = {
  'presenting.strip': 'プレゼンテーション',
  'presenting.back': '前のステップ',
  'presenting.forward': '次のステップ',
  'presenting.step': '{step} / {count} · {part}',
  'presenting.wholeSheet': 'シート全体',

  'presenting.part.trueNorth': 'トゥルーノース',
  'presenting.part.corner': '交点 {rows} × {columns}',
  'presenting.part.people': '人',
  'presenting.part.duties': '担当',

  'presenting.order': '順序',
  'presenting.order.clockwise': '時計回り',
  'presenting.order.evidenceFirst': '指標を先に',
  'presenting.order.whole': '全体',

  'presenting.minutes': '1ステップの分数',
  'presenting.minutes.unit': '分',
  'presenting.timer': 'このステップの残り時間',
  'presenting.timer.start': 'タイマーを開始',
  'presenting.timer.pause': 'タイマーを一時停止',
  'presenting.timer.over': '超過',

  'presenting.zoom': '新しい部分を画面いっぱいに表示（{keys}）',
  'presenting.pointer': 'レーザーポインター（{keys}）',
  'presenting.contrast': 'ハイコントラスト',
  'presenting.dark': '暗い配色',
  'presenting.fullScreen': '全画面表示',
  'presenting.end': '終了',

  'presenting.keys': 'プレゼンテーション中',
  'key.pages': 'Page ↓ / ↑',
  'key.ends': 'Home / End',
  'presenting.keys.steps': '次のステップ、前のステップ',
  'presenting.keys.ends': '最初のステップ、最後のステップ',
  'presenting.keys.controls': '操作パネルとマトリックスの切り替え',
  'presenting.keys.zoom': '新しい部分とシート全体の切り替え',
  'presenting.keys.pointer': 'レーザーポインター',
  'presenting.keys.end': '終了',
} as const satisfies { readonly [K in keyof typeof english]: string };
