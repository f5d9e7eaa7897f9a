import { type FractionName, saidFraction, wholePercent } from '../fraction.ts';
import type { AlignmentWords, Break } from './words.ts';

const FRACTIONS: { readonly [F in FractionName]: string } = {
  tenth: 'ein Zehntel',
  quarter: 'ein Viertel',
  third: 'ein Drittel',
  half: 'die Hälfte',
  twoThirds: 'zwei Drittel',
  threeQuarters: 'drei Viertel',
  nineTenths: 'neun Zehntel',
};
const HOW = { exactly: '', about: 'etwa ', moreThan: 'mehr als ', lessThan: 'weniger als ' } as const;

const PLURALS: ReadonlySet<FractionName> = new Set(['twoThirds', 'threeQuarters', 'nineTenths']);

/** A share of something as the beginning of a sentence, with its verb. */
function partIs(share: number, of: string): string {
  if (wholePercent(share) === 0) return `Nichts von ${of} wird`;
  if (wholePercent(share) === 100) return `Alles von ${of} wird`;
  const { how, of: fraction } = saidFraction(share);
  const said = `${HOW[how]}${FRACTIONS[fraction]}`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} von ${of} ${PLURALS.has(fraction) ? 'werden' : 'wird'}`;
}

const percent = (share: number) => `${wholePercent(share)}\u00a0%`;

const BREAKS: { readonly [B in Break]: string } = {
  unsupported: 'nichts trägt weiter',
  circle: 'es geht im Kreis zurück',
  owner: 'für diese Messgröße steht niemand ein',
  target: 'diese Messgröße hat keinen Zielwert',
  ownerAndTarget: 'diese Messgröße hat weder Verantwortliche noch Zielwert',
};

export const german: AlignmentWords = {
  title: 'Ausrichtung',
  summary: (share) =>
    `${partIs(share, 'der Vision')} bis zu Messgrößen getragen, die Verantwortliche und einen Zielwert haben.`,
  summaryOfUnit: (share, unit) =>
    `${partIs(share, `dem, wofür ${unit} steht,`)} bis zu Messgrößen getragen, die Verantwortliche und einen Zielwert haben.`,
  counts: ({ fully, inPart, not }) =>
    `Von ${fully + inPart + not} ${fully + inPart + not === 1 ? 'Ziel' : 'Zielen'} ${fully} ganz getragen, ${inPart} zum Teil, ${not} gar nicht.`,
  noVision: 'Noch gibt es keine Vision zu tragen: Schreiben Sie langfristige Ziele in die oberste Matrix.',
  percent,
  points: (gain) => `+${wholePercent(gain)}`,

  carriedFully: (chain) => `Ganz getragen: ${chain}.`,
  carriedInPart: (share, chain, losses) =>
    `Zu ${share} getragen: Die stärkste Kette ist ${chain}; ${losses}.`,
  loss: (pair, level) => `${pair} ist nur ${level}`,
  listed: (losses) => losses.join(', '),
  breaks: (chain, place, why) => `Nicht getragen: ${chain} reißt bei ${place}, denn ${BREAKS[why]}.`,
  breaksAtOnce: {
    unsupported: 'Nicht getragen: Nichts darunter trägt dazu bei.',
    circle: 'Nicht getragen: Die Kette geht im Kreis zurück.',
    owner: 'Nicht getragen: Für diese Messgröße steht niemand ein.',
    target: 'Nicht getragen: Diese Messgröße hat keinen Zielwert.',
    ownerAndTarget: 'Nicht getragen: Diese Messgröße hat weder Verantwortliche noch Zielwert.',
  },
  notPassedOn: 'Von diesem Ziel wird nichts an diesen Bereich weitergegeben.',

  gains: {
    unsupported: {
      next: 'Nichts trägt dazu bei. Mit dem verknüpfen, was es bewirkt, oder an einen Bereich weitergeben.',
      measure: 'Keine Messgröße zeigt es. Mit einer verknüpfen, die Verantwortliche und einen Zielwert hat.',
    },
    weakLink: (other, level) =>
      `Die Verknüpfung mit ${other} ist nur ${level}. Den Beitrag verstärken oder einen anderen, starken finden.`,
    unanswered: {
      owner: 'Niemand steht dafür ein. Verantwortliche nennen.',
      target: 'Der Zielwert fehlt. Eine Zahl oder einen Meilenstein planen.',
      ownerAndTarget: 'Verantwortliche und Zielwert fehlen. Nennen, wer einsteht, und eine Zahl planen.',
    },
  },

  heads: {
    objectives: 'Ziele der Vision',
    objective: 'Ziel',
    share: 'Anteil',
    carried: 'Getragen',
    because: 'Weil',
    units: 'Was die Bereiche tragen',
    unit: 'Bereich',
    own: 'Eigenes',
    raise: 'Was am meisten brächte',
    place: 'Stelle',
    remedy: 'Was zu tun ist',
    gain: 'Punkte',
    computed: 'Wie das berechnet wird',
    step: 'Schritt einer Kette',
    counts: 'Gibt weiter',
    reason: 'Warum',
  },
  unitsNote:
    'Ein Bereich mit allen Bereichen darunter. 0\u00a0%: Vom Ziel kommt etwas an und reißt dort ab. Strich: Nichts davon wird an sie weitergegeben. Eigenes: wofür der Bereich selbst steht, was auch immer darüber daraus wird.',
  raiseNote:
    'Jede Stelle für sich, in Punkten von hundert. Sie lassen sich nicht zusammenzählen: Zwei können zwei Wege sein, dieselbe Kette zu flicken.',
  nothingToRaise: 'Keine einzelne Stelle brächte mehr.',
  noUnits: 'Noch gibt es keine Bereiche.',
  method: [
    'Die Vision sind die langfristigen Ziele der obersten Matrizen, jedes mit gleichem Anteil. Der Wert ist das Mittel davon, wie weit sie getragen werden.',
    'Ein Eintrag wird so weit getragen wie seine stärkste Kette: von Seite zu Seite seiner Matrix und von Ebene zu Ebene, wo eine untere Matrix ihn übernommen hat, bis zu einer Messgröße mit Verantwortlichen und Zielwert. Was die Schritte der Kette weitergeben, wird multipliziert.',
    'Nur die stärkste Kette zählt. Viele schwache Verknüpfungen ergeben keine starke: Wozu manches ein wenig beiträgt, das bewirkt nichts. So ist jede Zahl eine Kette, die man zeigen kann.',
    'Eine Verknüpfung, eine Übernahme, Verantwortliche oder ein Zielwert mehr senken den Wert nie. Abgeschlossene Matrizen und verworfene Einträge bleiben außen vor.',
  ],
  level: {
    name: 'Verknüpfung',
    reason:
      'Ihr Gewicht auf der Skala des Plans neben dem der stärksten: Eine mittlere unter einer mittleren kommt einer schwachen gleich.',
  },
  weights: {
    takenOver: {
      name: 'Von einer unteren Matrix übernommen',
      reason: 'Es ist dasselbe Ziel, eine Ebene tiefer.',
    },
    adverse: {
      name: 'Gegenläufige Verknüpfung',
      reason: 'Was einem Eintrag entgegenwirkt, trägt ihn nicht.',
    },
    proof: {
      name: 'Messgröße und langfristiges Ziel',
      reason: 'Diese Ecke sagt, woran man Erfolg sähe, nicht, wer ihn bewirkt.',
    },
    answeredMeasure: {
      name: 'Messgröße mit Verantwortlichen und Zielwert',
      reason: 'Hier endet eine Kette gut: Jemand steht für eine Zahl zu einem Termin ein.',
    },
    unansweredMeasure: {
      name: 'Messgröße, der eines davon fehlt',
      reason: 'Eine Zahl, die niemand erreichen muss, wird angesehen, und nichts folgt daraus.',
    },
  },
};
