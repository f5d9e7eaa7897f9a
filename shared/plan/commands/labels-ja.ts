import { citationOf } from '../lookup.ts';
import { levelInSentence } from '../scale-labels.ts';
import type { EditLabels } from './labels.ts';

const ROLES = {
  longTerm: '中長期目標',
  annual: '年度目標',
  priority: '重点施策',
  measure: '管理指標',
} as const;

const ARRANGEMENTS = {
  compass: 'コンパス',
  jackson: 'Jackson A3-X',
  taste: 'TASTE',
  automotive: '自動車業界',
} as const;

const VALUES = { plan: '計画', actual: '実績', milestone: 'マイルストーン' } as const;

const SETUP_STEPS = {
  trueNorth: 'トゥルーノース',
  breakthroughs: '中長期目標',
  annualObjectives: '年度目標',
  priorities: '重点施策・管理指標・責任者',
  deployment: '方針の展開',
  reviews: '振り返りの仕組み',
} as const;

export const JAPANESE: EditLabels = {
  addItem: (role, code) => `${ROLES[role]} ${code} を追加`,
  renameItem: (code) => `${code} の文言を変更`,
  remove: (name) => `${name} を削除`,
  move: (name) => `${name} を移動`,
  cascade: (code, unit) => `${code} を ${unit} へ展開`,
  clearLink: (pair) => `${pair} の記号を消去`,
  markLink: (pair, level) => `${pair} を「${levelInSentence(level, 'ja')}」に設定`,
  linkReason: (pair) => `${pair} の理由を記入`,
  clearDuty: (code, person) => `${code} の ${person} の担当を消去`,
  markDuty: (code, person, level) => `${code} の ${person} を「${levelInSentence(level, 'ja')}」に設定`,
  addPerson: (name) => `${name} を追加`,
  removePerson: (name) => `${name} をマトリクスから外す`,
  renamePerson: (from, to) => `${from} を ${to} に改名`,
  somebody: '担当者',
  setValue: (code, set, month) => `${code} の ${month} の${set.map((name) => VALUES[name]).join('と')}を入力`,
  setValues: (code, months) => `${code} の ${months} か月分を入力`,
  owner: (code, name) => `${code} の責任者を ${name} に設定`,
  noOwner: (code) => `${code} の責任者を解除`,
  changeScale: (scale) => `${scale === 'strengths' ? '関連' : '担当'}の尺度を変更`,
  fillMatrix: '最初の文言を入力',
  pasteItems: (role, made, changed) =>
    `${ROLES[role]}: ${[made > 0 && `${made} 件貼り付け`, changed > 0 && `${changed} 件変更`].filter(Boolean).join('、')}`,
  pasteMarks: (count, of) => `${of === 'link' ? '記号' : '担当'} ${count} 件を貼り付け`,
  addPeople: (count) => `氏名 ${count} 件を貼り付け`,
  nameRevision: (name) => `版「${name}」に名前を付ける`,
  noteRevision: (name) => `版「${name}」のメモを変更`,
  renameRevision: (from, to) => `版「${from}」を「${to}」に改名`,
  removeRevision: (name) => `版「${name}」の名前を削除`,
  restorePlan: (revision) => `計画を「${revision}」に戻す`,
  restoreMatrix: (title, revision) => `「${title}」を「${revision}」に戻す`,
  changeField: (field, record) => `${citationOf(record)} の ${field} を変更`,
  newPlan: (title) => `計画「${title}」を開始`,
  addUnit: (name) => `部門 ${name} を追加`,
  addMatrix: (title) => `マトリクス「${title}」を追加`,
  arrange: (arrangement) => `配置を「${ARRANGEMENTS[arrangement]}」に変更`,
  addReview: (period, day) => `${period} のレビュー日 ${day} を追加`,
  removeReview: (period, day) => `${period} のレビュー日 ${day} を削除`,
  setReviews: (period, count) =>
    count === 0 ? `${period} のレビュー日をすべて削除` : `${period} のレビュー日を ${count} 件設定`,
  signOff: (title) => `「${title}」を署名により発効`,
  takeBackApproval: (title) => `「${title}」を下書きに戻す`,
  takeOver: (codes) => `${codes.join('、')} を引き受け`,
  acceptChanges: (count, from) => `${from} の変更 ${count} 件を承諾`,
  refuseChanges: (from) => `${from} の変更を却下`,
  receiveRound: (round, from) => `${from} からラウンド ${round} を受領`,
  mergeRounds: (count, from) => `${from} のラウンド ${count} 件を統合`,
  mergeCopy: (count, from) => `${from} の変更 ${count} 件を統合`,
  throwRound: (round, to) => `${to} へラウンド ${round} を投げかけ`,
  importTables: (name) => `${name} から取り込み`,
  addKeyResult: (code, objective) => `${objective} に主要な結果 ${code} を追加`,
  turnPositive: (pair) => `${pair} を正の影響に変更`,
  grade: (code, month, grade) =>
    grade === null
      ? `${code} の ${month} からの評価を自動計算に戻す`
      : `${code} の ${month} からの評価を ${grade} に設定`,
  perspective: (code, perspective) =>
    perspective === '' ? `${code} の視点を外す` : `${code} を「${perspective}」の視点に移す`,
  addCause: (from, to) => `${from} から ${to} への因果を追加`,
  removeCause: (from, to) => `${from} から ${to} への因果を削除`,
  undone: (label) => `元に戻す: ${label}`,
  redone: (label) => `やり直し: ${label}`,
  setNorms: '計画の上限を設定',
  acceptFinding: (rule) => `点検結果を了承：${rule}`,
  withdrawAcceptance: (rule) => `了承を取り消す：${rule}`,
  handOver: (count, name) => `${count} 件を${name}に引き継ぐ`,
  addDependency: (item, needs) => `${item} は ${needs} が必要`,
  changeDependency: (item, needs) => `${item} の ${needs} への依存を変更`,
  removeDependency: (item, needs) => `${item} の ${needs} への依存を削除`,
  addBarrier: (code) => `${code} に障害を追加`,
  changeBarrier: (code) => `${code} の障害を変更`,
  removeBarrier: (code) => `${code} の障害を削除`,
  escalateBarrier: (code, unit) => `${code} の障害を ${unit} に上申`,
  handBackBarrier: (code) => `${code} の障害を差し戻す`,
  addResource: (name) => `資源 ${name} を追加`,
  changeResource: (name) => `資源 ${name} を変更`,
  setCapacity: (resource, unit, period) => `${unit} の ${resource}（${period}）を設定`,
  setClaim: (code, resource) => `${code} の ${resource} の必要量を設定`,
  renameUnit: (from, to) => `${from} の名前を ${to} に変更`,
  lead: (unit, name) => (name === null ? `${unit} の責任者を解除` : `${name} を ${unit} の責任者に設定`),
  membership: (person, unit, role) =>
    role === '' ? `${person} を ${unit} に追加` : `${unit} の ${person}: ${role}`,
  leaveUnit: (person, unit) => `${person} を ${unit} から外す`,
  removeFromPlan: (name, successor) =>
    successor === null ? `${name} を削除` : `${name} を削除、${successor} が引き継ぐ`,
  mergePeople: (duplicate, kept) => `${duplicate} と ${kept} を同一人物に統合`,
  addPeriod: (label) => `期間 ${label} を追加`,
  changePeriod: (label) => `期間 ${label} を変更`,
  startYear: (label) => `${label} を開始`,
  setupDone: (step) => `導入ガイド: 「${SETUP_STEPS[step]}」を完了`,
  setupSkipped: (step) => `導入ガイド: 「${SETUP_STEPS[step]}」を不要に設定`,
  setupReopened: (step) => `導入ガイド: 「${SETUP_STEPS[step]}」を再開`,
  cascadeExisting: (upper, lower) => `${lower} を ${upper} の下に置く`,
  uncascade: (upper, lower) => `${lower} を ${upper} から外す`,
};
