import type { agreements as english } from '../en/agreements.ts';

export const agreements = {
  'reopen.title': 'Vereinbartes ändern?',
  'reopen.agreed': 'Mit {party} vereinbart.',
  'reopen.agreedOn': 'Mit {party} vereinbart am {date}.',
  'reopen.what':
    '„{label}“ ändert das Vereinbarte und eröffnet eine neue Runde mit der anderen Seite. Rückgängig nimmt beides zurück.',
  'reopen.yes': 'Ändern und neue Runde eröffnen',
  'reopen.no': 'Beim Vereinbarten bleiben',
  'reopen.kept': 'Es bleibt beim Vereinbarten, ohne: {label}.',
  'reopen.again': 'Doch ändern',
  'signOff.title': 'Ohne Catchball in Kraft setzen',
  'signOff.why':
    'Für eine Matrix, der keine höhere Ebene zustimmen muss. Name und Begründung bleiben beim Plan; der Name steht auf dem Blatt.',
  'signOff.name': 'Freigegeben von',
  'signOff.reason': 'Begründung',
  'signOff.reason.example': 'Vom Vorstand beschlossen; es gibt keine höhere Ebene.',
  'signOff.do': 'In Kraft setzen',
  'signOff.done': '„{title}“ ist in Kraft.',
  'signOff.takenBack': '„{title}“ ist wieder ein Entwurf.',
  'signOff.takeBack': 'Zurücknehmen',
  'signOff.open': 'Ohne Catchball in Kraft setzen…',
  'approval.heading': 'Status',
  'approval.agreement': 'In Kraft: im Catchball vereinbart am {date} von {upper} und {lower}.',
  'approval.signOff': 'In Kraft: ohne Catchball freigegeben von {name} am {date}.',
  'approval.reason': 'Begründung: {reason}',
  'approval.draft':
    'Ein Entwurf. Werfen Sie ihn zu, um ihn zu vereinbaren, oder setzen Sie ihn ohne Catchball in Kraft.',
  'approval.inCatchball':
    'Im Catchball. Eine Matrix tritt in Kraft, sobald jeder Vorgang zu ihr vereinbart ist.',
  'approval.active': 'In Kraft.',
  'approval.closed': 'Abgeschlossen.',
  'lock.item': 'Mit {party} vereinbart',
  'lock.item.hint': 'Wer Wortlaut, Zielwerte, Termine, Umfang oder Mittel ändert, eröffnet eine neue Runde.',
} as const satisfies Record<keyof typeof english, string>;
