import type { NextConfig } from 'next';

const config: NextConfig = {
  serverExternalPackages: ['better-sqlite3', '@resvg/resvg-js', 'subset-font'],
  // A batch of dropped files is one action; the browser keeps batches below this.
  experimental: { serverActions: { bodySizeLimit: '64mb' } },
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: false },
};

export default config;
