import '#renderer/ui/tokens.css';
import '#renderer/ui/east-asian-fonts.css';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { CascadeWorkspace } from '#renderer/cascade/CascadeWorkspace.tsx';
import { speak } from '#renderer/messages/speech.ts';
import { LANGUAGES } from '#shared/language.ts';
import { memoryPlan } from '#test/e2e/matrix/page/memory-plan.ts';
import { contentNamed } from './contents.ts';

const query = new URLSearchParams(location.search);
const plan = memoryPlan(contentNamed(query.get('content') ?? 'automotive'));
const opened: unknown[] = [];
Object.assign(window, { plan, opened });
await speak(LANGUAGES.find((language) => language === query.get('language')) ?? 'en', []);

function Page() {
  const records = useSyncExternalStore(plan.subscribe, plan.records);
  return (
    <CascadeWorkspace
      records={records}
      run={plan.run}
      onOpen={(matrix, item) => opened.push({ matrix, item })}
    />
  );
}

const root = document.getElementById('root');
const begun = performance.now();
if (root) createRoot(root).render(<Page />);
requestAnimationFrame(() =>
  setTimeout(() => Object.assign(window, { firstShown: performance.now() - begun })),
);
