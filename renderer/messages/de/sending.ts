import type { sending as english } from '../en/sending.ts';

/** What sending and opening catchball files say: choosing points, sealing, the saved file, where to catch. */
export const sending = {
  'throwing.noWhy': 'Noch kein Warum: Ohne es kann die untere Einheit nur raten.',
  'throwing.open.hint':
    'Für jeden Punkt, wenn seine eigene Zeile unten nichts anderes sagt. Die Mittel gehören immer der unteren Einheit.',
  'throwing.withoutWhy.one': 'Ohne Warum: {codes}',
  'throwing.withoutWhy.other': '{count} Punkte ohne Warum: {codes}',
  'throwing.open.of': 'Verhandelbar bei {code}',
  'throwing.term.wording': 'Wortlaut',
  'throwing.term.target': 'Ziel',
  'throwing.term.date': 'Termin',
  'throwing.term.scope': 'Umfang',
  'throwing.term.resources': 'Mittel',
  'sending.seal': 'Mit einem Passwort versiegeln',
  'sending.seal.hint':
    'Sagen Sie das Passwort auf anderem Weg als die Datei, etwa am Telefon. Ohne es öffnet niemand die Datei.',
  'sending.passphrase': 'Passwort',
  'sending.passphrase.again': 'Noch einmal',
  'sending.passphrase.show': 'Eingabe zeigen',
  'sending.passphrase.differs': 'Beide stimmen nicht überein.',
  'sending.saved': 'Die Datei ist gespeichert. Nun muss sie zu {party}.',
  'sending.drag': 'In eine Mail oder einen Ordner ziehen',
  'sending.mail': 'Mail beginnen',
  'sending.mail.hint':
    'Ein Mailprogramm übernimmt von hier keine Datei: Hängen Sie die gespeicherte selbst an.',
  'sending.mail.subject': 'Catchball-Datei: {title}',
  'sending.mail.file': 'Im Anhang: {name}',
  'sending.mail.open':
    'Bitte mit Tenkai öffnen, jeden Punkt beantworten und die entstandene Datei zurückschicken.',
  'sending.mail.sealed': 'Sie ist versiegelt; das Passwort kommt auf anderem Weg.',
  'sending.mail.replyBy': 'Antwort bis: {date}',
  'sending.done': 'Fertig',
  'opening.known': 'Diese Datei wurde schon empfangen; es hat sich nichts geändert.',
  'opening.sealed': 'Versiegelte Catchball-Datei',
  'opening.sealed.hint': 'Sie haben es auf anderem Weg als die Datei erhalten.',
  'opening.sealed.trying': 'Wird geöffnet …',
  'opening.sealed.working':
    'Aus dem Passwort wird der Schlüssel abgeleitet. Das dauert absichtlich einen Augenblick.',
  'opening.where': 'Wo soll das gefangen werden?',
  'opening.here': 'Im offenen Plan „{plan}“',
  'opening.here.outcome': 'Angenommene Punkte werden Ziele einer Matrix dieses Plans.',
  'opening.newPlan': 'In einem neuen Plan für die Einheit',
  'opening.newPlan.outcome':
    'Für die empfangende Einheit entsteht ein Plan mit einer leeren Matrix; der offene Plan bleibt, wie er ist.',
  'opening.drop': 'Zum Öffnen loslassen',
  'opening.drop.foreign': '{name} ist weder ein Plan noch eine Catchball-Datei noch eine Tabelle.',
  'opening.drop.foreign.hint': 'Tenkai öffnet .hoshin und .catchball und importiert .xlsx und .csv.',
  'opening.drop.browser':
    'Ein Browser sagt nicht, wo {name} liegt; durch Ablegen lässt sie sich deshalb nicht öffnen.',
  'opening.drop.browser.hint': 'Nehmen Sie stattdessen „Öffnen“ oder „Importieren“ im Menü.',
} as const satisfies Record<keyof typeof english, string>;
