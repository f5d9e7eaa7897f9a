import type { Input } from '#shared/host/calls.ts';
import { t } from '../messages/messages.ts';
import { speech } from '../messages/speech.ts';
import type { AppStore } from '../state/app-store.ts';
import type { PlanStore } from '../state/plan-store.ts';

/** Sharp on paper and on fine screens. */
const SCALE = 2;
const PNG = 'image/png';
const SVG = 'image/svg+xml';

/** Puts a matrix on the clipboard: as a picture, and as a drawing where the clipboard takes one. Says what came of it. */
export async function copyMatrixPicture(
  app: AppStore,
  plan: PlanStore,
  { matrix, arrangement }: Pick<Input<'export.picture'>, 'matrix' | 'arrangement'>,
): Promise<void> {
  const asked = plan.settled().then(() =>
    app.host.call('export.picture', {
      ...{ plan: plan.getState().opened.plan, matrix, arrangement, scale: SCALE },
      language: speech().language,
    }),
  );
  const drawn = asked.then((reply) => (reply.ok ? reply.value : Promise.reject(new Error(reply.error.code))));
  try {
    // Begun at once, while the click that asked for it still counts; the picture follows when it is drawn.
    const item = new ClipboardItem({
      [PNG]: drawn.then(({ png }) => new Blob([bytesOf(png)], { type: PNG })),
      ...(ClipboardItem.supports(SVG) && { [SVG]: drawn.then(({ svg }) => new Blob([svg], { type: SVG })) }),
    });
    await navigator.clipboard.write([item]);
    app.say(t('picture.copied'));
  } catch {
    const reply = await asked;
    app.refuse(reply.ok ? { message: t('picture.failed'), hint: t('picture.failed.hint') } : reply.error);
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
