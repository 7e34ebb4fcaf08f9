import { build } from '../scripts/build.mjs';

/** Once before all journeys: they walk through the pages as built, not as served in development. */
export default function buildPages(): void {
  if (!build()) throw new Error('the build failed');
}
