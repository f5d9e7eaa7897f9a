/** What the strip of controls says while a matrix is presented. */
export const presenting = {
  'presenting.strip': 'Presentation',
  'presenting.back': 'Step back',
  'presenting.forward': 'Step forward',
  'presenting.step': '{step} of {count} · {part}',
  'presenting.wholeSheet': 'Whole sheet',

  'presenting.part.trueNorth': 'True north',
  'presenting.part.corner': 'Corner {rows} × {columns}',
  'presenting.part.people': 'People',
  'presenting.part.duties': 'Duties',

  'presenting.order': 'Order',
  'presenting.order.clockwise': 'Clockwise',
  'presenting.order.evidenceFirst': 'Evidence first',
  'presenting.order.whole': 'Whole',

  'presenting.minutes': 'Minutes per step',
  'presenting.minutes.unit': 'min',
  'presenting.timer': 'Time left in this step',
  'presenting.timer.start': 'Start the timer',
  'presenting.timer.pause': 'Pause the timer',
  'presenting.timer.over': 'over',

  'presenting.zoom': 'Fill the screen with the new part ({keys})',
  'presenting.pointer': 'Laser pointer ({keys})',
  'presenting.contrast': 'High contrast',
  'presenting.dark': 'Dark colours',
  'presenting.fullScreen': 'Full screen',
  'presenting.end': 'End',

  'presenting.keys': 'While presenting',
  'key.pages': 'Page ↓ / ↑',
  'key.ends': 'Home / End',
  'presenting.keys.steps': 'Step forward, step back',
  'presenting.keys.ends': 'First step, last step',
  'presenting.keys.controls': 'Controls, and back to the matrix',
  'presenting.keys.zoom': 'New part, or whole sheet',
  'presenting.keys.pointer': 'Laser pointer',
  'presenting.keys.end': 'End',
} as const;
