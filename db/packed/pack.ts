import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { z } from 'zod';

/** Bytes, deflated. Files of megabytes are scans and archives, in which there is little left to gain. */
export const deflate = (bytes: Uint8Array): Buffer =>
  deflateRawSync(bytes, bytes.length > 1_000_000 ? { level: 1 } : {});
export const inflate = (bytes: Uint8Array): Buffer => inflateRawSync(bytes);

/**
 * What packed values are made of, the most frequent last: a value of a hundred bytes has no time to learn
 * it by itself. It is part of the file format: without the very same bytes nothing packed can be read.
 */
const dictionary = Buffer.from(
  [
    '{"title":null,"publisher":null,"region":{"province":null,"city":null,"district":null},"year":20',
    '"edition":"2019","2021","publishedOn":{"value":"2021-01-01","at":null},"signedOn":null',
    '"period":{"value":["2021-01-01","2021-12-31"],"at":{"block":1}},"sections":[{"id":"一"',
    '"heading":"","at":{"block":1,"cell":1,"start":0,"end":9},"blocks":[1,2]},{"id":"',
    '"sums":[0,0],"blanksAsZero":true,"inferred":true,"at":{"b":[1]}},"because":"unread"}},{"check":',
    '[{"check":1,"operands":[null,null,null,null,null,null,0,0,0,0,0],"detail":{"because":"blank"}}',
    '{"text":{"1":""},"reason":{"1":"sums-decide"},"at":{"b":[1,0,0,0,0,0,0,0],"c":[1,1,1,1,1,2,1,1',
  ].join(','),
);

/** A value as deflated JSON. */
export const pack = (value: unknown): Buffer =>
  deflateRawSync(Buffer.from(JSON.stringify(value)), { dictionary });

/** A packed value, checked against its shape; throws when what is stored has another. */
export const unpack = <T>(shape: z.ZodType<T>, bytes: Uint8Array): T =>
  shape.parse(JSON.parse(inflateRawSync(bytes, { dictionary }).toString()));

/** A JSON column, checked against its shape. */
export const parseJson = <T>(shape: z.ZodType<T>, text: string): T => shape.parse(JSON.parse(text));
