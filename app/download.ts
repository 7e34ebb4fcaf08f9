/** A file as it was received, to be saved and never shown: what a stranger wrote must not run here. */
export function download(file: { name: string; bytes: Uint8Array } | null): Response {
  if (file === null) return new Response('没有这份文件', { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encoded(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}

/** A file name as RFC 5987 has it: stricter than an address. */
export const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
