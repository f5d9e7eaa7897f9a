import type { scales as english } from '../en/scales.ts';

export const scales = {
  'scales.strengths': 'Zusammenhänge',
  'scales.duties': 'Aufgaben',
  'scales.roles': 'Namen der Rollen',
  'scales.roles.note':
    'Wie sie in Ihrer Organisation heißen. Bleibt ein Feld leer, gilt der Name aus der Anordnung.',
  'scales.two': 'Zwei Stufen',
  'scales.three': 'Drei Stufen',
  'scales.five': 'Fünf Stufen',
  'scales.team': 'Leitung und Team',
  'scales.raci': 'RACI',
  'scales.level.veryStrong': 'Sehr stark',
  'scales.level.strong': 'Stark',
  'scales.level.medium': 'Mittel',
  'scales.level.weak': 'Schwach',
  'scales.level.veryWeak': 'Sehr schwach',
  'scales.level.responsible': 'Durchführend',
  'scales.level.consulted': 'Beratend',
  'scales.level.informed': 'Informiert',
  'scales.name': 'Name der Stufe {place}',
  'scales.weight': 'Gewicht der Stufe {place}',
  'scales.remove': 'Stufe {name} entfernen',
  'scales.add': 'Stufe hinzufügen',
  'scales.becomes': 'Markierungen einer entfallenen Stufe erhalten die nächstliegende.',
  'scales.save': 'Übernehmen',
} as const satisfies Record<keyof typeof english, string>;
