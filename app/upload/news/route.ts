import { newsOf } from './news.ts';

/** What happens to the files of the batches asked for, as server-sent events, until the page is left. */
export function GET(request: Request): Response {
  const asked = new URL(request.url).searchParams.getAll('batch').map(Number);
  const news = newsOf(asked.filter(Number.isInteger), request.signal);
  const text = new TextEncoder();
  const body = new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await news.next();
      if (done) controller.close();
      else controller.enqueue(text.encode(`data: ${JSON.stringify(value)}\n\n`));
    },
    cancel: () => void news.return(undefined),
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Compressed, events would wait until there are enough of them.
      'Cache-Control': 'no-cache, no-transform',
    },
  });
}
