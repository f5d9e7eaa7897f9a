import {
  Building2,
  Crosshair,
  Goal,
  Grid2x2X,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  Network,
  Route,
  UserRoundCheck,
  Waypoints,
} from 'lucide-react';
import type { LazyExoticComponent } from 'react';
import type { CommandName } from '#shared/host/commands.ts';
import {
  PLAN_VIEWS,
  type PlanViewComponent,
  type PlanViewName,
  type WideViewName,
} from '../state/plan-view.ts';
import { later } from '../ui/later.ts';
import type { CommandTable } from './commands.ts';

/** How each view is called and drawn in the rail; a command's name is its name everywhere. */
export const COMMAND_OF_VIEW: { readonly [V in PlanViewName]: CommandName } = {
  matrix: 'showMatrix',
  cascade: 'showCascade',
  ownership: 'showOwnership',
  needs: 'showNeeds',
  checks: 'showChecks',
  alignment: 'showAlignment',
  okrs: 'showOkrs',
  scorecard: 'showScorecard',
  organisation: 'showOrganisation',
  setup: 'showSetup',
};

export const VIEW_ICONS: { readonly [V in PlanViewName]: LucideIcon } = {
  matrix: Grid2x2X,
  cascade: Network,
  ownership: UserRoundCheck,
  needs: Waypoints,
  checks: ListChecks,
  alignment: Crosshair,
  okrs: Goal,
  scorecard: LayoutDashboard,
  organisation: Building2,
  setup: Route,
};

/** The views over the whole plan; the script of each is loaded when it is first shown. */
export const WIDE_VIEWS: { readonly [V in WideViewName]: LazyExoticComponent<PlanViewComponent> } = {
  cascade: later(async () => (await import('../cascade/CascadeView.tsx')).CascadeView),
  ownership: later(async () => (await import('../ownership/OwnershipView.tsx')).OwnershipView),
  needs: later(async () => (await import('../needs/NeedsView.tsx')).NeedsView),
  checks: later(async () => (await import('../checks/ChecksView.tsx')).ChecksView),
  alignment: later(async () => (await import('../alignment/AlignmentView.tsx')).AlignmentView),
  okrs: later(async () => (await import('../frameworks/OkrView.tsx')).OkrView),
  scorecard: later(async () => (await import('../frameworks/ScorecardView.tsx')).ScorecardView),
  organisation: later(async () => (await import('../organisation/OrganisationView.tsx')).OrganisationView),
  setup: later(async () => (await import('../setup/SetupView.tsx')).SetupView),
};

/** A command for each view. */
export function viewCommands(show: (view: PlanViewName) => void): CommandTable {
  return Object.fromEntries(PLAN_VIEWS.map((view) => [COMMAND_OF_VIEW[view], () => show(view)]));
}
