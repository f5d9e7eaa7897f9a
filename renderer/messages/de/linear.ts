import type { linear as english } from '../en/linear.ts';

export const linear = {
  'linear.trueNorth': 'True North',
  'linear.nothing': 'noch nicht geschrieben',
  'linear.noText': '(noch ohne Text)',
  'linear.code': 'Kürzel',
  'linear.text': 'Text',
  'linear.why': 'Warum',
  'linear.owner': 'Verantwortlich',
  'linear.due': 'Termin',
  'linear.status': 'Status',
  'linear.target': 'Zielwert',
  'linear.links': 'Zusammenhänge',
  'linear.duties': 'Aufgaben',
} as const satisfies Record<keyof typeof english, string>;
