/** The start page, and how a new plan begins. */
export const start = {
  'start.new': 'New plan',
  'start.open': 'Open a plan…',
  'start.openCatchball': 'Open a catchball file…',
  'start.recents': 'Recent plans',
  'start.recents.empty': 'Plans that you open appear here. Each one is a single file that belongs to you.',
  'start.recents.missing': 'Not found',
  'start.recents.forget': 'Remove {name} from this list',
  'start.samples': 'Samples',
  'start.samples.note': 'Each opens as a copy of your own.',
  'start.opened': 'Opened {date}',

  'newPlan.title': 'New plan',
  'newPlan.steps': 'Steps to a first matrix',
  'newPlan.step.basics': 'The plan',
  'newPlan.step.trueNorth': 'True north',
  'newPlan.step.people': 'People',
  'newPlan.next': 'Next',
  'newPlan.back': 'Back',
  'newPlan.create': 'Create plan',
  'newPlan.createEmpty': 'Create empty plan',
  'newPlan.createNow': 'Create with what is here',
  'newPlan.startOver': 'Start over',
  'newPlan.bringBack': 'Bring it back',
  'newPlan.untitled': 'Untitled plan',
  'newPlan.keys': 'Enter adds a line, on an empty one it goes on. A pasted list becomes lines.',
  'newPlan.keys.text': 'Enter goes on, Shift+Enter breaks the line.',
  'newPlan.drawing': 'The matrix so far: {items} items, {people} people',
  'newPlan.line': '{step} {number}',
  'newPlan.removeLine': 'Remove line {number}',

  'newPlan.name': 'Name of the plan',
  'newPlan.name.example': 'Components Division 2027',
  'newPlan.trueNorth': 'True north',
  'newPlan.unit': 'Unit',
  'newPlan.unit.hint': 'The part of the organisation whose matrix comes first.',
  'newPlan.period': 'Period',
  'newPlan.period.usual': 'FY{year}',
  'newPlan.start': 'First month',
  'newPlan.arrangement': 'Arrangement',

  'newPlan.ask.basics': 'A name is enough to begin.',
  'newPlan.ask.trueNorth': 'Where is this organisation going, whatever the year brings?',
  'newPlan.ask.longTerm': 'What must be different in three to five years?',
  'newPlan.ask.annual': 'What must be reached in this period to get there?',
  'newPlan.ask.priority': 'Which few improvements bring that about?',
  'newPlan.ask.measure': 'How will you see that it works?',
  'newPlan.ask.people': 'Who leads, and who helps?',

  // Sources of the advice, which is given in our own words.
  // That the plan belongs to one unit and its period: Jackson, Hoshin Kanri for the Lean Enterprise (2006), on the levels of A3-X.
  'newPlan.advice.basics':
    'Begin with the unit whose leaders are in the room; other levels get matrices of their own through catchball.',
  // A vision that people can recall and share comes before any objective: Hutchins, Hoshin Kanri: The Strategic Approach to Continuous Improvement (2008).
  'newPlan.advice.trueNorth':
    'Write one sentence that anybody on the floor could repeat; figures and dates come later.',
  // The vital few, kept apart from daily management: Akao (ed.), Hoshin Kanri: Policy Deployment for Successful TQM (1991).
  'newPlan.advice.longTerm':
    'Three to five are enough: take what daily improvement will never reach by itself, and leave the rest to daily management.',
  // From long-term results to this year's share of them: Jackson (2006), on reading the X-matrix.
  'newPlan.advice.annual':
    'Ask of each breakthrough which part of it falls due in this period, and say by how much and until when.',
  // Targets and means belong together, and means have to be within reach: Akao (1991).
  'newPlan.advice.priority':
    'Name means, not wishes: say what will be done differently, and take no more than you have hands for at once.',
  // Process measures that move before results do: Jackson (2006); control items: Akao (1991).
  'newPlan.advice.measure':
    'Choose figures that move within weeks, with a target and a date: a result that shows only at the end of the year comes too late to act on.',
  // One leader for each tactic, agreed in catchball: Jackson (2006), on team leaders; Akao (1991), on catchball.
  'newPlan.advice.people':
    'Let one person answer for each line and others help, and ask them before their names are written down.',
} as const;
