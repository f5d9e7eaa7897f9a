import '#renderer/ui/tokens.css';
import '#renderer/ui/east-asian-fonts.css';
import { useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { MatrixWorkspace } from '#renderer/matrix/MatrixWorkspace.tsx';
import type { ArrangementName } from '#shared/plan/records/fields.ts';
import { contentNamed } from './contents.ts';
import { memoryPlan } from './memory-plan.ts';

const query = new URLSearchParams(location.search);
const plan = memoryPlan(contentNamed(query.get('content') ?? 'automotive'));
const arrangement = (query.get('arrangement') ?? plan.arrangement) as ArrangementName;
Object.assign(window, { plan });

function Page() {
  const records = useSyncExternalStore(plan.subscribe, plan.records);
  const [inspector, setInspector] = useState(query.has('inspector'));
  return (
    <MatrixWorkspace
      plan={plan}
      records={records}
      arrangement={arrangement}
      onCloseInspector={inspector ? () => setInspector(false) : null}
    />
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
