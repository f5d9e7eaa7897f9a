import type { Language } from '../language.ts';

type Source = { readonly [L in Language]: string };

const everywhere = (source: string): Source => ({ en: source, de: source, ja: source });

/** Objectives that are specific, measurable, assignable, realistic and time-related. */
export const SMART = everywhere(
  'G. T. Doran: There’s a S.M.A.R.T. way to write management’s goals and objectives. Management Review 70 (11), 1981',
);

/** Reading a relationship matrix: blank rows and columns, and those without a strong mark, are gaps. */
export const RELATIONSHIP_MATRIX = everywhere(
  'K. Yang, B. El-Haik: Design for Six Sigma. A Roadmap for Product Development, 7.4.3',
);

/** Plan and actual month by month, with a look at every miss. */
export const BOWLING_CHART = everywhere('T. L. Jackson: Hoshin Kanri for the Lean Enterprise, 2006');

export const VITAL_FEW: Source = {
  en: 'Practice of hoshin planning: the vital few',
  de: 'Praxis der Hoshin-Planung: das Wesentliche zuerst (vital few)',
  ja: '方針管理の実務：重点指向',
};

export const CATCHBALL: Source = {
  en: 'Practice of catchball: an objective is passed on with its reason, the means belong to who catches it',
  de: 'Praxis des Catchball: ein Ziel wird mit seiner Begründung weitergegeben, die Mittel gehören dem, der es fängt',
  ja: 'キャッチボールの実務：目標は理由とともに渡し、手段は受け手が決める',
};

export const X_MATRIX: Source = {
  en: 'Practice of the X-matrix: every corner is read, and an empty one is a question',
  de: 'Praxis der X-Matrix: jede Ecke wird gelesen, und eine leere ist eine Frage',
  ja: 'Xマトリクスの実務：四隅をすべて読み、空の隅は問いとする',
};

/** Doing is not achieving. */
export const ACTIVITY_TRAP = everywhere(
  'G. S. Odiorne: Management and the Activity Trap. Harper & Row, 1974',
);

/** Plans that stay flat for long and then rise steeply. */
export const HOCKEY_STICK = everywhere(
  'C. Bradley, M. Hirt, S. Smit: Strategy Beyond the Hockey Stick. Wiley, 2018',
);

/** Targets and means handed on from level to level. */
export const POLICY_DEPLOYMENT = everywhere(
  'Y. Akao (ed.): Hoshin Kanri. Policy Deployment for Successful TQM. Productivity Press, 1991',
);

export const RECONCILING: Source = {
  en: 'Practice of policy deployment: the levels reconcile their plans with one another, up and down',
  de: 'Praxis der Hoshin-Planung: die Ebenen stimmen ihre Pläne aufeinander ab, nach oben wie nach unten',
  ja: '方針展開の実務：上位と下位のすり合わせ',
};

export const MONTHLY_TARGETS: Source = {
  en: 'Practice of monthly targets: they follow from when the actions take effect',
  de: 'Praxis monatlicher Zielwerte: sie folgen daraus, wann die Maßnahmen wirken',
  ja: '月次目標の実務：施策の効果が出る時期から決める',
};

/** Units that cannot rely on one another's commitments are what execution fails of most often. */
export const COMMITMENTS = everywhere(
  'D. Sull, R. Homkes, C. Sull: Why Strategy Execution Unravels – and What to Do About It. Harvard Business Review 93 (3), 2015',
);

/** Earliest and latest finish of what depends on one another. */
export const CRITICAL_PATH = everywhere(
  'J. E. Kelley, M. R. Walker: Critical-Path Planning and Scheduling. Eastern Joint Computer Conference, 1959',
);

/** What is shared by several is what a plan waits for. */
export const CRITICAL_CHAIN = everywhere('E. M. Goldratt: Critical Chain. North River Press, 1997');

/** Characteristics that work against each other are marked as such, and settled before work begins. */
export const HOUSE_OF_QUALITY = everywhere(
  'J. R. Hauser, D. Clausing: The House of Quality. Harvard Business Review 66 (3), 1988',
);

/** Barriers are made visible with name and date, and brought before the next level when they stay. */
export const ESCALATION = everywhere('D. Mann: Creating a Lean Culture. Productivity Press, 2005');
