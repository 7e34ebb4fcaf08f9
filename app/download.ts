/** A file as it was received, to be saved and never shown: what a stranger wrote must not run here. */
export function download(file: { name: string; bytes: Uint8Array } | null): Response {
  if (file === null) return new Response('没有这份文件', { status: 404 });
  const response = attachment(file.name, 'application/octet-stream', new Uint8Array(file.bytes));
  response.headers.set('Content-Security-Policy', "default-src 'none'; sandbox");
  return response;
}

/** An answer to be saved as a file; `type` is its media type. */
export const attachment = (name: string, type: string, body: BodyInit): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encoded(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });

/** A file name as RFC 5987 has it: stricter than an address. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
