import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as the tests want it written, lies included. */
export interface Packing {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array | string;
  /** Deflated unless told otherwise. */
  readonly method?: number;
  /** General purpose flags: 0x800 for a name in UTF-8, 1 for encrypted. */
  readonly flags?: number;
  /** Said instead of the true size. */
  readonly size?: number;
  readonly extra?: Uint8Array;
  /** Writes no bytes of its own and points to this entry, as archives do that overlap. */
  readonly sharesWith?: number;
}

/** A ZIP, byte by byte, so that it can be an honest one or any other. */
export function zip(packings: readonly Packing[]): Buffer {
  const pieces: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  const entries = packings.map((packing) => entryOf(packing));
  for (const [i, { local }] of entries.entries()) {
    const shared = packings[i]?.sharesWith;
    offsets.push(shared === undefined ? offset : (offsets[shared] ?? 0));
    if (shared !== undefined) continue;
    pieces.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(entries.map(({ record }, i) => record(offsets[i] ?? 0)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, central, end]);
}

function entryOf({ name, bytes, method = 8, flags = 0, size, extra = Buffer.alloc(0) }: Packing) {
  const content = Buffer.from(bytes);
  const packed = method === 8 ? deflateRawSync(content) : content;
  const label = Buffer.from(name);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(flags, 2);
  shared.writeUInt16LE(method, 4);
  shared.writeUInt32LE(crc32(content), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(size ?? content.length, 18);
  shared.writeUInt16LE(label.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, label, packed]);
  const record = (offset: number) => {
    shared.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const head = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, rest]);
    return Buffer.concat([head, label, extra]);
  };
  return { local, record };
}
