import type { setup as english } from '../en/setup.ts';

export const setup = {
  'setup.title': 'Geführter Aufbau',
  'setup.lead': 'In sechs Schritten von der Vision zur Rückkopplung',
  'setup.progress': '{count} von {of} Schritten geklärt',
  'setup.steps': 'Schritte',
  'setup.advice': 'So geht es',
  'setup.plan': 'Was der Plan zeigt',
  'setup.go': 'Wo es getan wird',
  'setup.show': 'Zeigen',
  'setup.markDone': 'Als erledigt kennzeichnen',
  'setup.markSkipped': 'Hier nicht nötig',
  'setup.reopen': 'Wieder öffnen',
  'setup.note': 'Notiz',
  'setup.note.hint': 'Wie es entschieden wurde oder warum es nicht nötig ist; bleibt beim Plan.',
  'setup.next': 'Weiter: {step}',
  'setup.state.done': 'Erledigt',
  'setup.state.skipped': 'Nicht nötig',
  'setup.state.ready': 'Sieht vollständig aus',
  'setup.state.begun': 'Begonnen',
  'setup.state.untouched': 'Noch zu tun',
  'setup.stillMissing.one': 'Erledigt, {count} Punkt fehlt',
  'setup.stillMissing.other': 'Erledigt, {count} Punkte fehlen',
  'setup.all': 'Alle Schritte sind geklärt. Als Nächstes kommt das erste Review.',

  'setup.step.trueNorth': 'True North',
  'setup.purpose.trueNorth':
    'Sagen Sie in ein, zwei Sätzen, wohin die Organisation geht und was das für jene bedeutet, für die sie da ist.',
  'setup.advice.trueNorth.1':
    'Beginnen Sie bei denen, für die Sie da sind, nicht beim Budget des Vorjahres: Was soll in fünf bis zehn Jahren für sie gelten?',
  'setup.advice.trueNorth.2':
    'So kurz, dass alle es wiederholen können. Zahlen gehören zu den Durchbruchzielen.',
  'setup.advice.trueNorth.3':
    'Sehen Sie zuerst gemeinsam der Lage ins Auge: Kunden, Wettbewerb, eigenes Können. Was die Leitung ausspart, kommt in jedem Catchball zurück.',
  'setup.evidence.trueNorth.written': 'Das True North ist geschrieben',
  'setup.evidence.trueNorth.short': 'Es ist kurz genug, um es sich zu merken',
  'setup.evidence.trueNorth.lead': 'Jemand leitet den obersten Bereich',

  'setup.step.breakthroughs': 'Durchbruchziele',
  'setup.purpose.breakthroughs':
    'Wählen Sie die wenigen Veränderungen von drei bis fünf Jahren, die das Tagesgeschäft allein nie bringen wird.',
  'setup.advice.breakthroughs.1': 'Drei sind gut, fünf das Höchste: Jedes weitere nimmt den anderen Kraft.',
  'setup.advice.breakthroughs.2':
    'Nennen Sie ein Ergebnis und wie weit: von wo, bis wohin, bis wann. „Besser werden“ kann niemand verfehlen, also auch nicht erreichen.',
  'setup.advice.breakthroughs.3':
    'Schreiben Sie das Warum dazu. Jede Ebene darunter wird danach fragen, und es bleibt, wenn die Mittel wechseln.',
  'setup.evidence.breakthroughs.few': '{count} Durchbruchziele, höchstens {of}',
  'setup.evidence.breakthroughs.why': '{count} von {of} sagen, warum',
  'setup.evidence.breakthroughs.measured': '{count} von {of} lassen sich messen',

  'setup.step.annualObjectives': 'Jahresziele',
  'setup.purpose.annualObjectives':
    'Teilen Sie jedes Durchbruchziel in das auf, was in diesem Jahr erreicht sein muss.',
  'setup.advice.annualObjectives.1':
    'Denken Sie rückwärts: Wenn der Durchbruch in fünf Jahren stehen soll, was muss am Ende dieses Jahres gelten?',
  'setup.advice.annualObjectives.2':
    'Jedes Durchbruchziel braucht ein Jahresziel, das es trägt. Ein Jahresziel, das keinem dient, gehört ins Tagesgeschäft.',
  'setup.advice.annualObjectives.3':
    'Suchen Sie nach Zielen, die einander entgegenstehen, etwa Bestand und Liefertreue, und sprechen Sie jetzt darüber.',
  'setup.evidence.annualObjectives.few': '{count} Jahresziele, höchstens {of}',
  'setup.evidence.annualObjectives.serve': '{count} von {of} dienen einem Durchbruchziel',
  'setup.evidence.annualObjectives.carry': '{count} von {of} Durchbruchzielen werden von einem getragen',

  'setup.step.priorities': 'Schwerpunkte, Messgrößen, Verantwortliche',
  'setup.purpose.priorities':
    'Entscheiden Sie, was zuerst verbessert wird, woran man den Erfolg sieht und wer dafür einsteht.',
  'setup.advice.priorities.1': 'Drei bis fünf im Jahr, und sagen Sie offen, was nicht getan wird.',
  'setup.advice.priorities.2':
    'Messen Sie Ergebnisse, nicht Tätigkeit: die Ausschussquote, nicht die Zahl der Workshops. Mit Ausgangswert, Ziel und den Monaten dazwischen.',
  'setup.advice.priorities.3':
    'Für jeden steht ein Mensch ein; viele dürfen helfen. Eine Abteilung kann man nicht fragen.',
  'setup.evidence.priorities.few': '{count} Schwerpunkte, höchstens {of}',
  'setup.evidence.priorities.serve': '{count} von {of} dienen einem Jahresziel',
  'setup.evidence.priorities.owned': '{count} von {of} haben eine verantwortliche Person',
  'setup.evidence.priorities.measured': '{count} von {of} sind mit einer Messgröße verbunden',
  'setup.evidence.priorities.baseline': '{count} von {of} Messgrößen sagen, wo sie beginnen',

  'setup.step.deployment': 'Entfaltung bis in jedes Team',
  'setup.purpose.deployment': 'Geben Sie das Was und das Warum nach unten; jedes Team antwortet mit dem Wie.',
  'setup.advice.deployment.1':
    'Ein Schwerpunkt der einen Ebene wird zum Ziel der nächsten. Zwei oder drei reichen für ein Team.',
  'setup.advice.deployment.2':
    'Catchball ist ein Gespräch, keine Unterschriftenrunde: Die untere Ebene darf anderes vorschlagen und muss sagen, was ihr fehlt.',
  'setup.advice.deployment.3':
    'Gehen Sie weiter, bis jedes Team seine eigene Linie zum True North sieht, und setzen Sie eine Matrix erst in Kraft, wenn beide Seiten zugestimmt haben.',
  'setup.evidence.deployment.matrices': '{count} von {of} Bereichen unter dem obersten haben eine Matrix',
  'setup.evidence.deployment.cascaded':
    '{count} von {of} Jahreszielen der obersten Ebene sind unten aufgenommen',
  'setup.evidence.deployment.inForce': '{count} von {of} Matrizen sind in Kraft',

  'setup.step.reviews': 'Rückkopplung',
  'setup.purpose.reviews':
    'Sehen Sie so oft auf den Plan, dass sich das Jahr durch das Gelernte noch ändern lässt.',
  'setup.advice.reviews.1':
    'Legen Sie die Tage jetzt fest: monatlich für jede Ebene, vierteljährlich für das Ganze, und ein Rückblick vor dem nächsten Plan.',
  'setup.advice.reviews.2':
    'Sprechen Sie über das, was neben dem Plan liegt: was erwartet war, was geschah, was Sie gelernt haben, was Sie als Nächstes versuchen. Grün braucht keine Zeit.',
  'setup.advice.reviews.3':
    'Schließen Sie das Jahr schriftlich ab: was aus jedem Punkt wurde und was er wird. Dort beginnt der nächste Plan.',
  'setup.evidence.reviews.days': '{count} von {of} Zeiträumen haben Review-Tage',
  'setup.evidence.reviews.planned': '{count} von {of} Messgrößen haben einen Plan je Monat',
  'setup.evidence.reviews.actual': '{count} von {of} Messgrößen haben einen Istwert',

  'setup.go.trueNorth': 'True North schreiben',
  'setup.go.matrix': 'Oberste Matrix öffnen',
  'setup.go.reviews': 'Review-Tage festlegen',
} as const satisfies { readonly [K in keyof typeof english]: string };
