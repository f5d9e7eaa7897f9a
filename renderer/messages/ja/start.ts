import type { start as english } from '../en/start.ts';

export const start = {
  'start.new': '新しい計画',
  'start.open': '計画を開く…',
  'start.openCatchball': 'キャッチボールファイルを開く…',
  'start.recents': '最近使った計画',
  'start.recents.empty': '開いた計画がここに表示されます。計画はそれぞれ、お手元の 1 つのファイルです。',
  'start.recents.missing': '見つかりません',
  'start.recents.forget': '{name} をこの一覧から外す',
  'start.samples': 'サンプル',
  'start.samples.note': 'ご自身用のコピーとして開きます。',
  'start.opened': '{date} に使用',

  'newPlan.title': '新しい計画',
  'newPlan.steps': '最初のマトリクスまでの手順',
  'newPlan.step.basics': '計画',
  'newPlan.step.trueNorth': 'トゥルーノース',
  'newPlan.step.people': '担当者',
  'newPlan.next': '次へ',
  'newPlan.back': '戻る',
  'newPlan.create': '計画を作成',
  'newPlan.createEmpty': '空の計画を作成',
  'newPlan.createNow': 'ここまでの内容で作成',
  'newPlan.startOver': '最初からやり直す',
  'newPlan.bringBack': '入力内容を戻す',
  'newPlan.untitled': '無題の計画',
  'newPlan.keys': 'Enter で行を追加、空の行では次へ進みます。一覧を貼り付けると 1 行ずつ入ります。',
  'newPlan.keys.text': 'Enter で次へ、Shift+Enter で改行します。',
  'newPlan.drawing': 'ここまでのマトリクス: 項目 {items} 件、担当者 {people} 名',
  'newPlan.line': '{step}、{number} 行目',
  'newPlan.removeLine': '{number} 行目を削除',

  'newPlan.name': '計画の名前',
  'newPlan.name.example': '部品事業部 2027',
  'newPlan.trueNorth': 'トゥルーノース',
  'newPlan.unit': '部門',
  'newPlan.unit.hint': '最初にマトリクスを作る組織です。',
  'newPlan.period': '期間',
  'newPlan.period.usual': '{year}年度',
  'newPlan.start': '開始月',
  'newPlan.arrangement': '配置',

  'newPlan.ask.basics': '名前だけで始められます。',
  'newPlan.ask.trueNorth': 'どのような年であっても、この組織が目指す先はどこですか？',
  'newPlan.ask.longTerm': '3～5 年後に何が変わっていなければなりませんか？',
  'newPlan.ask.annual': 'そのためにこの期間で何を達成しますか？',
  'newPlan.ask.priority': 'それを実現する、少数の重点施策は何ですか？',
  'newPlan.ask.measure': '効果は何で分かりますか？',
  'newPlan.ask.people': '誰が率い、誰が支えますか？',

  'newPlan.advice.basics':
    'この場に責任者がいる部門から始めます。ほかの階層のマトリクスは、キャッチボールを通じて作られます。',
  'newPlan.advice.trueNorth': '現場の誰もが口にできる一文にします。数値や期日は後で構いません。',
  'newPlan.advice.longTerm':
    '3～5 件で十分です。日々の改善だけでは届かないものを選び、残りは日常管理に任せます。',
  'newPlan.advice.annual': '中長期目標ごとに、この期間で果たす分を考え、どれだけ、いつまでにを書きます。',
  'newPlan.advice.priority':
    '願望ではなく手段を書きます。何をどう変えるかを具体的にし、同時に進められる数に絞ります。',
  'newPlan.advice.measure':
    '数週間で動きが見える指標を選び、目標値と期日を添えます。年度末に初めて分かる結果では、手を打つのに間に合いません。',
  'newPlan.advice.people':
    '1 行につき責任を負う人は 1 名、ほかの人は支援に回ります。名前を書く前に本人の了承を得てください。',
} as const satisfies Record<keyof typeof english, string>;
