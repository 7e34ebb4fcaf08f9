/** Once, when the server starts: what was received and not read before is read now. */
export async function register(): Promise<void> {
  // While pages are built there is no store to touch.
  const isServer = process.env.NEXT_PHASE !== 'phase-production-build';
  if (process.env.NEXT_RUNTIME === 'nodejs' && isServer) {
    const { startIntake } = await import('#lib/intake/client.ts');
    startIntake();
  }
}
