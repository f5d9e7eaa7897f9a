import { describe, expect, it } from 'vitest';
import { countsActivity } from '#shared/audit/wording/activity-words.ts';
import { readsAsDepartment } from '#shared/audit/wording/department-words.ts';
import { alike, wordingOf } from '#shared/audit/wording/likeness.ts';
import { vagueWordIn } from '#shared/audit/wording/vague-words.ts';

describe('a measure of activity', () => {
  it.each([
    'Number of meetings held',
    'number of layered process audits',
    'No. of training sessions conducted',
    '# of kaizen events per month',
    'Workshops held',
    'Training hours per employee',
    'Number of supplier interviews carried out',
    'Anzahl durchgeführter Schulungen',
    'Anzahl der durchgeführten Maßnahmen',
    'Zahl der Sicherheitsbegehungen und gehaltene Besprechungen',
    'Anzahl Lieferantenworkshops pro Quartal',
    'Schulungsstunden je Mitarbeiter',
    '安全会議の開催回数',
    '品質研修の回数',
    '改善ワークショップ実施数',
  ])('is %s', (text) => expect(countsActivity(text)).toBe(true));

  it.each([
    'Number of audits passed',
    'Number of passed audits',
    'Number of audit findings',
    'Number of accidents',
    'Number of meetings without a decision',
    'Patients held in the emergency room',
    'Employees trained to level 3',
    'Evictions prevented after an early warning',
    'Anzahl bestandener Audits',
    'Anzahl Auditabweichungen',
    'Anzahl der Reklamationen',
    'Zahl der Unfälle',
    '事故の発生件数',
    '監査の指摘件数',
    '会議時間の削減率',
    'On-time delivery',
  ])('is not %s', (text) => expect(countsActivity(text)).toBe(false));
});

describe('a vague word', () => {
  it.each([
    ['Improve customer satisfaction', 'Improve'],
    ['Optimizing our processes', 'Optimizing'],
    ['Better quality', 'Better'],
    ['A world-class supply chain', 'world-class'],
    ['Prozesse optimieren', 'optimieren'],
    ['Verbesserung der Qualität', 'Verbesserung der'],
    ['Möglichst kurze Rüstzeiten', 'Möglichst'],
    ['顧客満足の向上', '向上'],
    ['品質を強化する。', '強化する。'],
    ['より良い職場', 'より良い'],
  ])('stands in %s', (text, word) => expect(vagueWordIn(text)).toBe(word));

  it.each([
    'Improve on-time delivery to 98 %',
    'Halve and improve set-up times',
    'Continuous improvement programme',
    'Letter of intent',
    'Verbesserungsvorschläge je Mitarbeiter',
    'Reklamationen halbieren und besser werden',
    '改善提案件数',
    '不良を半減し品質を向上する',
    '納期遵守率 98％へ向上',
    'Scrap reduction',
  ])('does not stand in %s', (text) => expect(vagueWordIn(text)).toBeNull());
});

describe('a name that reads as a department', () => {
  it.each([
    'Quality department',
    'HR Dept.',
    'Procurement Team',
    'Project management office',
    'Team 4',
    'Department of Finance',
    'Qualitätsabteilung',
    'Abteilung Einkauf',
    'Lenkungsausschuss',
    '品質保証部',
    '生産管理課',
    '安全委員会',
    '改善チーム',
  ])('is %s', (name) => expect(readsAsDepartment(name)).toBe(true));

  it.each([
    'Division lead',
    'Team leader',
    'Head of the quality department',
    'Team assistant',
    'Line lead',
    'Abteilungsleiterin Einkauf',
    'Leiter Abteilung Einkauf',
    '服部',
    '渡部 花',
    '品質保証部長',
    '生産管理課 担当者',
    'Maria Steinmann',
  ])('is not %s', (name) => expect(readsAsDepartment(name)).toBe(false));
});

describe('two texts', () => {
  const same = (one: string, other: string) => {
    const [a, b] = [wordingOf(one), wordingOf(other)] as const;
    return a.key !== '' && a.key === b.key && alike(a, b);
  };

  it.each([
    ['Cut bill-of-material cost by 8 %', 'Cut the bill of material costs by 8%'],
    ['On-time delivery', 'Delivery on time'],
    ['Lieferanten entwickeln', 'Entwickeln der Lieferanten'],
    ['ＯＥＥ', 'oee'],
    ['不良を削減する', '不良の削減'],
  ])('say the same: %s, %s', (one, other) => expect(same(one, other)).toBe(true));

  it.each([
    ['Shorten the lead time of line 1', 'Shorten the lead time of line 2'],
    ['Increase productivity', 'Increase production'],
    ['Grow in Europe', 'Grow in Asia'],
    ['Skills training', 'Skills training for buyers'],
    ['東工場の不良削減', '西工場の不良削減'],
    ['', ''],
    ['…', '—'],
  ])('say different things: %s, %s', (one, other) => expect(same(one, other)).toBe(false));
});
