import type { linear as english } from '../en/linear.ts';

export const linear = {
  'linear.trueNorth': 'トゥルーノース',
  'linear.nothing': '未記入',
  'linear.noText': '（未記入）',
  'linear.code': 'コード',
  'linear.text': '文言',
  'linear.why': '理由',
  'linear.owner': '責任者',
  'linear.due': '期限',
  'linear.status': '状態',
  'linear.target': '目標値',
  'linear.links': '関連',
  'linear.duties': '担当',
} as const satisfies Record<keyof typeof english, string>;
