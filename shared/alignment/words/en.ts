import { type FractionName, saidFraction, wholePercent } from '../fraction.ts';
import type { AlignmentWords, Break } from './words.ts';

const FRACTIONS: { readonly [F in FractionName]: string } = {
  tenth: 'a tenth',
  quarter: 'a quarter',
  third: 'a third',
  half: 'half',
  twoThirds: 'two thirds',
  threeQuarters: 'three quarters',
  nineTenths: 'nine tenths',
};
const HOW = { exactly: '', about: 'about ', moreThan: 'more than ', lessThan: 'less than ' } as const;

function part(share: number): string {
  if (wholePercent(share) === 0) return 'Nothing';
  if (wholePercent(share) === 100) return 'All';
  const { how, of } = saidFraction(share);
  const said = `${HOW[how]}${FRACTIONS[of]}`;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

const percent = (share: number) => `${wholePercent(share)}\u00a0%`;

const BREAKS: { readonly [B in Break]: string } = {
  unsupported: 'nothing carries it further',
  circle: 'it leads back in a circle',
  owner: 'this measure has no owner',
  target: 'this measure has no target',
  ownerAndTarget: 'this measure has neither owner nor target',
};

export const english: AlignmentWords = {
  title: 'Alignment',
  summary: (share) =>
    `${part(share)} of the vision is carried down to measures that have an owner and a target.`,
  summaryOfUnit: (share, unit) =>
    `${part(share)} of what ${unit} stands for is carried down to measures that have an owner and a target.`,
  counts: ({ fully, inPart, not }) =>
    `Of ${fully + inPart + not} ${fully + inPart + not === 1 ? 'objective' : 'objectives'}, ${fully} carried fully, ${inPart} in part, ${not} not at all.`,
  noVision: 'There is no vision to carry yet: write long-term objectives into the topmost matrix.',
  percent,
  points: (gain) => `+${wholePercent(gain)}`,

  carriedFully: (chain) => `Carried fully: ${chain}.`,
  carriedInPart: (share, chain, losses) => `Carried to ${share}: its strongest chain is ${chain}; ${losses}.`,
  loss: (pair, level) => `${pair} is only ${level}`,
  listed: (losses) => losses.join(', '),
  breaks: (chain, place, why) => `Not carried: ${chain} breaks at ${place}, for ${BREAKS[why]}.`,
  breaksAtOnce: {
    unsupported: 'Not carried: nothing below supports it.',
    circle: 'Not carried: its chain leads back in a circle.',
    owner: 'Not carried: this measure has no owner.',
    target: 'Not carried: this measure has no target.',
    ownerAndTarget: 'Not carried: this measure has neither owner nor target.',
  },
  notPassedOn: 'Nothing of this objective is passed on to this unit.',

  gains: {
    unsupported: {
      next: 'Nothing supports it. Link it with what brings it about, or pass it on to a unit.',
      measure: 'No measure shows it. Link it with one that has an owner and a target.',
    },
    weakLink: (other, level) =>
      `Its link to ${other} is only ${level}. Strengthen the contribution, or find another that is strong.`,
    unanswered: {
      owner: 'Nobody answers for it. Name an owner.',
      target: 'It has no target. Plan a figure or a milestone.',
      ownerAndTarget: 'It has neither owner nor target. Name who answers for it, and plan a figure.',
    },
  },

  heads: {
    objectives: 'Objectives of the vision',
    objective: 'Objective',
    share: 'Share',
    carried: 'Carried',
    because: 'Because',
    units: 'What units carry',
    unit: 'Unit',
    own: 'Its own',
    raise: 'What would raise it most',
    place: 'Place',
    remedy: 'What to do',
    gain: 'Points',
    computed: 'How this is computed',
    step: 'Step of a chain',
    counts: 'Passes on',
    reason: 'Why',
  },
  unitsNote:
    'A unit with all units below it. 0\u00a0%: some of the objective gets there and breaks. A dash: none of it is passed on to them. Its own: what the unit itself stands for, whatever comes of it above.',
  raiseNote:
    'Each place by itself, in points of a hundred. They are not to be added up: two of them may be two ways to mend the same chain.',
  nothingToRaise: 'No single place would raise it.',
  noUnits: 'There are no units yet.',
  method: [
    'The vision is the long-term objectives of the topmost matrices; each has an equal share. The score is the mean of how far they are carried.',
    'An item is carried as far as its strongest chain: from side to side of its matrix, and from level to level where a lower matrix has taken it over, down to a measure that has an owner and a target. What the steps of the chain pass on is multiplied.',
    'Only the strongest chain counts. Many weak links do not add up to a strong one: what several things help a little with, nothing brings about. So every figure is a chain that can be shown.',
    'A link, a take-over, an owner or a target more never lowers the score. Closed matrices and dropped items are left out.',
  ],
  level: {
    name: 'Link',
    reason:
      'Its weight on the scale of the plan beside the strongest: a medium link below a medium one comes to a weak one.',
  },
  weights: {
    takenOver: {
      name: 'Taken over by a lower matrix',
      reason: 'It is the same objective, one level further down.',
    },
    adverse: { name: 'Adverse link', reason: 'What works against an item does not carry it.' },
    proof: {
      name: 'Measure and long-term objective',
      reason: 'That corner says how success would be seen, not who brings it about.',
    },
    answeredMeasure: {
      name: 'Measure with owner and target',
      reason: 'Here a chain ends well: somebody answers for a figure by a date.',
    },
    unansweredMeasure: {
      name: 'Measure without one of them',
      reason: 'A figure that nobody has to reach is looked at, and nothing follows.',
    },
  },
};
