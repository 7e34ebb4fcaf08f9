import { blob, customType, integer, text } from 'drizzle-orm/sqlite-core';

/** A hash, written as hexadecimal digits and stored as its bytes. */
export const hash = customType<{ data: string; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: (digits) => Buffer.from(digits, 'hex'),
  fromDriver: (bytes) => bytes.toString('hex'),
});

/** An instant as ISO 8601 in UTC, which sorts as text. */
export const instant = text;

/** Something written by db/packed, or deflated bytes. */
export const packed = () => blob({ mode: 'buffer' });

/** Yes or no, stored as 1 or 0. */
export const flag = () => integer({ mode: 'boolean' });
