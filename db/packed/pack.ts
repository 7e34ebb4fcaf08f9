import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { z } from 'zod';

/** Bytes, deflated. */
export const deflate = (bytes: Uint8Array): Buffer => deflateRawSync(bytes);
export const inflate = (bytes: Uint8Array): Buffer => inflateRawSync(bytes);

/** A value as deflated JSON. */
export const pack = (value: unknown): Buffer => deflate(Buffer.from(JSON.stringify(value)));

/** A packed value, checked against its shape; throws when what is stored has another. */
export const unpack = <T>(shape: z.ZodType<T>, bytes: Uint8Array): T =>
  shape.parse(JSON.parse(inflate(bytes).toString()));

/** A JSON column, checked against its shape. */
export const parseJson = <T>(shape: z.ZodType<T>, text: string): T => shape.parse(JSON.parse(text));
