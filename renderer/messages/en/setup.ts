/** The guided set-up: what it asks, advises and sees. */
export const setup = {
  'setup.title': 'Guided set-up',
  'setup.lead': 'From vision to feedback loops in six steps',
  'setup.progress': '{count} of {of} steps settled',
  'setup.steps': 'Steps',
  'setup.advice': 'How it is done',
  'setup.plan': 'What the plan shows',
  'setup.go': 'Where it is done',
  'setup.show': 'Show',
  'setup.markDone': 'Mark as done',
  'setup.markSkipped': 'Not needed here',
  'setup.reopen': 'Open again',
  'setup.note': 'Note',
  'setup.note.hint': 'How it was decided, or why it is not needed; stays with the plan.',
  'setup.next': 'Next: {step}',
  'setup.state.done': 'Done',
  'setup.state.skipped': 'Not needed',
  'setup.state.ready': 'Looks complete',
  'setup.state.begun': 'Begun',
  'setup.state.untouched': 'To be done',
  'setup.stillMissing.one': 'Done, with {count} thing missing',
  'setup.stillMissing.other': 'Done, with {count} things missing',
  'setup.all': 'All steps are settled. The next one is the first review.',

  'setup.step.trueNorth': 'True north',
  'setup.purpose.trueNorth':
    'Say in one or two sentences where the organisation is going, and what that means to those it serves.',
  'setup.advice.trueNorth.1':
    'Begin with those you serve, not with last year’s budget: what is to be true for them in five to ten years?',
  'setup.advice.trueNorth.2':
    'Keep it so short that anybody can repeat it. Numbers belong to the breakthroughs.',
  'setup.advice.trueNorth.3':
    'Face the situation together first: customers, competition, your own abilities. What the top team has not faced comes back in every catchball.',
  'setup.evidence.trueNorth.written': 'The true north is written',
  'setup.evidence.trueNorth.short': 'It is short enough to be remembered',
  'setup.evidence.trueNorth.lead': 'Somebody leads the top unit',

  'setup.step.breakthroughs': 'Breakthroughs',
  'setup.purpose.breakthroughs':
    'Choose the few changes of three to five years that daily work alone will never bring.',
  'setup.advice.breakthroughs.1':
    'Three are good, five are the most: each further one takes strength from the others.',
  'setup.advice.breakthroughs.2':
    'Name a result and how far: from where, to where, by when. Nobody can miss “become better”, and so nobody can reach it.',
  'setup.advice.breakthroughs.3':
    'Write down why. Every level below will ask for it, and it stays when the means change.',
  'setup.evidence.breakthroughs.few': '{count} breakthroughs, {of} at most',
  'setup.evidence.breakthroughs.why': '{count} of {of} say why',
  'setup.evidence.breakthroughs.measured': '{count} of {of} can be measured',

  'setup.step.annualObjectives': 'Annual objectives',
  'setup.purpose.annualObjectives': 'Cut each breakthrough into what has to be reached this year.',
  'setup.advice.annualObjectives.1':
    'Work backwards: if the breakthrough is to stand in five years, what has to be true at the end of this one?',
  'setup.advice.annualObjectives.2':
    'Every breakthrough needs an objective that carries it. An objective that serves none belongs to daily management.',
  'setup.advice.annualObjectives.3':
    'Look for objectives that pull against each other, such as stock and delivery, and talk about it now.',
  'setup.evidence.annualObjectives.few': '{count} annual objectives, {of} at most',
  'setup.evidence.annualObjectives.serve': '{count} of {of} serve a breakthrough',
  'setup.evidence.annualObjectives.carry': '{count} of {of} breakthroughs are carried by one',

  'setup.step.priorities': 'Priorities, measures, owners',
  'setup.purpose.priorities':
    'Decide what is improved first, how you will see that it works, and who answers for it.',
  'setup.advice.priorities.1': 'Three to five a year, and say openly what will not be done.',
  'setup.advice.priorities.2':
    'Measure results, not activity: the scrap rate, not the number of workshops. Give a start, a target and the months in between.',
  'setup.advice.priorities.3': 'One person answers for each; many may help. A department cannot be asked.',
  'setup.evidence.priorities.few': '{count} priorities, {of} at most',
  'setup.evidence.priorities.serve': '{count} of {of} serve an annual objective',
  'setup.evidence.priorities.owned': '{count} of {of} have an owner',
  'setup.evidence.priorities.measured': '{count} of {of} are linked with a measure',
  'setup.evidence.priorities.baseline': '{count} of {of} measures say where they start',

  'setup.step.deployment': 'Deployment to every team',
  'setup.purpose.deployment': 'Hand down the what and the why, and let every team answer with the how.',
  'setup.advice.deployment.1':
    'A priority of one level becomes an objective of the next. Two or three are enough for one team.',
  'setup.advice.deployment.2':
    'Catchball is a talk, not a round of signatures: the lower level may propose something else, and has to say what it lacks.',
  'setup.advice.deployment.3':
    'Go on until each team sees its own line up to the true north, and put a matrix in force only once both sides have agreed.',
  'setup.evidence.deployment.matrices': '{count} of {of} units below the top have a matrix',
  'setup.evidence.deployment.cascaded':
    '{count} of {of} annual objectives of the top level are taken up below',
  'setup.evidence.deployment.inForce': '{count} of {of} matrices are in force',

  'setup.step.reviews': 'Feedback loops',
  'setup.purpose.reviews': 'Look at the plan so often that the year can still be changed by what you learn.',
  'setup.advice.reviews.1':
    'Set the days now: every month for each level, every quarter for the whole, and a look back before the next plan.',
  'setup.advice.reviews.2':
    'Talk about what is off plan: what was expected, what happened, what you learnt, what you try next. Green needs no time.',
  'setup.advice.reviews.3':
    'Close the year in writing: what came of each item and what becomes of it. There the next plan begins.',
  'setup.evidence.reviews.days': '{count} of {of} periods have review days',
  'setup.evidence.reviews.planned': '{count} of {of} measures have a plan by month',
  'setup.evidence.reviews.actual': '{count} of {of} measures have an actual',

  'setup.go.trueNorth': 'Write the true north',
  'setup.go.matrix': 'Open the top matrix',
  'setup.go.reviews': 'Set review days',
} as const;
