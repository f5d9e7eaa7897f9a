import type { matrix as english } from '../en/matrix.ts';

export const matrix = {
  'matrix.board': 'X-Matrix {title}',
  'matrix.cell': '{row} — {column}: {level}',
  'matrix.cell.spoken': '{row}, {column}, {level}',
  'matrix.noMark': 'keine Markierung',
  'matrix.unnamed': '{code} (noch ohne Text)',
  'matrix.nextItem': '{role}: hinzufügen',
  'matrix.nextPerson': 'Person hinzufügen',
  'matrix.trueNorth': 'True North: {text}',
  'matrix.trueNorth.empty': 'True North: noch nicht geschrieben',
  'matrix.title': 'Titel: {text}',
  'matrix.start':
    'Zeigen Sie auf eine Markierung, um sie hier zu lesen, oder gehen Sie mit den Pfeiltasten durch die Matrix.',
  'matrix.hint.cell': '{keys}, 0 keine, − gegenläufig, F2 Begründung',
  'matrix.hint.duty': '{keys}, 0 keine',
  'matrix.hint.item': 'F2 bearbeitet, Eingabe fügt dahinter einen hinzu, Alt+Pfeile verschieben',
  'matrix.hint.person': 'F2 benennt um, Alt+Pfeile verschieben, Entf nimmt heraus',
  'matrix.reason': 'Begründung dieses Zusammenhangs',
  'matrix.reason.why': 'Warum?',
  'matrix.sentence.strong': '„{from}“ trägt stark zu „{to}“ bei',
  'matrix.sentence.medium': '„{from}“ trägt zu „{to}“ bei',
  'matrix.sentence.weak': '„{from}“ trägt ein wenig zu „{to}“ bei',
  'matrix.sentence.level': '„{from}“ trägt zu „{to}“ bei ({level})',
  'matrix.sentence.adverse': '„{from}“ wirkt „{to}“ entgegen ({level})',
  'matrix.sentence.duty': '{person} bei „{item}“: {level}',
  'matrix.reading.links': 'Verbunden mit {links}',
  'matrix.reading.alone': 'Noch mit nichts verbunden',
  'matrix.hint.next': 'Eingabe fügt hinzu',

  'matrix.edit.item': 'Text von {code}',
  'matrix.edit.nextItem': 'Neuer Eintrag für {role}',
  'matrix.edit.person': 'Name',
  'matrix.edit.nextPerson': 'Name der neuen Person oder des Teams',
  'matrix.edit.trueNorth': 'True North',
  'matrix.edit.title': 'Titel der Matrix',

  'matrix.empty.longTerm': 'Was muss in drei bis fünf Jahren anders sein? Schreiben Sie es hierher.',
  'matrix.empty.annual': 'Was muss dafür in diesem Jahr erreicht werden? Schreiben Sie es hierher.',
  'matrix.empty.priority':
    'Welche wenigen Verbesserungen bringen die Jahresziele? Schreiben Sie sie hierher.',
  'matrix.empty.measure':
    'Woran sehen Sie, dass es wirkt? Schreiben Sie Mess\u00adgröße und Zielwert hierher.',
  'matrix.empty.person': 'Wer leitet, wer hilft? Fügen Sie hier Personen oder Teams hinzu.',
  'matrix.empty.trueNorth': 'Doppelklicken, um das True North zu schreiben',

  'matrix.removed': '{name} entfernt',
  'matrix.removed.marks.one': '{name} und die Markierung entfernt',
  'matrix.removed.marks.other': '{name} und {count} Markierungen entfernt',

  'matrix.moved': '{code} steht jetzt unter „{role}“.',
  'matrix.moved.links.one':
    'Einer der Zusammenhänge trifft sich jetzt in keiner Ecke; er bleibt erhalten und steht bei den Einzelheiten.',
  'matrix.moved.links.other':
    '{count} der Zusammenhänge treffen sich jetzt in keiner Ecke; sie bleiben erhalten und stehen bei den Einzelheiten.',

  'matrix.menu': 'Aktionen für {name}',
  'matrix.menu.edit': 'Text bearbeiten',
  'matrix.menu.rename': 'Umbenennen',
  'matrix.menu.up': 'Nach oben',
  'matrix.menu.down': 'Nach unten',
  'matrix.menu.left': 'Nach links',
  'matrix.menu.right': 'Nach rechts',
  'matrix.menu.remove': 'Entfernen',
  'matrix.menu.insert': 'Neuer Eintrag dahinter',

  'matrix.mark': 'Markieren: {level}',
  'matrix.mark.clear': 'Markierung löschen',
  'matrix.mark.reason': 'Begründen',
  'matrix.mark.effect': 'Gegenläufige Wirkung, ja oder nein',

  'matrix.zoomIn': 'Vergrößern',
  'matrix.zoomOut': 'Verkleinern',
  'matrix.fit': 'In das Fenster einpassen',
  'matrix.actualSize': 'Originalgröße',
  'matrix.zoom': '{percent} %',
} as const satisfies Record<keyof typeof english, string>;
