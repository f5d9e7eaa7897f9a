import type { presenting as english } from '../en/presenting.ts';

export const presenting = {
  'presenting.strip': 'Präsentation',
  'presenting.back': 'Schritt zurück',
  'presenting.forward': 'Schritt vor',
  'presenting.step': '{step} von {count} · {part}',
  'presenting.wholeSheet': 'Ganzes Blatt',

  'presenting.part.trueNorth': 'True North',
  'presenting.part.corner': 'Ecke {rows} × {columns}',
  'presenting.part.people': 'Personen',
  'presenting.part.duties': 'Aufgaben',

  'presenting.order': 'Reihenfolge',
  'presenting.order.clockwise': 'Im Uhrzeigersinn',
  'presenting.order.evidenceFirst': 'Nachweise zuerst',
  'presenting.order.whole': 'Alles',

  'presenting.minutes': 'Minuten je Schritt',
  'presenting.minutes.unit': 'Min.',
  'presenting.timer': 'Restzeit dieses Schritts',
  'presenting.timer.start': 'Zeit starten',
  'presenting.timer.pause': 'Zeit anhalten',
  'presenting.timer.over': 'überschritten',

  'presenting.zoom': 'Neuen Teil bildschirmfüllend zeigen ({keys})',
  'presenting.pointer': 'Laserpointer ({keys})',
  'presenting.contrast': 'Hoher Kontrast',
  'presenting.dark': 'Dunkle Farben',
  'presenting.fullScreen': 'Vollbild',
  'presenting.end': 'Beenden',

  'presenting.keys': 'Beim Präsentieren',
  'presenting.keys.steps': 'Schritt vor, Schritt zurück',
  'presenting.keys.ends': 'Erster Schritt, letzter Schritt',
  'presenting.keys.controls': 'Bedienleiste, und zurück zur Matrix',
  'presenting.keys.zoom': 'Neuer Teil oder ganzes Blatt',
  'presenting.keys.pointer': 'Laserpointer',
  'presenting.keys.end': 'Beenden',
  'presenting.key.pages': 'Bild ↓ / ↑',
  'presenting.key.ends': 'Pos1 / Ende',
} as const satisfies Record<keyof typeof english, string>;
