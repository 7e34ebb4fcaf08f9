/** Every table and view of the store; drizzle-kit makes the migrations of what this file exports. */
export * from './schema/arrivals.ts';
export * from './schema/figures.ts';
export * from './schema/files.ts';
export * from './schema/findings.ts';
export * from './schema/long-figures.ts';
export * from './schema/office-events.ts';
export * from './schema/offices.ts';
export * from './schema/problems.ts';
export * from './schema/readings.ts';
export * from './schema/reports.ts';
export * from './schema/revision.ts';
export * from './schema/settlements.ts';
export * from './schema/versions.ts';
export * from './schema/wordings.ts';
