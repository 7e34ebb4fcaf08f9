import type { Received, Tile } from '#components/upload/outcome.ts';
import type { Arrival } from '#db/queries/arrivals.ts';
import { refusalWords } from '#lib/wording/refusal.ts';

/** Batches on one page of their list. */
export const recentBatches = 10;

/** A file handed in as its tile shows it. */
export const tileOf = (arrival: Arrival): Tile => ({
  id: arrival.id,
  batchId: arrival.batchId,
  parentId: arrival.parentId,
  name: arrival.name,
  state: stateOf(arrival),
});

function stateOf(arrival: Arrival): Received {
  switch (arrival.status) {
    case 'waiting':
      return { status: arrival.isBegun ? 'reading' : 'received' };
    case 'refused':
      return { status: 'refused', sentence: refusalWords(arrival.because, arrival.detail) };
    case 'stored':
    case 'same': {
      const { id: _, batchId: __, parentId: ___, name: ____, ...state } = arrival;
      return state;
    }
    default:
      return { status: arrival.status };
  }
}
