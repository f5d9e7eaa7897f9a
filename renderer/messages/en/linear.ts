/** What the linear view says. */
export const linear = {
  'linear.trueNorth': 'True north',
  'linear.nothing': 'not written yet',
  'linear.noText': '(no text yet)',
  'linear.code': 'Code',
  'linear.text': 'Text',
  'linear.why': 'Why',
  'linear.owner': 'Owner',
  'linear.due': 'Due',
  'linear.status': 'Status',
  'linear.target': 'Target',
  'linear.links': 'Links',
  'linear.duties': 'Duties',
} as const;
