import type { alignment as english } from '../en/alignment.ts';

export const alignment = {
  'alignment.toMatrix': 'Zur Matrix',
  'alignment.print': 'Ausrichtung drucken',
  'alignment.course': 'Im Verlauf',
  'alignment.course.loading': 'Blick zurück…',
  'alignment.course.none':
    'Hier zeigen sich die Stände zum Monatsende und die, die im Verlauf einen Namen bekommen haben.',
  'alignment.course.cut': 'Weiter zurück führt der Verlauf dieses Plans nicht.',
  'alignment.course.now': 'Jetzt',
  'alignment.course.said': 'Der Wert im Verlauf: {points}',
  'alignment.objectives.more.one': 'Ein weiteres zeigen',
  'alignment.objectives.more.other': '{count} weitere zeigen',
  'alignment.product': '{carries} × {below} = {product}',
  'alignment.open': '{code} in „{matrix}“ zeigen',
  'alignment.objectivesOf': 'Ziele von',
  'alignment.unfoldAll': 'Alle aufklappen',
  'alignment.foldAll': 'Alle zuklappen',
  'alignment.legend': 'Was die Töne bedeuten',
  'alignment.shade.none': 'nicht weitergegeben',
  'alignment.shade.broken': 'reißt hier ab',
  'alignment.shade.faint': 'bis 10 %',
  'alignment.shade.light': 'bis 30 %',
  'alignment.shade.half': 'bis 60 %',
  'alignment.shade.strong': 'mehr',
  'alignment.shade.full': 'ganz',
  'alignment.cell.close': 'Schließen',
  'alignment.cell.reached':
    '{reached} davon kommen hier an; {carried} werden bis zu einer Messgröße getragen.',
  'alignment.cell.nothing': 'Dieser Bereich steht noch für nichts: Er hat keine Ziele.',
} satisfies { readonly [K in keyof typeof english]: string };
