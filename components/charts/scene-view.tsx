import type { Scene } from '#lib/draw/scene.ts';
import { drawing } from '#lib/draw/svg.ts';
import { paintColour, toneColour } from './colours.ts';
import { Leading } from './leading.tsx';

/**
 * A drawing on the page, made on the server and written as one string: a chart of a thousand marks would
 * be sent twice as elements. It is a picture for the eye: `label` tells it in words, and the table beside
 * it has every number and link for the keyboard.
 */
export function SceneView({ scene, id, label }: { scene: Scene; id: string; label: string }) {
  const style = { tone: toneColour, paint: paintColour, prefix: `${id}-`, links: true };
  return (
    <Leading>
      <svg
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        className="block h-auto w-full [&_[data-href]]:cursor-pointer [&_[data-href]:hover]:opacity-80"
        style={{ maxWidth: scene.width * 1.25 }}
        role="img"
        aria-label={label}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: written by lib/draw, which escapes every word
        dangerouslySetInnerHTML={{ __html: drawing(scene, style) }}
      />
    </Leading>
  );
}
