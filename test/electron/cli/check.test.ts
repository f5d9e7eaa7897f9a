import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createPlanFile } from '#electron/plan-file/create.ts';
import { auditPlan } from '#shared/audit/audit.ts';
import { subjectOf } from '#shared/audit/subject.ts';
import { acceptFinding } from '#shared/plan/commands/acceptances.ts';
import { apply } from '#shared/plan/edits/apply.ts';
import { changed } from '../../shared/audit/case.ts';
import { soundItem } from '../../shared/audit/sound-plan.ts';
import { counting } from '../../shared/catchball/thread.ts';
import { temporaryFolder } from '../plan-file/folder.ts';
import { tenkai } from './run.ts';

// Each starts a program of its own.
vi.setConfig({ testTimeout: 60_000 });

async function sample(folder: string): Promise<string> {
  const plan = join(folder, 'plan.hoshin');
  await tenkai(['sample', 'automotive', plan]);
  return plan;
}

test('findings are said by matrix, and the code tells that there are some', async () => {
  const plan = await sample(temporaryFolder());
  const { code, stdout } = await tenkai(['check', plan]);
  expect(code).toBe(3);
  expect(stdout).toMatch(/^Components Division X-matrix\n {2}weakness {2}Weak chain: B3 /);
  expect(stdout).toContain('Line 1 X-matrix');
});

test('less severe ones and other matrices can be left out', async () => {
  const plan = await sample(temporaryFolder());
  const gaps = await tenkai(['check', plan, '--least', 'gap', '--matrix', 'Line 1', '--json']);
  const { findings } = JSON.parse(gaps.stdout) as { findings: { severity: string; matrix: string }[] };
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    expect(finding).toMatchObject({ severity: 'gap', matrix: 'Line 1 X-matrix' });
  }
});

test('what was accepted is said apart, with the reason, and the code does not tell of it', async () => {
  const records = changed([soundItem('A1', { text: 'Improve customer satisfaction' })]);
  const [finding] = auditPlan(records);
  if (!finding) throw new Error('nothing is found');
  const { matrix, rule } = finding;
  const args = {
    matrix,
    rule: rule.key,
    subject: subjectOf(finding),
    name: '',
    reason: 'The board wants it so',
  };
  const accepted = apply(records, acceptFinding(records, args, counting()));
  const plan = join(temporaryFolder(), 'plan.hoshin');
  createPlanFile(plan, accepted).close();
  const { code, stdout } = await tenkai(['check', plan]);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^Accepted as they are\n {2}Vague words: A1 .*The board wants it so\)\nNothing found\./,
  );
  const { stdout: json } = await tenkai(['check', plan, '--json']);
  expect(JSON.parse(json)).toMatchObject({
    findings: [],
    accepted: [{ rule: 'vagueWords', reason: 'The board wants it so' }],
  });
});

test('a plan that cannot be read does not end the check of the others', async () => {
  const folder = temporaryFolder();
  const plan = await sample(folder);
  const { code, stdout, stderr } = await tenkai(['check', join(folder, 'gone.hoshin'), plan]);
  expect(code).toBe(1);
  expect(stderr).toContain('gone.hoshin');
  expect(stdout).toContain(plan);
});
