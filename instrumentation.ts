/** Once, when the server starts: what was received and not read before is read now. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startIntake } = await import('#lib/intake/client.ts');
  startIntake();
}
