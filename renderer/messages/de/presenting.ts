import type { presenting as english } from '../en/presenting.ts';

export const presenting = {
  'presenting.strip': 'Präsentation',
  'presenting.back': 'Schritt zurück',
  'presenting.forward': 'Schritt weiter',
  'presenting.step': '{step} von {count} · {part}',
  'presenting.wholeSheet': 'Ganzes Blatt',

  'presenting.part.trueNorth': 'True North',
  'presenting.part.corner': 'Ecke {rows} × {columns}',
  'presenting.part.people': 'Personen',
  'presenting.part.duties': 'Aufgaben',

  'presenting.order': 'Reihenfolge',
  'presenting.order.clockwise': 'Im Uhrzeigersinn',
  'presenting.order.evidenceFirst': 'Belege zuerst',
  'presenting.order.whole': 'Ganzes',

  'presenting.minutes': 'Minuten je Schritt',
  'presenting.minutes.unit': 'Min.',
  'presenting.timer': 'Verbleibende Zeit für diesen Schritt',
  'presenting.timer.start': 'Uhr starten',
  'presenting.timer.pause': 'Uhr anhalten',
  'presenting.timer.over': 'überzogen',

  'presenting.zoom': 'Neuen Teil bildschirmfüllend zeigen ({keys})',
  'presenting.pointer': 'Laserpointer ({keys})',
  'presenting.contrast': 'Hoher Kontrast',
  'presenting.dark': 'Dunkle Farben',
  'presenting.fullScreen': 'Vollbild',
  'presenting.end': 'Beenden',

  'presenting.keys': 'Beim Präsentieren',
  'key.pages': 'Bild ↓ / ↑',
  'key.ends': 'Pos1 / Ende',
  'presenting.keys.steps': 'Schritt weiter, Schritt zurück',
  'presenting.keys.ends': 'Erster Schritt, letzter Schritt',
  'presenting.keys.controls': 'Zur Steuerung und zurück zur Matrix',
  'presenting.keys.zoom': 'Neuer Teil oder ganzes Blatt',
  'presenting.keys.pointer': 'Laserpointer',
  'presenting.keys.end': 'Beenden',
} as const satisfies { readonly [K in keyof typeof english]: string };
