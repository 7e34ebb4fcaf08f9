import { db } from '#db/client.ts';
import { rejudgingState } from '#db/queries/rejudging.ts';

/** How far the reports are judged by the rules and deadlines of today. */
export const GET = (): Response => Response.json(rejudgingState(db));
