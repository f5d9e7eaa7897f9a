import type { start as english } from '../en/start.ts';

export const start = {
  'start.new': 'Neuer Plan',
  'start.open': 'Plan öffnen…',
  'start.openCatchball': 'Catchball-Datei öffnen…',
  'start.recents': 'Zuletzt geöffnet',
  'start.recents.empty':
    'Hier erscheinen die Pläne, die Sie öffnen. Jeder ist eine einzelne Datei, die Ihnen gehört.',
  'start.recents.missing': 'Nicht gefunden',
  'start.recents.forget': '{name} aus dieser Liste nehmen',
  'start.samples': 'Beispiele',
  'start.samples.note': 'Jedes öffnet sich als Ihre eigene Kopie.',
  'start.opened': 'Geöffnet am {date}',

  'newPlan.title': 'Neuer Plan',
  'newPlan.steps': 'Schritte zur ersten Matrix',
  'newPlan.step.basics': 'Der Plan',
  'newPlan.step.trueNorth': 'True North',
  'newPlan.step.people': 'Personen',
  'newPlan.next': 'Weiter',
  'newPlan.back': 'Zurück',
  'newPlan.create': 'Plan anlegen',
  'newPlan.createEmpty': 'Leeren Plan anlegen',
  'newPlan.createNow': 'Mit dem Bisherigen anlegen',
  'newPlan.startOver': 'Von vorn beginnen',
  'newPlan.bringBack': 'Zurückholen',
  'newPlan.untitled': 'Unbenannter Plan',
  'newPlan.keys':
    'Eingabe fügt eine Zeile an, in einer leeren geht es weiter. Eine eingefügte Liste wird zu Zeilen.',
  'newPlan.keys.text': 'Mit Eingabe geht es weiter, Umschalt+Eingabe bricht die Zeile um.',
  'newPlan.drawing': 'Die Matrix bisher: {items} Einträge, {people} Personen',
  'newPlan.line': '{step}, Zeile {number}',
  'newPlan.removeLine': 'Zeile {number} entfernen',

  'newPlan.name': 'Name des Plans',
  'newPlan.name.example': 'Komponentenwerk 2027',
  'newPlan.trueNorth': 'True North',
  'newPlan.unit': 'Bereich',
  'newPlan.unit.hint': 'Der Teil der Organisation, dessen Matrix zuerst kommt.',
  'newPlan.period': 'Zeitraum',
  'newPlan.period.usual': 'GJ {year}',
  'newPlan.start': 'Erster Monat',
  'newPlan.arrangement': 'Anordnung',

  'newPlan.ask.basics': 'Für den Anfang genügt ein Name.',
  'newPlan.ask.trueNorth': 'Wohin will diese Organisation, was auch immer das Jahr bringt?',
  'newPlan.ask.longTerm': 'Was muss in drei bis fünf Jahren anders sein?',
  'newPlan.ask.annual': 'Was muss dafür in diesem Zeitraum erreicht werden?',
  'newPlan.ask.priority': 'Welche wenigen Verbesserungen bringen das zustande?',
  'newPlan.ask.measure': 'Woran sehen Sie, dass es wirkt?',
  'newPlan.ask.people': 'Wer leitet, und wer hilft?',

  'newPlan.advice.basics':
    'Beginnen Sie mit dem Bereich, dessen Leitung im Raum ist; andere Ebenen erhalten durch Catchball eigene Matrizen.',
  'newPlan.advice.trueNorth':
    'Schreiben Sie einen Satz, den alle im Betrieb wiedergeben können; Zahlen und Termine kommen später.',
  'newPlan.advice.longTerm':
    'Drei bis fünf genügen: Nehmen Sie, was die tägliche Verbesserung allein nie erreicht, und überlassen Sie den Rest dem Tagesgeschäft.',
  'newPlan.advice.annual':
    'Fragen Sie bei jedem Durchbruch, welcher Teil davon in diesen Zeitraum fällt, und sagen Sie, um wie viel und bis wann.',
  'newPlan.advice.priority':
    'Nennen Sie Wege, nicht Wünsche: Sagen Sie, was anders gemacht wird, und nehmen Sie nicht mehr, als Sie gleichzeitig leisten können.',
  'newPlan.advice.measure':
    'Wählen Sie Größen, die sich binnen Wochen bewegen, mit Zielwert und Termin: Ein Ergebnis, das erst am Jahresende sichtbar wird, kommt zum Handeln zu spät.',
  'newPlan.advice.people':
    'Eine Person soll für jede Zeile einstehen, andere helfen; fragen Sie alle, bevor ihre Namen dastehen.',
} as const satisfies Record<keyof typeof english, string>;
